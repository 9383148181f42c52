"use client";

import { Dialog } from "@/app/_ui/dialog";
import { MOVE_WORDS } from "@/app/_words/claim-words";
import { DismissForm } from "@/app/(desk)/articles/[articleId]/_components/dismiss-form";
import { ReasonForm } from "@/app/(desk)/articles/[articleId]/_components/reason-form";
import { useClaim, usePlace, useReviewStore, useSelectedId } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimMove } from "@/lib/core/claim/status";

const SUBMIT_HINT =
  "The evidence does not meet the policy for this kind of claim. An editor may override it in writing; the reason goes into the history and every export.";

/** The window in which a move gets its words. */
export function MoveDialog() {
  const store = useReviewStore();
  const id = useSelectedId();
  const { asking } = usePlace();
  return id && asking ? <Asking id={id} move={asking} onClose={() => store.setPlace({ asking: null })} /> : null;
}

function Asking({ id, move, onClose }: { id: string; move: ClaimMove; onClose: () => void }) {
  const claim = useClaim(id);
  if (!claim) return null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={move === "submit" ? `Submit ${claim.label} without the evidence` : `${MOVE_WORDS[move]} ${claim.label}`}
      description={move === "submit" ? SUBMIT_HINT : claim.text}
    >
      {move === "dismiss" ? (
        <DismissForm claim={claim} onDone={onClose} />
      ) : (
        <ReasonForm claim={claim} move={move} onDone={onClose} />
      )}
    </Dialog>
  );
}
