"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { TextareaField } from "@/app/_ui/textarea-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { editClaim } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** Edits the wording of a claim, so that it can be understood without the article around it. */
export function WordingEditor({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${claim.id}:wording`, claim.text);
  const words = draft.value.trim();
  const close = () => desk.store.leaveForm();
  const save = () =>
    run(async () => {
      if (words === "" || !(await editClaim(desk, claim, { text: words }))) return;
      draft.clear();
      close();
    });
  const hint = LAPSING_STATUSES.includes(claim.status)
    ? "Another wording makes the sign-off lapse."
    : "In words that stand on their own. The quote in the text stays as it is.";
  return (
    <form
      className="mt-2 flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextareaField
        label="Wording of the claim"
        data-goal="wording"
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save, close)}
        error={words === "" ? "A claim needs words." : null}
        hint={hint}
        maxLength={2000}
      />
      <SaveRow
        busy={busy}
        reason={words === claim.text ? "Nothing has changed yet." : null}
        label="Save the wording"
        onCancel={() => {
          draft.clear();
          close();
        }}
      />
    </form>
  );
}
