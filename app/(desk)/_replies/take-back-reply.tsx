"use client";

import { useState } from "react";
import { TextField } from "@/app/_ui/text-field";
import { ReplyForm } from "@/app/(desk)/_replies/reply-form";
import { type ReplyChange, replyCall } from "@/app/(desk)/_replies/send-reply";
import type { ReplyView } from "@/lib/core/view/reply-view";

type TakeBackReplyProps = { reply: ReplyView; onChange: ReplyChange; onDone: () => void };

/** Takes a request back that was opened by mistake. It stays in the ledger as such. */
export function TakeBackReply({ reply, onChange, onDone }: TakeBackReplyProps) {
  const [reason, setReason] = useState("");
  const words = reason.trim();
  return (
    <ReplyForm
      label="Take the request back"
      submit="Take back"
      reason={words === "" ? "A few words are needed." : null}
      save={() => onChange(replyCall(reply, "/withdraw", { reason: words }), "Request taken back.")}
      onDone={onDone}
    >
      <TextField
        label="Why was it a mistake?"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={2000}
      />
    </ReplyForm>
  );
}
