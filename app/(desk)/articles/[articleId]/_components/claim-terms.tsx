"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { type ClaimEdit, editClaim } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { can } from "@/lib/core/access/permissions";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

const dayOf = (moment: string | null) => moment?.slice(0, 10) ?? "";
const momentOf = (day: string) => (day === "" ? null : new Date(`${day}T00:00:00Z`).toISOString());

/** On what terms a claim holds: whether those concerned were asked, as of when it is true, when to look again. */
export function ClaimTerms({ claim }: { claim: ClaimDetail }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const allowed = can({ newsroomId: "", name: "", kind: "person", ...desk.store.review.me }, "claim:edit");
  const edit = (part: ClaimEdit) => run(() => editClaim(desk, claim, part));
  const dates = [
    { label: "True as of", key: "asOf", value: dayOf(claim.asOf) },
    { label: "Look again by", key: "recheckBy", value: dayOf(claim.recheckBy) },
  ] as const;
  return (
    <details open={claim.types.includes("legal") || claim.replySought !== null}>
      <summary className="min-h-6 text-sm font-semibold">Reply and dates</summary>
      <div className="mt-2 flex flex-col gap-3">
        <ReplySought claim={claim} allowed={allowed} />
        <div className="grid grid-cols-2 gap-2">
          {dates.map(({ label, key, value }) => (
            <TextField
              key={`${key}${value}`}
              label={label}
              type="date"
              defaultValue={value}
              readOnly={!allowed || busy}
              onBlur={(event) => {
                if (event.target.value !== value) void edit({ [key]: momentOf(event.target.value) });
              }}
            />
          ))}
        </div>
      </div>
    </details>
  );
}

function ReplySought({ claim, allowed }: { claim: ClaimDetail; allowed: boolean }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${claim.id}:reply-sought`, claim.replySought ?? "");
  const save = () =>
    run(async () => {
      if (draft.isDraft && (await editClaim(desk, claim, { replySought: draft.value.trim() || null }))) draft.clear();
    });
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextareaField
        label="Reply sought"
        hint="Who was asked, when, and what came back."
        rows={2}
        readOnly={!allowed}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save)}
        maxLength={2000}
      />
      {draft.isDraft && <SaveRow busy={busy} label="Save" onCancel={draft.clear} />}
    </form>
  );
}
