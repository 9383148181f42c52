"use client";

import { Checkbox } from "@/app/_ui/checkbox";
import { NewPasswordField } from "@/app/_ui/new-password-field";
import { TextField } from "@/app/_ui/text-field";
import { PublicForm } from "@/app/(public)/_form/public-form";
import { setUpAction } from "@/app/(public)/setup/actions";

/** The one form of a fresh server. */
export function SetUpForm() {
  return (
    <PublicForm action={setUpAction} submit="Set up and sign in">
      {(field) => (
        <>
          <TextField label="Newsroom" name="newsroom" required autoFocus maxLength={120} {...field("newsroom")} />
          <TextField label="Your name" name="name" required autoComplete="name" maxLength={120} {...field("name")} />
          <TextField
            label="E-mail"
            name="email"
            type="email"
            required
            autoComplete="username"
            maxLength={254}
            {...field("email")}
          />
          <NewPasswordField label="Password" name="password" {...field("password")} />
          <TextField
            label="One-time token"
            name="token"
            required
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            hint="The server printed it in its log when it started, in the window where you typed npm start."
            {...field("token")}
          />
          <Checkbox
            name="samples"
            value="true"
            defaultChecked
            label="Load the sample articles"
            hint="Four articles to try things out on. They can be archived later."
          />
        </>
      )}
    </PublicForm>
  );
}
