import type { ReactNode, Ref } from "react";
import { cx } from "@/app/_ui/cx";

type ScrollRegionProps = {
  label: string;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLElement>;
  /** A name under which a key finds this part. */
  "data-goal"?: string;
};

/** A part of the screen that scrolls by itself, reachable by keyboard and known by its name. */
export function ScrollRegion({ label, children, className, ref, ...rest }: ScrollRegionProps) {
  return (
    <section
      {...rest}
      ref={ref}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx("focus-inset overflow-y-auto", className)}
    >
      {children}
    </section>
  );
}
