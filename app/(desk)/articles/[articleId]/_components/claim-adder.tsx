"use client";

import { type RefObject, useEffect, useState } from "react";
import { Kbd } from "@/app/_ui/kbd";
import { spanOfSelection, type TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";
import { addClaim, moveSpan } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useKeyOf } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { useSelectedClaim } from "@/app/(desk)/articles/[articleId]/_store/use-review";
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
  const left = Math.min(Math.max(last.right - 60, 8), Math.max(8, window.innerWidth - 340));
  return { span, top: Math.min(last.bottom + 8, window.innerHeight - 52), left };
}

/** What floats beside selected words: make a claim of them, or put the selected claim on them. */
export function ClaimAdder({ page }: { page: RefObject<HTMLElement | null> }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [offer, setOffer] = useState<Offer | null>(null);
  const { text, me } = desk.store.review;
  const claim = useSelectedClaim();
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
  const done = () => {
    window.getSelection()?.removeAllRanges();
    setOffer(null);
  };
  const add = async () => {
    if (await addClaim(desk, offer.span)) done();
  };
  const move = async () => {
    if (claim && (await moveSpan(desk, claim, offer.span))) done();
  };
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      style={{ top: offer.top, left: offer.left }}
      className="no-print fixed z-30 flex overflow-hidden rounded-md bg-ink font-sans shadow-overlay"
    >
      <SelectionButton words="Add claim" name="add" busy={busy} onPress={() => run(add)} />
      <SelectionButton
        words="Leave out"
        name="leave_out"
        busy={busy}
        onPress={() => desk.store.reading.leaveOut(offer.span)}
      />
      {claim && claim.status !== "dismissed" && (
        <SelectionButton words={`Move ${claim.label} here`} name="place" busy={busy} onPress={() => run(move)} />
      )}
    </div>
  );
}

type SelectionButtonProps = { words: string; name: string; busy: boolean; onPress: () => void };

function SelectionButton({ words, name, busy, onPress }: SelectionButtonProps) {
  const shortcut = useKeyOf()(name);
  return (
    <button
      type="button"
      data-selection-key={name}
      aria-disabled={busy || undefined}
      className="focus-inset inline-flex min-h-9 items-center gap-2 px-3 text-base font-semibold text-paper hover:opacity-85"
      // A press must not take the selection away before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {words}
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  );
}
