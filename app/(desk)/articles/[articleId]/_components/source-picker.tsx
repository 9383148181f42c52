"use client";

import { useKnownSources } from "@/app/_client/use-known-sources";
import { Button } from "@/app/_ui/button";
import { TextField } from "@/app/_ui/text-field";
import { GRADE_WORDS, SOURCE_TYPE_WORDS } from "@/app/_words/source-words";
import type { EvidenceDraft } from "@/app/(desk)/articles/[articleId]/_components/evidence-draft";

type SourcePickerProps = { draft: EvidenceDraft; onChange: (part: Partial<EvidenceDraft>) => void };

/** The source of the evidence: its address or name, with those that are known already offered below. */
export function SourcePicker({ draft, onChange }: SourcePickerProps) {
  const known = useKnownSources(draft.sourceId ? "" : draft.url || draft.title, { addressesOnly: false });
  if (draft.sourceId) {
    return (
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span>
          Source: <strong className="font-semibold">{draft.sourceTitle}</strong>
        </span>
        <Button size="sm" variant="quiet" onClick={() => onChange({ sourceId: "", sourceTitle: "" })}>
          Take another one
        </Button>
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label="Address of the source"
        type="url"
        inputMode="url"
        data-goal="evidence"
        placeholder="https://"
        value={draft.url}
        onChange={(event) => onChange({ url: event.target.value })}
        hint="Or leave it empty and name the source below: an interview, a document, notes."
      />
      {known.length > 0 && (
        <ul aria-label="Sources you already have" className="flex flex-col rounded-md border border-line bg-surface">
          {known.map((source) => (
            <li key={source.id}>
              <button
                type="button"
                className="w-full px-2.5 py-1.5 text-left hover:bg-accent-wash"
                onClick={() => onChange({ sourceId: source.id, sourceTitle: source.title })}
              >
                <span className="block truncate font-medium">{source.title}</span>
                <span className="block text-xs text-ink-faint">
                  Already here: use it · {SOURCE_TYPE_WORDS[source.type]} · {GRADE_WORDS[source.grade]}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
