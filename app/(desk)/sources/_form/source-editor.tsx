"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { type Answer, callApi } from "@/app/_client/call-api";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { useSay } from "@/app/_ui/toast";
import { SourceConflict } from "@/app/(desk)/sources/_form/source-conflict";
import { changeBody, changedFields, draftOf, onTopOf, type SourceDraft } from "@/app/(desk)/sources/_form/source-draft";
import { SourceFields } from "@/app/(desk)/sources/_form/source-fields";
import type { SourceView } from "@/lib/core/view/source-view";

type Conflict = { readonly theirs: SourceView; readonly by: string | null };

/** Changes what is said of a source. When somebody else saved meanwhile, both are shown and nothing typed is lost. */
export function SourceEditor({ source }: { source: SourceView }) {
  const router = useRouter();
  const say = useSay();
  const [base, setBase] = useState(source);
  const [draft, setDraft] = useState<SourceDraft>(() => draftOf(source));
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [trouble, setTrouble] = useState<Answer<unknown> | null>(null);
  const [saving, setSaving] = useState(false);
  const before = draftOf(base);
  const changed = changedFields(before, draft).length > 0;

  const settle = (saved: SourceView) => {
    setBase(saved);
    setDraft(draftOf(saved));
    setConflict(null);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!changed) return;
    setSaving(true);
    setTrouble(null);
    const path = `/sources/${source.id}`;
    const answer = await callApi<SourceView>({
      method: "PATCH",
      path,
      body: changeBody(before, draft),
      version: base.version,
    });
    if (answer.kind === "ok") {
      settle(answer.value);
      say("Source saved.");
      router.refresh();
    } else if (answer.kind === "stale") {
      const now = await callApi<SourceView>({ method: "GET", path });
      if (now.kind === "ok") setConflict({ theirs: now.value, by: answer.problem.changedBy?.name ?? null });
      else setTrouble(now);
    } else setTrouble(answer);
    setSaving(false);
  };
  const keepMine = (theirs: SourceView) => {
    setDraft(onTopOf(before, draft, draftOf(theirs)));
    setBase(theirs);
    setConflict(null);
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      <FormTrouble answer={trouble} />
      {conflict && (
        <SourceConflict
          {...{ before, mine: draft, theirs: draftOf(conflict.theirs), by: conflict.by }}
          onKeepMine={() => keepMine(conflict.theirs)}
          onTakeTheirs={() => settle(conflict.theirs)}
        />
      )}
      <SourceFields
        draft={draft}
        errors={fieldErrors(trouble)}
        onChange={(field, value) => setDraft((typed) => ({ ...typed, [field]: value }))}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary"
          busy={saving}
          reason={conflict ? "Decide first which words to keep." : changed ? null : "Nothing was changed yet."}
        >
          {saving ? "Saving…" : "Save changes"}
        </Button>
        {changed && !conflict && (
          <Button variant="quiet" onClick={() => setDraft(before)}>
            Take back what I typed
          </Button>
        )}
      </div>
    </form>
  );
}
