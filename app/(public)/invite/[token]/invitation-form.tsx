"use client";

import { NewPasswordField } from "@/app/_ui/new-password-field";
import { TextField } from "@/app/_ui/text-field";
import { PublicForm } from "@/app/(public)/_form/public-form";
import { acceptInvitationAction } from "@/app/(public)/invite/[token]/actions";

/** Name and password for somebody who holds an invitation link. */
export function InvitationForm({ token }: { token: string }) {
  return (
    <PublicForm action={acceptInvitationAction} submit="Join and sign in">
      {(field) => (
        <>
          <input type="hidden" name="token" value={token} />
          <TextField
            label="Your name"
            name="name"
            required
            autoFocus
            autoComplete="name"
            maxLength={120}
            {...field("name")}
          />
          <NewPasswordField label="Password" name="password" {...field("password")} />
        </>
      )}
    </PublicForm>
  );
}
