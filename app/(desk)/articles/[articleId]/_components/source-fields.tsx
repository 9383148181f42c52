"use client";

import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import type { EvidenceDraft } from "@/app/(desk)/articles/[articleId]/_components/evidence-draft";
import type { SourceGrade, SourceType } from "@/lib/core/source/source";

const TYPES = Object.keys(SOURCE_TYPE_WORDS) as SourceType[]; // the keys of a record of all types
const GRADES = Object.keys(GRADE_WORDS) as SourceGrade[]; // the keys of a record of all grades

type SourceFieldsProps = { draft: EvidenceDraft; onChange: (part: Partial<EvidenceDraft>) => void };

/** A source that is new to the newsroom. */
export function SourceFields({ draft, onChange }: SourceFieldsProps) {
  return (
    <>
      <TextField
        label="Title or name"
        value={draft.title}
        maxLength={500}
        onChange={(event) => onChange({ title: event.target.value })}
      />
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="Kind of source"
          value={draft.type}
          options={TYPES.map((type) => ({ value: type, label: SOURCE_TYPE_WORDS[type] }))}
          onChange={(event) => onChange({ type: TYPES.find((type) => type === event.target.value) ?? "other" })}
        />
        <SelectField
          label="How close to the fact"
          value={draft.grade}
          options={GRADES.map((grade) => ({ value: grade, label: GRADE_WORDS[grade] }))}
          onChange={(event) => onChange({ grade: GRADES.find((grade) => grade === event.target.value) ?? "unknown" })}
        />
      </div>
      <details>
        <summary className="min-h-6 text-sm font-medium text-ink-soft">More about the source</summary>
        <div className="mt-2 flex flex-col gap-3">
          <MoreFields draft={draft} onChange={onChange} />
        </div>
      </details>
    </>
  );
}

function MoreFields({ draft, onChange }: SourceFieldsProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <TextField
          label="Author or speaker"
          value={draft.creator}
          onChange={(event) => onChange({ creator: event.target.value })}
        />
        <TextField
          label="Publisher"
          value={draft.publisher}
          onChange={(event) => onChange({ publisher: event.target.value })}
        />
        <TextField
          label="Published on"
          type="date"
          value={draft.publishedAt}
          onChange={(event) => onChange({ publishedAt: event.target.value })}
        />
        <TextField
          label="Same origin as"
          value={draft.independenceGroup}
          onChange={(event) => onChange({ independenceGroup: event.target.value })}
        />
      </div>
      <TextField
        label="Archived copy"
        type="url"
        value={draft.archiveUrl}
        onChange={(event) => onChange({ archiveUrl: event.target.value })}
      />
      <TextareaField
        label="Text of the source"
        value={draft.captureText}
        onChange={(event) => onChange({ captureText: event.target.value })}
        hint="Paste what the source says. Excerpts are then looked for in it, word by word."
      />
    </>
  );
}
