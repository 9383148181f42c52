"use client";

import { SelectField } from "@/app/_ui/select-field";
import { TextField } from "@/app/_ui/text-field";
import { TextareaField } from "@/app/_ui/textarea-field";
import { FACET_WORDS, STANCE_WORDS } from "@/app/_words/source-words";
import type { EvidenceDraft } from "@/app/(desk)/articles/[articleId]/_components/evidence-draft";
import type { Facet, Stance } from "@/lib/core/source/source";

const STANCES = Object.keys(STANCE_WORDS) as Stance[]; // the keys of a record of all stances
const FACETS = Object.keys(FACET_WORDS) as Facet[]; // the keys of a record of both facets
const PLACES = ["page", "paragraph", "section", "time", "table", "line"];

type EvidenceLinkFieldsProps = { draft: EvidenceDraft; onChange: (part: Partial<EvidenceDraft>) => void };

/** How a source stands to the claim, its words, and where they stand. */
export function EvidenceLinkFields({ draft, onChange }: EvidenceLinkFieldsProps) {
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        <SelectField
          label="It answers"
          value={draft.facet}
          options={FACETS.map((facet) => ({ value: facet, label: FACET_WORDS[facet] }))}
          onChange={(event) => onChange({ facet: FACETS.find((facet) => facet === event.target.value) ?? "content" })}
        />
        <SelectField
          label="It"
          value={draft.stance}
          options={STANCES.map((stance) => ({ value: stance, label: STANCE_WORDS[stance] }))}
          onChange={(event) =>
            onChange({ stance: STANCES.find((stance) => stance === event.target.value) ?? "supports" })
          }
        />
      </div>
      <TextareaField
        label="Excerpt: the exact words relied on"
        rows={2}
        value={draft.excerpt}
        onChange={(event) => onChange({ excerpt: event.target.value })}
        maxLength={10_000}
      />
      <div className="grid grid-cols-[8rem_1fr] gap-2">
        <SelectField
          label="Where"
          value={draft.locatorLabel}
          options={PLACES.map((place) => ({ value: place, label: place }))}
          onChange={(event) => onChange({ locatorLabel: event.target.value })}
        />
        <TextField
          label="Number or time"
          value={draft.locator}
          onChange={(event) => onChange({ locator: event.target.value })}
          maxLength={200}
        />
      </div>
      <TextField
        label="Note (optional)"
        value={draft.note}
        onChange={(event) => onChange({ note: event.target.value })}
        maxLength={4000}
      />
    </>
  );
}
