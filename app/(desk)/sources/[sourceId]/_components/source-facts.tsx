import { SafeLink } from "@/app/_ui/safe-link";
import { draftOf, SOURCE_FIELDS } from "@/app/(desk)/sources/_form/source-draft";
import { fieldInWords, SOURCE_FIELD_WORDS } from "@/app/(desk)/sources/_form/source-field-words";
import type { SourceView } from "@/lib/core/view/source-view";

/** What is said of a source, for those who may only read it. */
export function SourceFacts({ source }: { source: SourceView }) {
  const draft = draftOf(source);
  const known = SOURCE_FIELDS.filter((field) => draft[field] !== "");
  return (
    <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[9rem_1fr]">
      {known.map((field) => (
        <div key={field} className="contents">
          <dt className="text-sm text-ink-faint">{SOURCE_FIELD_WORDS[field]}</dt>
          <dd className="[overflow-wrap:anywhere] whitespace-pre-wrap max-sm:mb-1.5">
            {field === "url" || field === "archiveUrl" ? (
              <SafeLink href={draft[field]} />
            ) : (
              fieldInWords(field, draft[field])
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
