import type { SourceView } from "@/lib/core/view/source-view";

/** The fields of a source that a person fills in, in the order of the form. */
export const SOURCE_FIELDS = [
  "type",
  "title",
  "url",
  "grade",
  "creator",
  "publisher",
  "publishedAt",
  "accessedAt",
  "archiveUrl",
  "independenceGroup",
  "terms",
  "note",
] as const;
/** A field of a source that a person fills in. */
export type SourceField = (typeof SOURCE_FIELDS)[number];

/** What was typed about a source: text in every field, the way it stands in the form. */
export type SourceDraft = Readonly<Record<SourceField, string>>;

/** The form of a source that nobody has written down yet. */
export const EMPTY_SOURCE: SourceDraft = {
  type: "webpage",
  title: "",
  url: "",
  grade: "unknown",
  creator: "",
  publisher: "",
  publishedAt: "",
  accessedAt: "",
  archiveUrl: "",
  independenceGroup: "",
  terms: "on_record",
  note: "",
};

/** A source as it stands in the form; of a moment the form shows the day. */
export function draftOf(source: SourceView): SourceDraft {
  return {
    type: source.type,
    title: source.title,
    url: source.url ?? "",
    grade: source.grade,
    creator: source.creator ?? "",
    publisher: source.publisher ?? "",
    publishedAt: source.publishedAt?.slice(0, 10) ?? "",
    accessedAt: source.accessedAt?.slice(0, 10) ?? "",
    archiveUrl: source.archiveUrl ?? "",
    independenceGroup: source.independenceGroup ?? "",
    terms: source.terms,
    note: source.note ?? "",
  };
}

/** The fields that differ between two drafts. */
export function changedFields(before: SourceDraft, after: SourceDraft): SourceField[] {
  return SOURCE_FIELDS.filter((field) => before[field] !== after[field]);
}

/** What is sent for a new source: only what was filled in. */
export function newSourceBody(draft: SourceDraft): Record<string, string> {
  return Object.fromEntries(SOURCE_FIELDS.map((field) => [field, draft[field].trim()]).filter(([, value]) => value));
}

/** What is sent for a change: only what differs, and null for what was emptied. */
export function changeBody(before: SourceDraft, after: SourceDraft): Record<string, string | null> {
  return Object.fromEntries(changedFields(before, after).map((field) => [field, after[field].trim() || null]));
}

/**
 * My words on top of what somebody else has saved meanwhile: my changes stay, and where I changed nothing the other's
 * words are taken.
 */
export function onTopOf(base: SourceDraft, mine: SourceDraft, theirs: SourceDraft): SourceDraft {
  const own = Object.fromEntries(changedFields(base, mine).map((field) => [field, mine[field]]));
  return { ...theirs, ...own };
}
