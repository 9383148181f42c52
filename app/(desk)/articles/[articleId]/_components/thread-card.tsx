"use client";

import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { TextareaField } from "@/app/_ui/textarea-field";
import { THREAD_LOOK } from "@/app/_ui/thread-look";
import { Time } from "@/app/_ui/time";
import { THREAD_WORDS } from "@/app/_words/source-words";
import { CommentItem } from "@/app/(desk)/articles/[articleId]/_components/comment-item";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { postComment, turnThread } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ThreadView } from "@/lib/core/view/claim-view";

type ThreadCardProps = { thread: ThreadView; claimId: string | null; allowed: boolean };

/** One thread: its kind, whose turn it is, what was said, and a reply. */
export function ThreadCard({ thread, claimId, allowed }: ThreadCardProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const open = thread.state === "open";
  return (
    <section aria-label={`${THREAD_WORDS[thread.kind]} thread`} className="rounded-lg border border-line">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5">
        <Badge {...THREAD_LOOK[thread.kind]}>{THREAD_WORDS[thread.kind]}</Badge>
        <span className="text-sm text-ink-faint">
          {open ? "Open" : "Resolved"}
          {thread.assignee && ` · for ${thread.assignee.name}`}
        </span>
        {thread.dueAt && (
          <span className="text-sm text-ink-faint">
            due <Time value={thread.dueAt} look="date" />
          </span>
        )}
        {allowed && (
          <Button
            size="sm"
            variant="quiet"
            className="ml-auto"
            busy={busy}
            onClick={() => run(() => turnThread(desk, claimId, thread))}
          >
            {open ? "Resolve" : "Reopen"}
          </Button>
        )}
      </div>
      <ol className="flex flex-col gap-3 px-3 py-3">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} claimId={claimId} comment={comment} />
        ))}
      </ol>
      {open && allowed && <Reply thread={thread} claimId={claimId} />}
    </section>
  );
}

function Reply({ thread, claimId }: { thread: ThreadView; claimId: string | null }) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const draft = useDraft(`${thread.id}:reply`, "");
  const body = draft.value.trim();
  const save = () =>
    run(async () => {
      if (body !== "" && (await postComment(desk, claimId, thread, body))) draft.clear();
    });
  return (
    <form
      className="flex flex-col gap-2 border-t border-line px-3 py-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextareaField
        label="Reply"
        hideLabel
        placeholder="Reply"
        rows={1}
        className="min-h-9"
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={saveOnKeys(save)}
        maxLength={10_000}
      />
      {body !== "" && <SaveRow busy={busy} label="Reply" />}
    </form>
  );
}
