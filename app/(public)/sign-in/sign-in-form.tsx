"use client";

import { TextField } from "@/app/_ui/text-field";
import { PublicForm } from "@/app/(public)/_form/public-form";
import { signInAction } from "@/app/(public)/sign-in/actions";

/** Address and password. */
export function SignInForm() {
  return (
    <PublicForm action={signInAction} submit="Sign in">
      {(field) => (
        <>
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
