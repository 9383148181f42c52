"use client";

import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useRef } from "react";

type Rows = Virtualizer<HTMLDivElement, Element>;

/**
 * Keeps the row at the top of the list where it is when rows before it come or go: a list that others work on must not
 * move under the reader's eyes.
 */
export function useSteadyTop(pane: RefObject<HTMLDivElement | null>, rows: Rows, ids: readonly string[]) {
  const top = useRef<{ id: string; below: number } | null>(null);
  const before = useRef(ids);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const held = top.current;
    if (before.current !== ids && held !== null && element.scrollTop > 0) {
      const at = ids.indexOf(held.id);
      const start = at < 0 ? undefined : rows.measurementsCache[at]?.start;
      if (start !== undefined) element.scrollTop = start + held.below;
    }
    before.current = ids;
    const first = rows.getVirtualItemForOffset(element.scrollTop);
    const id = first ? ids[first.index] : undefined;
    top.current = first && id ? { id, below: element.scrollTop - first.start } : null;
  });
}
