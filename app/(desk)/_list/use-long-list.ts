"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { callApi } from "@/app/_client/call-api";
import { type KeptList, keepListHere, listLeftHere } from "@/app/(desk)/_list/kept-lists";
import { ListRows } from "@/app/(desk)/_list/list-rows";
import type { Page } from "@/lib/core/view/primitives";

/** A list as the server sent it: its first page, where the API has the rest, and the address of its screen. */
export type ListSource<Row> = {
  readonly first: Page<Row>;
  /** The path of the API with the filter, as in `/claims?status=open`. */
  readonly api: string;
  /** The address of the screen with all that says which list it is: another one is another list. */
  readonly address: string;
  /** Where the first page begins, when the address leads to a later one. */
  readonly from?: string | undefined;
};

/** The rows of a list that goes on as one scrolls. Give the part that uses it the address as its key. */
export function useLongList<Row extends { readonly id: string }>({ first, api, address, from }: ListSource<Row>) {
  const [{ kept, left }] = useState(() => {
    const ask = (cursor: string | null, limit: number) => {
      const start = cursor ?? from;
      const rest = `limit=${limit}${start ? `&cursor=${encodeURIComponent(start)}` : ""}`;
      return callApi<Page<Row>>({ method: "GET", path: `${api}${api.includes("?") ? "&" : "?"}${rest}` });
    };
    const before = listLeftHere<Row>(address);
    const fresh: KeptList<Row> = { list: new ListRows(first, ask), heights: [], top: 0 };
    return { kept: before ?? fresh, left: before !== null };
  });
  const { list } = kept;
  const known = useSyncExternalStore(list.subscribe, list.known, list.known);

  const shown = useRef(left ? null : first);
  useEffect(() => {
    keepListHere(address, kept);
    // Back from the work on one of them, the rows are shown as they were left, and then as they are.
    if (shown.current === null) void list.readAgain();
    else if (shown.current !== first) void list.readAgain(first);
    shown.current = first;
  }, [address, first, kept, list]);

  return { ...known, more: list.more, kept, returned: left };
}

/** A list that goes on as one scrolls. */
export type LongList<Row extends { readonly id: string }> = ReturnType<typeof useLongList<Row>>;
