"use client";

import { TextareaField } from "@/app/_ui/textarea-field";
import { PublicForm } from "@/app/(public)/_form/public-form";
import { answerAction } from "@/app/(public)/guest/[token]/actions";

/** A guest's answer on one claim. It works before any script does. */
export function AnswerForm({ token, claimId, label }: { token: string; claimId: string; label: string }) {
  return (
    <PublicForm action={answerAction} submit={`Send the answer on ${label}`}>
      {(field) => (
        <>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="claimId" value={claimId} />
          <TextareaField
            label={`Your answer on ${label}`}
            name="body"
            rows={4}
            required
            maxLength={10_000}
            {...field("body")}
          />
        </>
      )}
    </PublicForm>
  );
}
