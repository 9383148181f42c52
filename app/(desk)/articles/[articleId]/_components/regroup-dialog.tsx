"use client";

import { Dialog } from "@/app/_ui/dialog";
import { MergeForm } from "@/app/(desk)/articles/[articleId]/_components/merge-form";
import { SplitForm } from "@/app/(desk)/articles/[articleId]/_components/split-form";
import { usePlace, useReviewStore, useSelectedClaim } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";

const WHAT = {
  split: "The first part keeps the number, the verdict and the evidence. The second becomes a claim of its own.",
  merge: "Their words and their evidence come to this claim; they themselves are dismissed as duplicates of it.",
};

/** The window in which a claim is split, or others are merged into it. */
export function RegroupDialog() {
  const store = useReviewStore();
  const claim = useSelectedClaim();
  const { regroup } = usePlace();
  if (!claim || !regroup) return null;
  const close = () => store.setPlace({ regroup: null });
  const lapses = LAPSING_STATUSES.includes(claim.status) ? " What was submitted or signed off lapses." : "";
  return (
    <Dialog
      open
      width="wide"
      onOpenChange={(open) => !open && close()}
      title={regroup === "split" ? `Split ${claim.label}` : `Merge into ${claim.label}`}
      description={WHAT[regroup] + lapses}
    >
      {regroup === "split" ? <SplitForm claim={claim} onDone={close} /> : <MergeForm claim={claim} onDone={close} />}
    </Dialog>
  );
}
