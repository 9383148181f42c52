"use client";

import { ReasonChoice } from "@/app/(desk)/articles/[articleId]/_components/reason-choice";
import { makeMove } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { stepTo } from "@/app/(desk)/articles/[articleId]/_store/step-to";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** Why a claim is left out. The next claim comes up by itself. */
export function DismissForm({ claim, onDone }: { claim: ClaimView; onDone: () => void }) {
  const desk = useDesk();
  return (
    <ReasonChoice
      onChoose={async (reason, note) => {
        if (!(await makeMove(desk, claim, "dismiss", note === "" ? { reason } : { reason, note }))) return;
        onDone();
        stepTo(desk.store, 1);
      }}
    />
  );
}
