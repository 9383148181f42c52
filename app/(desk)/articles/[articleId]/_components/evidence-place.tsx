"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { TextField } from "@/app/_ui/text-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { placeEvidence } from "@/app/(desk)/articles/[articleId]/_store/evidence-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimDetail, EvidenceView } from "@/lib/core/view/claim-view";

/** Asks where in the source the words stand, while nobody has said it: a second person must be able to look. */
export function EvidencePlace({ claim, evidence }: { claim: ClaimDetail; evidence: EvidenceView }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${evidence.id}:place`, "");
  const words = draft.value.trim();
  const save = () =>
    run(async () => {
      if (words !== "" && (await placeEvidence(desk, claim, evidence, words))) draft.clear();
    });
  return (
    <form
      className="no-print mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Where in the source?"
        hint="A page, a time, a paragraph. It is needed before the claim is submitted."
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save)}
        maxLength={200}
      />
      {draft.isDraft && (
        <SaveRow busy={busy} label="Save the place" reason={words === "" ? "A few words are needed." : null} />
      )}
    </form>
  );
}
