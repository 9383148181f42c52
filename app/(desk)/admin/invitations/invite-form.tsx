"use client";

import { type FormEvent, useState } from "react";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { OneTimeSecret } from "@/app/_ui/one-time-secret";
import { TextField } from "@/app/_ui/text-field";
import { RoleChoices } from "@/app/(desk)/admin/_parts/role-choices";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";
import { ROLES, type Role } from "@/lib/core/access/roles";

type Made = { readonly email: string; readonly link: string };

/** Makes an invitation. Its link is shown once; how it gets to the person is up to the admin. */
export function InviteForm() {
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>(["checker"]);
  const [made, setMade] = useState<Made | null>(null);
  const { busy, trouble, make } = useChange();
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    const call = { method: "POST", path: "/invitations", body: { email: email.trim(), roles } } as const;
    const answer = await make<{ path: string }>(call, "Invitation made.");
    if (answer === null) return;
    setMade({ email: email.trim(), link: new URL(answer.path, window.location.origin).href });
    setEmail("");
  };
  if (made !== null) {
    return (
      <OneTimeSecret
        key={made.link}
        label={`Link for ${made.email}`}
        value={made.link}
        hint="Send it yourself: by mail, chat or on paper. It is shown only now, works once and for seven days."
        next={{ label: "Invite somebody else", onClick: () => setMade(null) }}
      />
    );
  }
  return (
    <form onSubmit={invite} className="flex flex-col gap-4">
      <FormTrouble answer={trouble} />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        required
        maxLength={254}
        value={email}
        error={fieldErrors(trouble).email}
        autoComplete="off"
        hint="The name to sign in with. Nothing is sent to it."
        onChange={(event) => setEmail(event.target.value)}
      />
      <RoleChoices offered={ROLES} chosen={roles} onChange={setRoles} error={fieldErrors(trouble).roles} />
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          reason={roles.length === 0 ? "Choose at least one role." : null}
        >
          {busy ? "One moment…" : "Make the link"}
        </Button>
      </div>
    </form>
  );
}
