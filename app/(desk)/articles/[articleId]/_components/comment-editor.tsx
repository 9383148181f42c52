"use client";

import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { TextareaField } from "@/app/_ui/textarea-field";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { editComment } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ThreadView } from "@/lib/core/view/claim-view";

type CommentEditorProps = { claimId: string | null; comment: ThreadView["comments"][number]; onDone: () => void };

/** Changes the words of one's own remark. */
export function CommentEditor({ claimId, comment, onDone }: CommentEditorProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [body, setBody] = useState(comment.body);
  const words = body.trim();
  const save = () =>
    run(async () => {
      if (words !== "" && (await editComment(desk, claimId, comment, words))) onDone();
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
        label="Remark"
        hideLabel
        autoFocus
        rows={2}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={saveOnKeys(save, onDone)}
        maxLength={10_000}
      />
      <SaveRow busy={busy} label="Save" reason={words === "" ? "A few words are needed." : null} onCancel={onDone} />
    </form>
  );
}
