"use client";

import { useState } from "react";
import { useDraft } from "@/app/_client/use-draft";
import { SelectField } from "@/app/_ui/select-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { REPLY_OUTCOME_WORDS } from "@/app/_words/reply-words";
import { choicesOf } from "@/app/(desk)/_claims/choice-options";
import { ReplyForm } from "@/app/(desk)/_replies/reply-form";
import { type ReplyChange, replyCall } from "@/app/(desk)/_replies/send-reply";
import type { ReplyView } from "@/lib/core/view/reply-view";

type CloseReplyFormProps = { reply: ReplyView; onChange: ReplyChange; onDone: () => void };

/** What came back, in their own words; or that nothing did. */
export function CloseReplyForm({ reply, onChange, onDone }: CloseReplyFormProps) {
  const [outcome, setOutcome] = useState("answered");
  const draft = useDraft(`${reply.id}:answer`, "");
  const answer = draft.value.trim();
  const save = async () => {
    const body = { outcome, ...(answer ? { answer } : {}) };
    const saved = await onChange(replyCall(reply, "/close", body), "Outcome noted.");
    if (saved) draft.clear();
    return saved;
  };
  const missing = outcome === "answered" && answer === "";
  return (
    <ReplyForm
      label="What came back"
      submit="Note the outcome"
      reason={missing ? "Write down what they answered." : null}
      save={save}
      onDone={onDone}
    >
      <SelectField
        label="Outcome"
        value={outcome}
        options={choicesOf(REPLY_OUTCOME_WORDS)}
        onChange={(event) => setOutcome(event.target.value)}
      />
      <TextareaField
        label="Their words"
        hint="The whole answer; the article may quote a part of it."
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        maxLength={20_000}
      />
    </ReplyForm>
  );
}
