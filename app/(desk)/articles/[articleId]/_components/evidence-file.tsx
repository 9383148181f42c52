"use client";

import { callApi, wordsOf } from "@/app/_client/call-api";
import { useFileSending } from "@/app/_client/use-file-sending";
import { FileDrop } from "@/app/_ui/file-drop";
import { useSay } from "@/app/_ui/toast";
import { whatWasKept } from "@/app/_words/kept-file";
import { type EvidenceDraft, toNewEvidence } from "@/app/(desk)/articles/[articleId]/_components/evidence-draft";
import { FILE_ENDINGS } from "@/lib/core/source/file-kind";
import type { KeptAttachment } from "@/lib/core/view/attachment-view";
import type { SourceView } from "@/lib/core/view/source-view";

type EvidenceFileProps = {
  draft: EvidenceDraft;
  onChange: (part: Partial<EvidenceDraft>) => void;
  /** Told when a file sets out and when it has come: evidence added in between would not know of its text. */
  onSending: (isSending: boolean) => void;
};

/**
 * The file that the evidence rests on. It belongs to a source, so a new one is written down first; from then on the form
 * is about that source, and nothing is done twice when something goes wrong on the way.
 */
export function EvidenceFile({ draft, onChange, onSending }: EvidenceFileProps) {
  const say = useSay();
  const { progress, trouble, send } = useFileSending();
  const keep = async (file: File) => {
    const sourceId = draft.sourceId || (await writeDown(file));
    if (sourceId === null) return;
    const wishes = `keepText=true&name=${encodeURIComponent(file.name)}`;
    const kept = await send<KeptAttachment>(`/sources/${sourceId}/attachments?${wishes}`, file);
    if (kept) say(whatWasKept(kept));
  };
  const writeDown = async (file: File): Promise<string | null> => {
    const title = draft.title || draft.url ? draft.title : file.name.replace(/\.[^.]+$/, "");
    const { source } = toNewEvidence({ ...draft, title });
    const answer = await callApi<SourceView>({ method: "POST", path: "/sources", body: source });
    if (answer.kind !== "ok") {
      say(wordsOf(answer), "trouble");
      return null;
    }
    onChange({ sourceId: answer.value.id, sourceTitle: answer.value.title });
    return answer.value.id;
  };
  return (
    <FileDrop
      label="Add its file"
      hint="Kept with the source, as it is. Its words are read out, and the excerpt is looked for in them."
      endings={FILE_ENDINGS}
      trouble={trouble}
      progress={progress}
      onFile={async (file) => {
        onSending(true);
        await keep(file).finally(() => onSending(false));
      }}
    />
  );
}
