"use client";

import { useRouter } from "next/navigation";
import { useFileSending } from "@/app/_client/use-file-sending";
import { FileDrop } from "@/app/_ui/file-drop";
import { useSay } from "@/app/_ui/toast";
import { whatWasKept } from "@/app/_words/kept-file";
import { FILE_ENDINGS } from "@/lib/core/source/file-kind";
import type { KeptAttachment } from "@/lib/core/view/attachment-view";

/** Keeps a file with a source. Its words are read out for proof, unless the source is confidential. */
export function AttachForm({ sourceId, confidential }: { sourceId: string; confidential: boolean }) {
  const router = useRouter();
  const say = useSay();
  const { progress, trouble, send } = useFileSending();
  const keep = async (file: File) => {
    const wishes = `keepText=${!confidential}&name=${encodeURIComponent(file.name)}`;
    const kept = await send<KeptAttachment>(`/sources/${sourceId}/attachments?${wishes}`, file);
    if (!kept) return;
    say(confidential ? "The file is locked away." : whatWasKept(kept));
    router.refresh();
  };
  return (
    <FileDrop
      label="Choose a file"
      hint={
        confidential
          ? "Encrypted before it is stored. Its name and what is in it are for those who may read who the source is."
          : "PDF, web page, Word document or text: its words are read out, and excerpts are proved against them. Pictures, recordings and tables are kept as they are."
      }
      endings={FILE_ENDINGS}
      trouble={trouble}
      progress={progress}
      onFile={keep}
    />
  );
}
