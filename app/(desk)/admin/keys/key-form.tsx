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

const OFFERED = ROLES.filter((role) => role !== "admin");

/** Makes an API key. The key itself is shown once. */
export function KeyForm() {
  const [name, setName] = useState("");
  const [expires, setExpires] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>(["viewer"]);
  const [made, setMade] = useState<{ name: string; key: string } | null>(null);
  const { busy, trouble, make } = useChange();
  const errors = fieldErrors(trouble);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const until = expires ? { expiresAt: `${expires}T23:59:59Z` } : {};
    const call = { method: "POST", path: "/keys", body: { name: name.trim(), roles, ...until } } as const;
    const answer = await make<{ name: string; key: string }>(call, "API key made.");
    if (answer === null) return;
    setMade(answer);
    setName("");
  };
  if (made !== null) {
    return (
      <OneTimeSecret
        key={made.key}
        label={`Key “${made.name}”`}
        value={made.key}
        hint="Put it where the program reads it. It is shown only now; only its first characters are kept to know it by."
        next={{ label: "Make another key", onClick: () => setMade(null) }}
      />
    );
  }
  return (
    <form onSubmit={create} className="flex flex-col gap-4">
      <FormTrouble answer={trouble} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Name"
          name="name"
          required
          maxLength={80}
          value={name}
          error={errors.name}
          hint="What it is for. The name stands in the history."
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Works until"
          name="expiresAt"
          type="date"
          value={expires}
          error={errors.expiresAt}
          hint="End of that day, UTC. Left empty: until it is revoked."
          onChange={(event) => setExpires(event.target.value)}
        />
      </div>
      <RoleChoices offered={OFFERED} chosen={roles} onChange={setRoles} error={errors.roles} />
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          reason={roles.length === 0 ? "Choose at least one role." : null}
        >
          {busy ? "One moment…" : "Make the key"}
        </Button>
      </div>
    </form>
  );
}
