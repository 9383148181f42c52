"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { IconButton } from "@/app/_ui/icon-button";
import { TextareaField } from "@/app/_ui/textarea-field";
import { Time } from "@/app/_ui/time";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { deleteComment, editComment } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ThreadView } from "@/lib/core/view/claim-view";

type Comment = ThreadView["comments"][number];

/** One remark. Its author may edit it for a while; author and editors may take it back. */
export function CommentItem({ claimId, comment }: { claimId: string | null; comment: Comment }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const [editing, setEditing] = useState(false);
  const { me } = desk.store.review;
  const own = comment.author.id === me.memberId;
  const mayDelete = own || me.roles.includes("editor");
  return (
    <li>
      <div className="flex items-center gap-1 text-sm text-ink-faint">
        <p>
          <strong className="font-semibold text-ink">{comment.author.name}</strong> · <Time value={comment.createdAt} />
          {comment.editedAt && " · edited"}
        </p>
        {!comment.deleted && (
          <span className="no-print ml-auto flex">
            {own && <IconButton label="Edit this remark" icon={Pencil} onClick={() => setEditing(true)} />}
            {mayDelete && (
              <IconButton
                label="Take this remark back"
                icon={Trash2}
                aria-disabled={busy || undefined}
                onClick={() => run(() => deleteComment(desk, claimId, comment))}
              />
            )}
          </span>
        )}
      </div>
      {comment.deleted && <p className="text-ink-faint">This remark was taken back.</p>}
      {!comment.deleted && editing && (
        <CommentEditor claimId={claimId} comment={comment} onDone={() => setEditing(false)} />
      )}
      {!comment.deleted && !editing && <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{comment.body}</p>}
    </li>
  );
}

function CommentEditor({ claimId, comment, onDone }: { claimId: string | null; comment: Comment; onDone: () => void }) {
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
