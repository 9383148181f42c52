import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

type StackTableProps = {
  caption: string;
  head: ReactNode;
  children: ReactNode;
  /** How many rows there are with those that are not drawn, heads included; rows then carry their numbers. */
  rowCount?: number;
};

/**
 * A table that becomes a stack of cards on a narrow window, where a dozen columns cannot stand. The roles are written
 * out because browsers forget them when a table is laid out as blocks.
 */
export function StackTable({ caption, head, children, rowCount }: StackTableProps) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-line bg-surface"
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table role="table" aria-rowcount={rowCount} className="w-full border-collapse text-left text-base max-sm:block">
        <caption className="sr-only">{caption}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup" className="max-sm:sr-only">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row" aria-rowindex={rowCount === undefined ? undefined : 1}>
            {head}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup" className="max-sm:block">
          {children}
        </tbody>
      </table>
    </section>
  );
}

/** A row, or a card on a narrow window. */
export function StackRow({ className, ...rest }: ComponentProps<"tr">) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: see StackTable
      role="row"
      {...rest}
      className={cx(
        "hover:bg-paper max-sm:grid max-sm:grid-cols-2 max-sm:border-b max-sm:border-line max-sm:py-2.5 last:border-b-0",
        className,
      )}
    />
  );
}

type StackCellProps = ComponentProps<"td"> & {
  /** The head of the column, shown above the value on a narrow window. Without it the cell takes the whole line. */
  label?: string;
};

/** A cell, or a part of a card on a narrow window. */
export function StackCell({ label, className, children, ...rest }: StackCellProps) {
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: see StackTable
      role="cell"
      {...rest}
      className={cx(
        "border-line px-3 py-2 align-top max-sm:block max-sm:py-1 sm:border-b sm:[tr:last-child>&]:border-b-0",
        !label && "max-sm:col-span-2",
        className,
      )}
    >
      {label && <span className="block text-xs text-ink-faint sm:hidden">{label}</span>}
      {children}
    </td>
  );
}
