"use client";

import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { TextareaField } from "@/app/_ui/textarea-field";
import { isAttributed } from "@/app/(desk)/articles/[articleId]/_components/claimant";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { VerdictChoice } from "@/app/(desk)/articles/[articleId]/_components/verdict-choice";
import type { SecondFinding } from "@/app/(desk)/articles/[articleId]/_store/second-check-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

type FindingFormProps = {
  claim: ClaimDetail;
  label: string;
  draftKey: string;
  submit: string;
  onSave: (finding: SecondFinding) => Promise<boolean>;
  onCancel?: () => void;
};

/** A verdict that starts from nothing: the second one, or a third person's decision. */
export function FindingForm({ claim, label, draftKey, submit, onSave, onCancel }: FindingFormProps) {
  const scale = useDesk().store.review.verdictScale;
  const { busy, run } = useBusy();
  const [verdict, setVerdict] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const draft = useDraft(draftKey, "");
  const note = draft.value.trim();
  const attributed = isAttributed(claim);
  const reason = whyNotSave(verdict, attributed ? said : "", note);
  const save = () =>
    run(async () => {
      if (reason !== null || verdict === null) return;
      const finding = { verdict, note, ...(attributed && said ? { attributionVerdict: said } : {}) };
      if (await onSave(finding)) draft.clear();
    });
  return (
    <form
      aria-label={label}
      className="flex w-full flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {attributed && (
        <VerdictChoice
          legend="Was it said?"
          name={`${draftKey}-attribution`}
          goal
          scale={scale}
          value={said}
          disabled={false}
          onChange={setSaid}
        />
      )}
      <VerdictChoice
        legend={attributed ? "Is it so?" : label}
        name={`${draftKey}-verdict`}
        goal={!attributed}
        scale={scale}
        value={verdict}
        disabled={false}
        onChange={setVerdict}
      />
      <TextareaField
        label="Note: what was found, and where"
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save)}
        maxLength={10_000}
      />
      <SaveRow busy={busy} label={submit} reason={reason} {...(onCancel ? { onCancel } : {})} />
    </form>
  );
}

function whyNotSave(verdict: string | null, said: string | null, note: string): string | null {
  if (said === null) return "Say whether it was said.";
  if (verdict === null) return "Choose a verdict first.";
  return note === "" ? "Write what was found, and where." : null;
}
