"use client";

import { TextSelect } from "lucide-react";
import { type RefObject, useEffect, useState } from "react";
import { Kbd } from "@/app/_ui/kbd";
import { spanOfSelection, type TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";
import { addClaim } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";

type Offer = { span: TextSpan; top: number; left: number };

function offerFor(page: HTMLElement | null, text: string): Offer | null {
  const selection = window.getSelection();
  if (!page || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!page.contains(range.commonAncestorContainer)) return null;
  const span = spanOfSelection(page, text, range);
  if (!span) return null;
  const boxes = range.getClientRects();
  const last = boxes[boxes.length - 1];
  if (!last) return null;
  const left = Math.min(Math.max(last.right - 60, 8), window.innerWidth - 160);
  return { span, top: Math.min(last.bottom + 8, window.innerHeight - 52), left };
}

/** The button that floats beside selected words and makes a claim of them. */
export function ClaimAdder({ page }: { page: RefObject<HTMLElement | null> }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [offer, setOffer] = useState<Offer | null>(null);
  const { text, me } = desk.store.review;
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:add");

  useEffect(() => {
    if (!allowed) return;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setOffer(offerFor(page.current, text)));
    };
    document.addEventListener("selectionchange", look);
    window.addEventListener("resize", look);
    document.addEventListener("scroll", look, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("resize", look);
      document.removeEventListener("scroll", look, { capture: true });
    };
  }, [allowed, page, text]);

  if (!offer) return null;
  return (
    <button
      type="button"
      data-add-claim
      style={{ top: offer.top, left: offer.left }}
      aria-disabled={busy || undefined}
      className="no-print fixed z-30 inline-flex min-h-9 items-center gap-2 rounded-md bg-ink px-3 font-sans text-base font-semibold text-paper shadow-overlay"
      // A press must not take the selection away before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() =>
        run(async () => {
          const added = await addClaim(desk, offer.span);
          if (!added) return;
          window.getSelection()?.removeAllRanges();
          setOffer(null);
        })
      }
    >
      <TextSelect aria-hidden size={16} />
      Add claim
      <Kbd>n</Kbd>
    </button>
  );
}
