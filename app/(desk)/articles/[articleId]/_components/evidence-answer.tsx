"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { TextareaField } from "@/app/_ui/textarea-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { answerEvidence } from "@/app/(desk)/articles/[articleId]/_store/evidence-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimDetail, EvidenceView } from "@/lib/core/view/claim-view";

type EvidenceAnswerProps = { claim: ClaimDetail; evidence: EvidenceView; editable: boolean };

/** Why the verdict holds although this source says otherwise. Without it the claim cannot be submitted as true. */
export function EvidenceAnswer({ claim, evidence, editable }: EvidenceAnswerProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${evidence.id}:answer`, evidence.answer ?? "");
  const words = draft.value.trim();
  const save = () =>
    run(async () => {
      if (words !== "" && (await answerEvidence(desk, claim, evidence, words))) draft.clear();
    });
  if (!editable) return evidence.answer ? <p className="mt-1.5">Answer: {evidence.answer}</p> : null;
  return (
    <form
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextareaField
        label={evidence.answer ? "Answer" : "Answer it: why does the verdict hold all the same?"}
        rows={2}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save)}
        maxLength={4000}
      />
      {draft.isDraft && (
        <SaveRow busy={busy} label="Save the answer" reason={words === "" ? "A few words are needed." : null} />
      )}
    </form>
  );
}
