"use client";

import type { VirtualItem } from "@tanstack/react-virtual";
import { Fragment, type ReactNode, useRef } from "react";
import { StackTable } from "@/app/_ui/stack-table";
import { ListEnd } from "@/app/(desk)/_list/list-end";
import type { LongList } from "@/app/(desk)/_list/use-long-list";
import { useRowsInView } from "@/app/(desk)/_list/use-rows-in-view";

/** What a row of a long table has to pass on to its element: its number for those who hear the table, and its measure. */
export type RowPlace = {
  readonly "aria-rowindex": number;
  readonly "data-index": number;
  readonly ref: (element: HTMLTableRowElement | null) => void;
};

type LongTableProps<Row extends { readonly id: string }> = {
  caption: string;
  head: ReactNode;
  list: LongList<Row>;
  /** How many rows the whole list has, where that was counted. */
  total?: number | null;
  /** What the rows are called when they are counted: claim. */
  noun: string;
  row: (row: Row, place: RowPlace) => ReactNode;
  /** The address of the second page, for those who read without scripts. */
  nextHref: string | null;
};

/**
 * A table that goes on as one scrolls. A page or two are drawn whole; of more, only what is near the view and the row that
 * has the focus, so that a list of thousands scrolls like one of fifty.
 */
export function LongTable<Row extends { readonly id: string }>(props: LongTableProps<Row>) {
  // The virtual list changes inside without changing its identity, which the compiler cannot see.
  "use no memo";
  const { caption, head, list, total = null, noun, row, nextHref } = props;
  const { rows, nextCursor } = list;
  const table = useRef<HTMLDivElement>(null);
  const view = useRowsInView({ table, rows, kept: list.kept, returned: list.returned });
  const whole = total ?? (nextCursor === null ? rows.length : null);
  const drawn = view.getVirtualItems();
  const margin = view.options.scrollMargin;
  return (
    <div ref={table} className="[overflow-anchor:none]">
      {/* With the line of heads; -1 is the standard's word for a number that nobody knows yet. */}
      <StackTable caption={caption} head={head} rowCount={whole === null ? -1 : whole + 1}>
        {drawn.map((item, at) => {
          const one = rows[item.index];
          if (!one) return null;
          const place = { "aria-rowindex": item.index + 2, "data-index": item.index, ref: view.measureElement };
          return (
            <Fragment key={item.key}>
              <Gap from={drawn[at - 1]?.end ?? margin} to={item.start} />
              {row(one, place)}
            </Fragment>
          );
        })}
        <Gap from={drawn.at(-1)?.end ?? margin} to={view.getTotalSize() + margin} />
      </StackTable>
      <ListEnd list={list} whole={whole} noun={noun} nextHref={nextHref} />
    </div>
  );
}

/** Room for rows that are not drawn. */
function Gap({ from, to }: { from: VirtualItem["end"]; to: VirtualItem["start"] }) {
  if (to - from < 1) return null;
  return (
    <tr aria-hidden className="max-sm:block">
      <td className="p-0 max-sm:block" style={{ height: to - from }} />
    </tr>
  );
}
