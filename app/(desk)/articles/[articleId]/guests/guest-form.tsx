"use client";

import { type FormEvent, useState } from "react";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { OneTimeSecret } from "@/app/_ui/one-time-secret";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";

type Offered = { id: string; label: string; text: string };
type GuestFormProps = { articleId: string; claims: readonly Offered[]; chosen: string | null };

const DAYS = [
  { value: "3", label: "3 days" },
  { value: "7", label: "a week" },
  { value: "14", label: "two weeks" },
  { value: "30", label: "30 days" },
];

/** Makes a guest link to some claims. The link is shown once. */
export function GuestForm({ articleId, claims, chosen }: GuestFormProps) {
  const { busy, trouble, make } = useChange();
  const [name, setName] = useState("");
  const [question, setQuestion] = useState("");
  const [days, setDays] = useState("7");
  const [picked, setPicked] = useState<readonly string[]>(
    claims.filter(({ label }) => label === chosen).map(({ id }) => id),
  );
  const [link, setLink] = useState<string | null>(null);
  const errors = fieldErrors(trouble);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = { claimIds: picked, name: name.trim(), question, days: Number(days) };
    const call = { method: "POST", path: `/articles/${articleId}/guest-links`, body } as const;
    const made = await make<{ path: string }>(call, "Guest link made.");
    if (made) setLink(new URL(made.path, window.location.origin).href);
  };
  if (link !== null) {
    return (
      <OneTimeSecret
        label={`Link for ${name}`}
        value={link}
        hint="Send it to this person and nobody else: whoever has it can read these claims and answer. It is shown only now."
        next={{ label: "Make another link", onClick: () => setLink(null) }}
      />
    );
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <FormTrouble answer={trouble} />
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField
          label="Whom you ask"
          required
          maxLength={80}
          value={name}
          error={errors.name}
          hint="The name stands beside the answers and in the history."
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField label="Works for" value={days} options={DAYS} onChange={(event) => setDays(event.target.value)} />
      </div>
      <TextareaField
        label="What you want to know"
        required
        rows={3}
        maxLength={5_000}
        value={question}
        error={errors.question}
        onChange={(event) => setQuestion(event.target.value)}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1.5 text-sm font-semibold">Claims to show</legend>
        <div className="flex max-h-72 flex-col gap-2 overflow-y-auto">
          {claims.map((claim) => (
            <Checkbox
              key={claim.id}
              label={`${claim.label}: ${claim.text}`}
              checked={picked.includes(claim.id)}
              onChange={(event) =>
                setPicked((before) =>
                  event.target.checked ? [...before, claim.id] : before.filter((id) => id !== claim.id),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          reason={picked.length === 0 ? "Choose at least one claim." : null}
        >
          Make the link
        </Button>
      </div>
    </form>
  );
}
