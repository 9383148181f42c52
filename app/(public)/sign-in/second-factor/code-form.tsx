"use client";

import { TextField } from "@/app/_ui/text-field";
import { PublicForm } from "@/app/(public)/_form/public-form";
import { secondFactorAction } from "@/app/(public)/sign-in/actions";

/** The code of the authenticator, or a recovery code. */
export function CodeForm({ next, recovery }: { next: string; recovery: boolean }) {
  return (
    <PublicForm action={secondFactorAction} submit="Go on">
      {(field) => (
        <>
          <input type="hidden" name="next" value={next} />
          {recovery ? (
            <TextField
              label="Recovery code"
              name="recoveryCode"
              required
              autoFocus
              autoComplete="off"
              hint="One of those that you kept. Each works once."
              {...field("recoveryCode")}
            />
          ) : (
            <TextField
              label="Code of your authenticator"
              name="code"
              required
              autoFocus
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={7}
              hint="Six digits; a new one every half minute."
              {...field("code")}
            />
          )}
        </>
      )}
    </PublicForm>
  );
}
