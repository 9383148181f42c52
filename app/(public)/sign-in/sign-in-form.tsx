"use client";

import { TextField } from "@/app/_ui/text-field";
import { PublicForm } from "@/app/(public)/_form/public-form";
import { signInAction } from "@/app/(public)/sign-in/actions";

/** Address and password. `next` is where the person wanted to go; the server believes own paths only. */
export function SignInForm({ next }: { next: string | null }) {
  return (
    <PublicForm action={signInAction} submit="Sign in">
      {(field) => (
        <>
          {next && <input type="hidden" name="next" value={next} />}
          <TextField
            label="E-mail"
            name="email"
            type="email"
            required
            autoFocus
            autoComplete="username"
            {...field("email")}
          />
          <TextField
            label="Password"
            name="password"
            type="password"
            required
            autoComplete="current-password"
            {...field("password")}
          />
        </>
      )}
    </PublicForm>
  );
}
