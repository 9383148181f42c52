"use client";

import { type PointerEvent, type RefObject, useEffect, useState } from "react";
import { dragEdge } from "@/app/(desk)/articles/[articleId]/_components/drag-edge";
import { offsetAt } from "@/app/(desk)/articles/[articleId]/_components/offset-at";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useOrder, useSelectedClaim } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { can } from "@/lib/core/access/permissions";
import { LOST_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimView } from "@/lib/core/view/claim-view";

type Spot = { readonly left: number; readonly top: number; readonly height: number };
type Edges = { readonly start: Spot; readonly end: Spot };

/** Where the first and the last letter of a claim stand, as seen from the page. */
function edgesOf(page: HTMLElement, id: string): Edges | null {
  const marks = [...page.querySelectorAll(`.claim-mark[data-claim="${id}"]`)];
  const first = marks[0]?.getClientRects()[0];
  const boxes = marks.at(-1)?.getClientRects();
  const last = boxes?.[boxes.length - 1];
  if (!first || !last) return null;
  const origin = page.getBoundingClientRect();
  return {
    start: { left: first.left - origin.left, top: first.top - origin.top, height: first.height },
    end: { left: last.right - origin.left, top: last.top - origin.top, height: last.height },
  };
}

function mayBeDragged(claim: ClaimView): boolean {
  return claim.status !== "dismissed" && claim.anchor.spans.length < 2 && !LOST_ANCHORS.includes(claim.anchor.state);
}

/** Two handles at the ends of the selected claim, to be dragged by mouse or finger; Alt and arrows do the same by keys. */
export function SpanHandles({ page }: { page: RefObject<HTMLElement | null> }) {
  const { store } = useDesk();
  const claim = useSelectedClaim();
  const order = useOrder();
  const [edges, setEdges] = useState<Edges | null>(null);
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...store.review.me }, "claim:edit");
  const id = claim && allowed && mayBeDragged(claim) ? claim.id : null;

  // Not a layout effect: those of a child run before its parent has its place on the page, and nothing would be watched.
  useEffect(() => {
    const look = () => setEdges(id && page.current ? edgesOf(page.current, id) : null);
    const frame = requestAnimationFrame(look);
    const watcher = new ResizeObserver(look);
    if (page.current) watcher.observe(page.current);
    return () => {
      cancelAnimationFrame(frame);
      watcher.disconnect();
    };
  }, [id, order, page]);

  if (!claim || !edges || id !== claim.id) return null;
  const drag = (edge: "start" | "end", event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const offset = offsetAt(event.clientX, event.clientY);
    if (offset === null) return;
    const { start, end } = store.shifted(claim.id) ?? claim.anchor;
    const span = dragEdge(store.review.text, { start, end }, edge, offset);
    if (!span || (span.start === start && span.end === end)) return;
    const back = span.start === claim.anchor.start && span.end === claim.anchor.end;
    store.setShifted(back ? null : { id: claim.id, ...span });
  };
  return (["start", "end"] as const).map((edge) => (
    <span
      key={edge}
      aria-hidden
      data-edge={edge}
      className="span-handle no-print"
      style={{ left: edges[edge].left, top: edges[edge].top, height: edges[edge].height }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => drag(edge, event)}
    />
  ));
}
