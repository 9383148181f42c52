import type { SourceRecord } from "@/lib/core/export/source-records";
import type { SourceType } from "@/lib/core/source/source";

/** A date as CSL has it: year, month and day as numbers. */
type CslDate = { readonly "date-parts": readonly [readonly [number, number, number]] };

/** A source as an item of CSL-JSON 1.0.2 (the schema of citationstyles.org). */
export type CslItem = {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** One literal name: names of bodies would be split like those of people otherwise. */
  readonly author?: readonly [{ readonly literal: string }];
  readonly publisher?: string;
  readonly "container-title"?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly archive_location?: string;
  readonly genre?: string;
};

/** What CSL calls each kind of source. Every value is in the CSL 1.0.2 list of item types. */
export const CSL_TYPES: Readonly<Record<SourceType, string>> = {
  interview: "interview",
  official_statement: "document",
  official_record: "document",
  court_document: "legal_case",
  legislation: "legislation",
  dataset: "dataset",
  study: "article-journal",
  report: "report",
  transcript: "speech",
  recording: "broadcast",
  photo_video: "graphic",
  eyewitness: "personal_communication",
  reporter_notes: "manuscript",
  press_release: "document",
  wire: "article-newspaper",
  news_article: "article-newspaper",
  book: "book",
  reference_work: "entry-encyclopedia",
  social_post: "post",
  webpage: "webpage",
  expert: "personal_communication",
  other: "document",
};

/** In these kinds the publisher is what the work appeared in. */
const IN_CONTAINER: readonly SourceType[] = [
  "study",
  "wire",
  "news_article",
  "reference_work",
  "social_post",
  "webpage",
];

/** Kinds of which the CSL type alone does not say what they are. */
const GENRES: Readonly<Partial<Record<SourceType, string>>> = {
  official_statement: "Official statement",
  official_record: "Official record",
  press_release: "Press release",
  reporter_notes: "Reporter's notes",
  transcript: "Transcript",
};

/**
 * Whether a source may stand in a list of references, which readers see: only who spoke on the record is named there.
 * Confidential sources never come this far.
 */
export function mayBeCited(source: Pick<SourceRecord, "terms">): boolean {
  return source.terms === "on_record";
}

/** A source as an item of CSL-JSON. */
export function cslItem(source: SourceRecord): CslItem {
  const genre = GENRES[source.type];
  const { publisher } = source;
  return {
    id: source.id,
    type: CSL_TYPES[source.type],
    title: source.title,
    ...(source.creator === null ? {} : { author: [{ literal: source.creator }] }),
    ...(publisher === null
      ? {}
      : { [IN_CONTAINER.includes(source.type) ? "container-title" : "publisher"]: publisher }),
    ...(source.published_at === null ? {} : { issued: cslDate(source.published_at) }),
    ...(source.accessed_at === null ? {} : { accessed: cslDate(source.accessed_at) }),
    ...(source.url === null ? {} : { URL: source.url }),
    ...(source.archive_url === null ? {} : { archive_location: source.archive_url }),
    ...(genre === undefined ? {} : { genre }),
  };
}

function cslDate(iso: string): CslDate {
  const [year = 0, month = 1, day = 1] = new Date(iso).toISOString().slice(0, 10).split("-").map(Number);
  return { "date-parts": [[year, month, day]] };
}
