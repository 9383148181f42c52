"use client";

import { CalendarClock } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { saveOnKeys } from "@/app/_client/save-on-keys";
import { useDraft } from "@/app/_client/use-draft";
import { Badge } from "@/app/_ui/badge";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";
import { TextareaField } from "@/app/_ui/textarea-field";
import { THREAD_LOOK } from "@/app/_ui/thread-look";
import { THREAD_WORDS } from "@/app/_words/source-words";
import { ThreadDue } from "@/app/(desk)/_threads/thread-due";
import { CommentItem } from "@/app/(desk)/articles/[articleId]/_components/comment-item";
import { SaveRow } from "@/app/(desk)/articles/[articleId]/_components/save-row";
import { postComment, turnThread } from "@/app/(desk)/articles/[articleId]/_store/thread-actions";
import { useBusy, useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import type { ThreadView } from "@/lib/core/view/claim-view";

const ThreadTermsForm = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/thread-terms-form").then((module) => module.ThreadTermsForm),
);

type ThreadCardProps = { thread: ThreadView; claimId: string | null; allowed: boolean };

/** One thread: its kind, whose turn it is and by when, what was said, and a reply. */
export function ThreadCard({ thread, claimId, allowed }: ThreadCardProps) {
  const [editing, setEditing] = useState(false);
  const open = thread.state === "open";
  return (
    <section aria-label={`${THREAD_WORDS[thread.kind]} thread`} className="rounded-lg border border-line">
      <ThreadHead {...{ thread, claimId, allowed, editing }} onEdit={() => setEditing(!editing)} />
      {editing && open && <ThreadTermsForm {...{ thread, claimId }} onDone={() => setEditing(false)} />}
      <ol className="flex flex-col gap-3 px-3 py-3">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} claimId={claimId} comment={comment} />
        ))}
      </ol>
      {open && allowed && <Reply thread={thread} claimId={claimId} />}
    </section>
  );
}

type ThreadHeadProps = ThreadCardProps & { editing: boolean; onEdit: () => void };

function ThreadHead({ thread, claimId, allowed, editing, onEdit }: ThreadHeadProps) {
  const desk = useDesk();
  const { busy, run } = useBusy();
  const { me } = desk.store.review;
  const open = thread.state === "open";
  const mine = [thread.openedBy.id, thread.assignee?.id].includes(me.memberId) || me.roles.includes("editor");
  const edit = () =>
    mine
      ? onEdit()
      : desk.say("Whoever opened the thread, its assignee or an editor changes whom it is for.", "trouble");
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3 py-1.5">
      <Badge {...THREAD_LOOK[thread.kind]}>{THREAD_WORDS[thread.kind]}</Badge>
      <span className="text-sm text-ink-faint">
        {open ? "Open" : "Resolved"}
        {thread.assignee && ` · for ${thread.assignee.name}`}
      </span>
      <span className="text-sm text-ink-faint">
        <ThreadDue thread={thread} />
      </span>
      {allowed && (
        <span className="no-print ml-auto flex items-center">
          {open && (
            <IconButton
              label="Change whom it is for and by when"
              icon={CalendarClock}
              aria-expanded={editing}
              onClick={edit}
            />
          )}
          <Button size="sm" variant="quiet" busy={busy} onClick={() => run(() => turnThread(desk, claimId, thread))}>
            {open ? "Resolve" : "Reopen"}
          </Button>
        </span>
      )}
    </div>
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
