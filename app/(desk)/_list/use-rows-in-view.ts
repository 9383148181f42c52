"use client";

import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeptList } from "@/app/(desk)/_list/kept-lists";

/** So many rows are drawn altogether: a browser finds words in them, and a reader without scripts sees them. */
const DRAWN_WHOLE = 100;
const ROW_HEIGHT = 72;
const OVERSCAN = 12;
const FIRST_PAINT = { width: 1440, height: 900 };

type RowsInView<Row extends { readonly id: string }> = {
  table: RefObject<HTMLElement | null>;
  rows: readonly Row[];
  kept: KeptList<Row>;
  /** Whether Back has led here, to where the list was left. */
  returned: boolean;
};

/** Which rows of a long table are drawn, and how high those are that are not. */
export function useRowsInView<Row extends { readonly id: string }>({ table, rows, kept, returned }: RowsInView<Row>) {
  // As in the table that uses it.
  "use no memo";
  const [margin, setMargin] = useState(0);
  const focused = useRef(-1);
  const usual = middleHeight(kept.heights);
  const view = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => usual,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: margin,
    initialRect: FIRST_PAINT,
    initialMeasurementsCache: kept.heights,
    initialOffset: kept.top,
    rangeExtractor: (range) => (rows.length <= DRAWN_WHOLE ? everyRow(range) : withFocus(range, focused.current)),
  });

  useLayoutEffect(() => {
    const body = table.current?.querySelector("tbody");
    const measure = () => body && setMargin(body.getBoundingClientRect().top + window.scrollY);
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [table]);

  useLayoutEffect(() => {
    if (returned) window.scrollTo({ top: kept.top, behavior: "instant" });
  }, [returned, kept]);

  useEffect(() => {
    kept.heights = view.takeSnapshot();
  });

  // Before the next screen is drawn, and scrolled to its own top.
  useLayoutEffect(() => {
    const element = table.current;
    const stop = new AbortController();
    const follow = (event: Event) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("tr[data-index]") : null;
      focused.current = row ? Number(row.dataset.index) : -1;
    };
    element?.addEventListener("focusin", follow, stop);
    const remember = () => {
      kept.top = window.scrollY;
    };
    window.addEventListener("scroll", remember, { signal: stop.signal, passive: true });
    return () => stop.abort();
  }, [table, kept]);

  return view;
}

function everyRow({ count }: Range): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Rows in view, and the one with the focus with its neighbours: to leave the view must not take the focus away. */
function withFocus(range: Range, focused: number): number[] {
  const near = focused < 0 ? [] : [focused - 1, focused, focused + 1];
  const all = new Set([...defaultRangeExtractor(range), ...near.filter((index) => index >= 0 && index < range.count)]);
  return [...all].sort((one, other) => one - other);
}

/** The middle height of the rows that were drawn; those that were not are taken to be as high. */
function middleHeight(drawn: readonly { readonly size: number }[]): number {
  const sizes = drawn.slice(0, DRAWN_WHOLE).map(({ size }) => size);
  return sizes.sort((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? ROW_HEIGHT;
}
