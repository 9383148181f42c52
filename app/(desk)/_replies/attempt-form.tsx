"use client";

import { useState } from "react";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { REPLY_CHANNEL_WORDS } from "@/app/_words/reply-words";
import { choicesOf } from "@/app/(desk)/_claims/choice-options";
import { ReplyForm } from "@/app/(desk)/_replies/reply-form";
import { attemptCall, type ReplyChange } from "@/app/(desk)/_replies/send-reply";
import type { ReplyView } from "@/lib/core/view/reply-view";

type AttemptFormProps = { reply: ReplyView; onChange: ReplyChange; onDone: () => void };

/** Notes one more attempt to reach them; it is never changed afterwards. */
export function AttemptForm({ reply, onChange, onDone }: AttemptFormProps) {
  const [channel, setChannel] = useState("email");
  const [when, setWhen] = useState("");
  const [note, setNote] = useState("");
  const save = () => {
    const words = note.trim();
    const at = when === "" ? {} : { at: new Date(when).toISOString() };
    return onChange(attemptCall(reply, { channel, ...at, ...(words ? { note: words } : {}) }), "Attempt noted.");
  };
  return (
    <ReplyForm label="Attempt to reach them" submit="Note the attempt" save={save} onDone={onDone}>
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="How"
          value={channel}
          options={choicesOf(REPLY_CHANNEL_WORDS)}
          onChange={(event) => setChannel(event.target.value)}
        />
        <TextField
          label="When (now, if empty)"
          type="datetime-local"
          value={when}
          onChange={(event) => setWhen(event.target.value)}
        />
      </div>
      <TextField
        label="What happened"
        value={note}
        onChange={(event) => setNote(event.target.value)}
        maxLength={5000}
        placeholder="Left a message with the press office"
      />
    </ReplyForm>
  );
}
