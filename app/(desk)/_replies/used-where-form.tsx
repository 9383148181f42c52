"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { ReplyForm } from "@/app/(desk)/_replies/reply-form";
import { type ReplyChange, replyCall } from "@/app/(desk)/_replies/send-reply";
import type { ReplyView } from "@/lib/core/view/reply-view";

type UsedWhereFormProps = { reply: ReplyView; allowed: boolean; onChange: ReplyChange };

/** Where in the article the answer, or its absence, is told. */
export function UsedWhereForm({ reply, allowed, onChange }: UsedWhereFormProps) {
  const [words, setWords] = useState<string | null>(null);
  if (words !== null) {
    return (
      <ReplyForm
        label="Where it is used"
        submit="Save"
        save={() => onChange(replyCall(reply, "", { usedWhere: words.trim() || null }), "Saved.")}
        onDone={() => setWords(null)}
      >
        <TextField
          label="Where the article tells of it"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          maxLength={2000}
          placeholder="Paragraph 6"
        />
      </ReplyForm>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {reply.usedWhere ? `In the article: ${reply.usedWhere}` : "Not marked as used in the article."}
      {allowed && (
        <Button size="sm" variant="quiet" className="no-print" onClick={() => setWords(reply.usedWhere ?? "")}>
          {reply.usedWhere ? "Change" : "Say where"}
        </Button>
      )}
    </p>
  );
}
