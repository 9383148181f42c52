"use client";

import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { TextField } from "@/app/_ui/text-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { withdrawEvidence } from "@/app/(desk)/articles/[articleId]/_store/evidence-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimDetail, EvidenceView } from "@/lib/core/view/claim-view";

type EvidenceWithdrawalProps = { claim: ClaimDetail; evidence: EvidenceView; onDone: () => void };

/** Takes a piece of evidence back, with a reason. */
export function EvidenceWithdrawal({ claim, evidence, onDone }: EvidenceWithdrawalProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [reason, setReason] = useState("");
  const words = reason.trim();
  const save = () =>
    run(async () => {
      if (words !== "" && (await withdrawEvidence(desk, claim, evidence, words))) onDone();
    });
  return (
    <form
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Why is it withdrawn?"
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={saveOnKeys(save, onDone)}
        maxLength={2000}
      />
      <SaveRow busy={busy} label="Withdraw" reason={words === "" ? "A reason is needed." : null} onCancel={onDone} />
    </form>
  );
}
