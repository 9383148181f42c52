"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { ReplyBadge } from "@/app/_ui/reply-badge";
import { Time } from "@/app/_ui/time";
import { REPLY_CHANNEL_WORDS } from "@/app/_words/reply-words";
import { AttemptForm } from "@/app/(desk)/_replies/attempt-form";
import { CloseReplyForm } from "@/app/(desk)/_replies/close-reply-form";
import type { ReplyChange } from "@/app/(desk)/_replies/send-reply";
import { TakeBackReply } from "@/app/(desk)/_replies/take-back-reply";
import { UsedWhereForm } from "@/app/(desk)/_replies/used-where-form";
import type { ReplyView } from "@/lib/core/view/reply-view";

type ReplyEntryProps = { reply: ReplyView; allowed: boolean; onChange: ReplyChange };

/** One request of the ledger: whom, until when, what was tried, what came back, and where it is used. */
export function ReplyEntry({ reply, allowed, onChange }: ReplyEntryProps) {
  const [form, setForm] = useState<"attempt" | "close" | "back" | null>(null);
  const done = () => setForm(null);
  const waiting = reply.state === "waiting";
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <strong className="font-semibold [overflow-wrap:anywhere]">{reply.party}</strong>
        <ReplyBadge reply={reply} />
        {waiting && reply.deadline && (
          <span className="text-sm text-ink-faint">
            until <Time value={reply.deadline} />
          </span>
        )}
      </div>
      <p className="text-sm text-ink-faint">
        Put to them: {reply.claims.map(({ label }) => label).join(", ")} · by {reply.openedBy.name}
      </p>
      <Attempts reply={reply} />
      {reply.answer && <blockquote className="border-l-2 border-line pl-2.5 font-serif">{reply.answer}</blockquote>}
      {reply.reason && <p className="text-sm text-ink-soft">Taken back: {reply.reason}</p>}
      {!waiting && reply.state !== "withdrawn" && <UsedWhereForm reply={reply} allowed={allowed} onChange={onChange} />}
      {waiting && allowed && form === null && (
        <div className="no-print flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setForm("attempt")}>
            Note an attempt
          </Button>
          <Button size="sm" onClick={() => setForm("close")}>
            Note the outcome
          </Button>
          <Button size="sm" variant="quiet" onClick={() => setForm("back")}>
            Take back
          </Button>
        </div>
      )}
      {form === "attempt" && <AttemptForm reply={reply} onChange={onChange} onDone={done} />}
      {form === "close" && <CloseReplyForm reply={reply} onChange={onChange} onDone={done} />}
      {form === "back" && <TakeBackReply reply={reply} onChange={onChange} onDone={done} />}
    </div>
  );
}

function Attempts({ reply }: { reply: ReplyView }) {
  if (reply.attempts.length === 0) {
    return <p className="text-sm text-ink-soft">Nobody has tried to reach them yet.</p>;
  }
  return (
    <ol className="flex flex-col gap-0.5 text-sm text-ink-soft">
      {reply.attempts.map(({ id, channel, at, note, by }) => (
        <li key={id} className="[overflow-wrap:anywhere]">
          {REPLY_CHANNEL_WORDS[channel]}, <Time value={at} />, {by.name}
          {note && `: ${note}`}
        </li>
      ))}
    </ol>
  );
}
