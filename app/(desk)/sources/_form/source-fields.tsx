import type { ReactNode } from "react";
import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { GRADE_WORDS, SOURCE_TYPE_WORDS, TERMS_WORDS } from "@/app/_words/source-words";
import { choicesOf } from "@/app/(desk)/_claims/choice-options";
import type { SourceDraft, SourceField } from "@/app/(desk)/sources/_form/source-draft";
import { SOURCE_FIELD_WORDS as WORDS } from "@/app/(desk)/sources/_form/source-field-words";

type SourceFieldsProps = {
  draft: SourceDraft;
  errors: Readonly<Record<string, string>>;
  onChange: (field: SourceField, value: string) => void;
  /** What is to be said of the address while it is typed. */
  underAddress?: ReactNode;
};

const CHOICES = {
  type: choicesOf(SOURCE_TYPE_WORDS),
  grade: choicesOf(GRADE_WORDS),
  terms: choicesOf(TERMS_WORDS),
};

/** The fields of a source, for a new one and for a change alike. */
export function SourceFields({ draft, errors, onChange, underAddress }: SourceFieldsProps) {
  const field = (name: SourceField) => ({
    name,
    label: WORDS[name],
    value: draft[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => onChange(name, event.target.value),
  });
  // A confidential source is not written down here: its name would stand where many can read it.
  const terms = CHOICES.terms.filter(({ value }) => value !== "confidential" || draft.terms === value);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField {...field("type")} options={CHOICES.type} />
      <SelectField
        {...field("grade")}
        options={CHOICES.grade}
        hint="Primary: the record or the person itself. Secondary: somebody who reports on it."
      />
      <TextField {...field("title")} required maxLength={500} fieldClassName="sm:col-span-2" />
      <TextField {...field("url")} type="url" inputMode="url" maxLength={2000} placeholder="https://" />
      <TextField {...field("archiveUrl")} type="url" inputMode="url" maxLength={2000} placeholder="https://" />
      {underAddress && <div className="empty:hidden sm:col-span-2">{underAddress}</div>}
      <TextField {...field("creator")} maxLength={300} hint="Who wrote, said or measured it." />
      <TextField {...field("publisher")} maxLength={300} />
      <TextField {...field("publishedAt")} type="date" />
      <TextField {...field("accessedAt")} type="date" hint="The day on which somebody looked at it." />
      <TextField
        {...field("independenceGroup")}
        maxLength={120}
        hint="The same word for sources that go back to one origin, such as five papers with one wire story. They count as one."
      />
      <SelectField {...field("terms")} options={terms} hint="What was agreed with a person who spoke." />
      <div className="sm:col-span-2">
        <TextareaField {...field("note")} maxLength={5000} />
      </div>
    </div>
  );
}
