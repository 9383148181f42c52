"use client";

import { NewPasswordField } from "@/app/_ui/new-password-field";
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
          <NewPasswordField label="New password" name="password" autoFocus {...field("password")} />
        </>
      )}
    </PublicForm>
  );
}
