import { ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** A table that scrolls sideways by itself on a narrow screen. The caption names it for those who cannot see it. */
export function Table({ caption, children, className }: { caption: string; children: ReactNode; className?: string }) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={cx("overflow-x-auto rounded-lg border border-line bg-surface", className)}
    >
      <table className="w-full border-collapse text-left text-base">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

type HeadCellProps = ComponentProps<"th"> & { sort?: { href: string; direction: "ascending" | "descending" | null } };

/** A head of a column; with `sort` it is a link that sorts. */
export function HeadCell({ sort, className, children, ...rest }: HeadCellProps) {
  const Icon = sort?.direction === "ascending" ? ChevronUp : ChevronDown;
  return (
    <th
      scope="col"
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
      className={cx(
        "border-b border-line bg-sunken px-3 py-2 text-xs font-semibold whitespace-nowrap text-ink-soft",
        className,
      )}
      {...rest}
    >
      {sort ? (
        <Link
          href={sort.href}
          scroll={false}
          className="inline-flex min-h-6 items-center gap-1 no-underline hover:text-ink"
        >
          {children}
          <Icon aria-hidden size={13} className={sort.direction ? "" : "opacity-30"} />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** A cell of the body. */
export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return (
    <td {...rest} className={cx("border-b border-line px-3 py-2 align-top [tr:last-child>&]:border-b-0", className)} />
  );
}

/** A row of the body. */
export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return <tr {...rest} className={cx("hover:bg-paper", className)} />;
}
