"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TYPE_WORDS } from "@/app/_words/claim-words";
import { tagsIn, whyNotTags, withKind } from "@/app/(desk)/articles/[articleId]/_components/claim-kinds";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { editClaim } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";
import { CLAIM_TYPES } from "@/lib/core/extract/claim-type";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

const PLACES = ["Main kind", "Second kind", "Third kind"];

/** What kind of checking a claim asks for, and the tags under which it is found again. */
export function KindsAndTags({ claim }: { claim: ClaimDetail }) {
  const { review } = useDesk().store;
  const mayEdit = can({ newsroomId: "", name: "", kind: "person", ...review.me }, "claim:edit");
  const allowed = mayEdit && claim.status !== "dismissed";
  return (
    <details>
      <summary className="min-h-6 text-sm font-semibold">Kinds and tags</summary>
      <div className="mt-2 flex flex-col gap-3">
        <Kinds claim={claim} allowed={allowed} />
        <Tags claim={claim} allowed={allowed} />
      </div>
    </details>
  );
}

function Kinds({ claim, allowed }: { claim: ClaimDetail; allowed: boolean }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const offered = CLAIM_TYPES.map((type) => ({ value: type, label: TYPE_WORDS[type] }));
  return (
    <div className="grid grid-cols-2 gap-2">
      {PLACES.slice(0, claim.types.length + 1).map((label, place) => (
        <SelectField
          key={label}
          label={label}
          value={claim.types[place] ?? ""}
          disabled={!allowed || busy}
          options={place === 0 ? offered : [{ value: "", label: "None" }, ...offered]}
          onChange={(event) => {
            const type = CLAIM_TYPES.find((kind) => kind === event.target.value) ?? null;
            const types = withKind(claim.types, place, type);
            if (types.join() !== claim.types.join()) void run(() => editClaim(desk, claim, { types }));
          }}
        />
      ))}
    </div>
  );
}

function Tags({ claim, allowed }: { claim: ClaimDetail; allowed: boolean }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${claim.id}:tags`, claim.tags.join(", "));
  const tags = tagsIn(draft.value);
  const wrong = whyNotTags(tags);
  const save = () =>
    run(async () => {
      if (draft.isDraft && wrong === null && (await editClaim(desk, claim, { tags }))) draft.clear();
    });
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Tags"
        hint="With commas between them."
        error={wrong}
        readOnly={!allowed}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save)}
        maxLength={1300}
      />
      {draft.isDraft && <SaveRow busy={busy} label="Save the tags" reason={wrong} onCancel={draft.clear} />}
    </form>
  );
}
