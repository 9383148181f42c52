"use client";

import { TextField } from "@/app/_ui/text-field";
import { PublicForm } from "@/app/(public)/_form/public-form";
import { resetPasswordAction } from "@/app/(public)/reset/[token]/actions";

/** A new password for somebody who holds a reset link. */
export function ResetForm({ token, email }: { token: string; email: string }) {
  return (
    <PublicForm action={resetPasswordAction} submit="Set the password">
      {(field) => (
        <>
          <input type="hidden" name="token" value={token} />
          {/* Tells a password manager whose password this is; it has no name, so it is not sent. */}
          <input type="text" autoComplete="username" value={email} readOnly hidden />
          <TextField
            label="New password"
            name="password"
            type="password"
            required
            autoFocus
            minLength={12}
            autoComplete="new-password"
            hint="At least 12 characters. A few words in a row are good; they need no signs or figures."
            {...field("password")}
          />
        </>
      )}
    </PublicForm>
  );
}
