"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { ClaimRow } from "@/app/(desk)/articles/[articleId]/_components/claim-row";
import { useSteadyTop } from "@/app/(desk)/articles/[articleId]/_components/use-steady-top";
import { stepTo } from "@/app/(desk)/articles/[articleId]/_store/step-to";
import { useListed, useReviewStore, useSelectedId } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const ROW_HEIGHT = 92;
const FIRST_PAINT = { width: 340, height: 900 };

/** The claims in reading order, of which only those in view are drawn. One stop of the Tab key; arrows move within. */
export function ClaimList() {
  // The virtual list changes inside without changing its identity, which the compiler cannot see.
  "use no memo";
  const store = useReviewStore();
  const ids = useListed();
  const selectedId = useSelectedId();
  const pane = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: ids.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => ids[index] ?? index,
    initialRect: FIRST_PAINT,
    overscan: 6,
  });

  const drawn = rows.getVirtualItems();
  useSteadyTop(pane, rows, ids);

  const at = selectedId === null ? -1 : ids.indexOf(selectedId);
  // Only another selection or list moves the list.
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -1e9, End: 1e9 };
    const step = steps[event.key];
    if (event.key === "Enter") store.setPlace({ pane: "claim" });
    if (step === undefined) return;
    event.preventDefault();
    stepTo(store, step);
  };

  return (
    <div
      ref={pane}
      role="listbox"
      tabIndex={0}
      aria-label="Claims in reading order"
      aria-activedescendant={at >= 0 ? `row-${selectedId}` : undefined}
      onKeyDown={onKeyDown}
      className="focus-inset h-full overflow-y-auto"
    >
      <div role="presentation" className="relative w-full" style={{ height: rows.getTotalSize() }}>
        {/* The drawn rows follow each other as they are, so that those from the server, not yet measured, never overlap. */}
        <div
          role="presentation"
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${drawn[0]?.start ?? 0}px)` }}
        >
          {drawn.map((row) => {
            const id = ids[row.index];
            if (!id) return null;
            return (
              <div key={row.key} ref={rows.measureElement} data-index={row.index} role="presentation">
                <ClaimRow id={id} place={row.index + 1} of={ids.length} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
