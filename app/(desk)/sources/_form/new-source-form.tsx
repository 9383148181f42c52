"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { callApi } from "@/app/_client/call-api";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { LinkButton } from "@/app/_ui/link-button";
import { TextareaField } from "@/app/_ui/textarea-field";
import { AlreadyHere } from "@/app/(desk)/sources/_form/already-here";
import { EMPTY_SOURCE, newSourceBody, type SourceDraft } from "@/app/(desk)/sources/_form/source-draft";
import { SourceFields } from "@/app/(desk)/sources/_form/source-fields";
import type { SourceView } from "@/lib/core/view/source-view";

/** Writes a new source down and opens it. */
export function NewSourceForm() {
  const router = useRouter();
  const [draft, setDraft] = useState<SourceDraft>(EMPTY_SOURCE);
  const [captureText, setCaptureText] = useState("");
  const [trouble, setTrouble] = useState<Awaited<ReturnType<typeof callApi>> | null>(null);
  const [saving, setSaving] = useState(false);
  const key = useRef<string | null>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    key.current ??= crypto.randomUUID();
    const body = { ...newSourceBody(draft), ...(captureText.trim() ? { captureText } : {}) };
    const answer = await callApi<SourceView>({ method: "POST", path: "/sources", body, idempotencyKey: key.current });
    if (answer.kind === "ok") return router.push(`/sources/${answer.value.id}`);
    // What was refused was not done, so the next try is a new one.
    if (answer.kind === "refused") key.current = null;
    setTrouble(answer);
    setSaving(false);
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      <FormTrouble answer={trouble} />
      <SourceFields
        draft={draft}
        errors={fieldErrors(trouble)}
        onChange={(field, value) => setDraft((before) => ({ ...before, [field]: value }))}
        underAddress={<AlreadyHere address={draft.url} />}
      />
      <TextareaField
        label="Text of the source"
        name="captureText"
        value={captureText}
        rows={6}
        error={fieldErrors(trouble).captureText}
        hint="Paste what you have before you, or add a file on the next screen. Excerpts that claims cite are then looked up in it, and stay proved when the page changes."
        onChange={(event) => setCaptureText(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={saving}>
          {saving ? "Saving…" : "Add source"}
        </Button>
        <LinkButton href="/sources" variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
