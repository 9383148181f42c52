"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { fieldErrors } from "@/app/_client/field-errors";
import { Button } from "@/app/_ui/button";
import { FormTrouble } from "@/app/_ui/form-trouble";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import { choicesOf } from "@/app/(desk)/_claims/choice-options";
import { useChange } from "@/app/(desk)/admin/_parts/use-change";

const EMPTY = { type: "interview", grade: "primary", name: "", contact: "", note: "" };

/** What is typed here is kept nowhere but in the locked record: no draft stays in the browser. */
export function ConfideForm() {
  const router = useRouter();
  const { busy, trouble, make } = useChange();
  const [typed, setTyped] = useState(EMPTY);
  const errors = fieldErrors(trouble);
  const field = (name: keyof typeof EMPTY) => ({
    value: typed[name],
    error: errors[name],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ...typed, contact: typed.contact || null, note: typed.note || null };
    const made = await make<{ id: string }>({ method: "POST", path: "/sources/confidential", body }, "Locked away.");
    if (made) router.push(`/sources/${made.id}`);
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <FormTrouble answer={trouble} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField label="Type (open)" options={choicesOf(SOURCE_TYPE_WORDS)} {...field("type")} />
        <SelectField label="Grade (open)" options={choicesOf(GRADE_WORDS)} {...field("grade")} />
      </div>
      <TextField label="Who it is (locked)" required maxLength={300} {...field("name")} />
      <TextField label="How to reach (locked)" maxLength={500} {...field("contact")} />
      <TextareaField label="Notes (locked)" rows={5} maxLength={10_000} {...field("note")} />
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Lock it away
        </Button>
      </div>
    </form>
  );
}
