"use client";

import { type FormEvent, useState } from "react";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { NewPasswordField } from "@/app/_ui/new-password-field";
import { TextField } from "@/app/_ui/text-field";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";

/** Changes one's own password. The present one is asked for; every other browser is signed out. */
export function PasswordForm({ email }: { email: string | null }) {
  const { busy, trouble, make } = useChange();
  const [currentPassword, setCurrent] = useState("");
  const [newPassword, setNew] = useState("");
  const errors = fieldErrors(trouble);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const call = { method: "PUT", path: "/me/password", body: { currentPassword, newPassword } } as const;
    if ((await make(call, "Password changed. Every other browser is signed out.")) === null) return;
    setCurrent("");
    setNew("");
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <FormTrouble answer={trouble} />
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={email ?? ""} readOnly hidden />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Present password"
          type="password"
          required
          autoComplete="current-password"
          value={currentPassword}
          error={errors.currentPassword}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <NewPasswordField
          label="New password"
          value={newPassword}
          error={errors.newPassword}
          onChange={(event) => setNew(event.target.value)}
        />
      </div>
      <div>
        <Button type="submit" busy={busy}>
          Change the password
        </Button>
      </div>
    </form>
  );
}
