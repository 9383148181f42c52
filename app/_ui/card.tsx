import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

type CardProps = { title?: ReactNode; actions?: ReactNode; children: ReactNode; className?: string };

/** A part of a screen with its own head. */
export function Card({ title, actions, children, className }: CardProps) {
  return (
    <section data-part="card" className={cx("rounded-lg border border-line bg-surface", className)}>
      {title && (
        <div className="flex min-h-11 items-center justify-between gap-3 border-b border-line px-4 py-1.5">
          <h2 className="text-base font-semibold">{title}</h2>
          {actions}
        </div>
      )}
      <div className="p-4">{children}</div>
    </section>
  );
}
