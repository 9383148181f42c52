"use client";

import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { isAttributed } from "@/app/(desk)/articles/[articleId]/_components/claimant";
import {
  type EvidenceDraft,
  emptyEvidence,
  readEvidence,
  toNewEvidence,
} from "@/app/(desk)/articles/[articleId]/_components/evidence-draft";
import { EvidenceFile } from "@/app/(desk)/articles/[articleId]/_components/evidence-file";
import { EvidenceLinkFields } from "@/app/(desk)/articles/[articleId]/_components/evidence-link-fields";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { SourceFields } from "@/app/(desk)/articles/[articleId]/_components/source-fields";
import { SourcePicker } from "@/app/(desk)/articles/[articleId]/_components/source-picker";
import { addEvidence } from "@/app/(desk)/articles/[articleId]/_store/evidence-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ClaimDetail } from "@/lib/core/view/claim-view";

/** A source, its words, and how they stand to the claim. Kept as it is typed. */
export function EvidenceForm({ claim }: { claim: ClaimDetail }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const kept = useDraft(`${claim.id}:evidence`, "");
  const draft = readEvidence(kept.value, emptyEvidence(isAttributed(claim)));
  const change = (part: Partial<EvidenceDraft>) => kept.change(JSON.stringify({ ...draft, ...part }));
  const close = () => desk.store.leaveForm();
  const [sending, setSending] = useState(false);
  const named = draft.sourceId !== "" || draft.title.trim() !== "" || draft.url.trim() !== "";
  const save = () =>
    run(async () => {
      if (!named || sending || !(await addEvidence(desk, claim, toNewEvidence(draft)))) return;
      kept.clear();
      close();
    });
  return (
    <form
      aria-label="New evidence"
      className="mb-4 flex flex-col gap-3 rounded-lg border border-line bg-paper p-3"
      onKeyDown={saveOnKeys(save, close)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SourcePicker draft={draft} onChange={change} />
      {draft.sourceId === "" && <SourceFields draft={draft} onChange={change} />}
      <EvidenceFile draft={draft} onChange={change} onSending={setSending} />
      <EvidenceLinkFields draft={draft} onChange={change} />
      <SaveRow
        busy={busy}
        label="Add evidence"
        reason={sending ? "The file is still on its way." : named ? null : "Name a source by its address or title."}
        onCancel={() => {
          kept.clear();
          close();
        }}
      />
    </form>
  );
}
