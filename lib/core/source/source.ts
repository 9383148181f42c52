import { z } from "zod";

/** What a source is. */
export const SourceTypeSchema = z.enum([
  "interview",
  "official_statement",
  "official_record",
  "court_document",
  "legislation",
  "dataset",
  "study",
  "report",
  "transcript",
  "recording",
  "photo_video",
  "eyewitness",
  "reporter_notes",
  "press_release",
  "wire",
  "news_article",
  "book",
  "reference_work",
  "social_post",
  "webpage",
  "expert",
  "other",
]);
/** What a source is. */
export type SourceType = z.infer<typeof SourceTypeSchema>;

/** How close a source is to the fact. */
export const SourceGradeSchema = z.enum(["primary", "secondary", "tertiary", "unknown"]);
/** How close a source is to the fact. */
export type SourceGrade = z.infer<typeof SourceGradeSchema>;

/** On what terms a person spoke. */
export const AttributionTermsSchema = z.enum([
  "on_record",
  "on_background",
  "not_for_attribution",
  "off_record",
  "confidential",
]);
/** On what terms a person spoke. */
export type AttributionTerms = z.infer<typeof AttributionTermsSchema>;

/** Which question a piece of evidence answers: is it so, or was it said? */
export const FacetSchema = z.enum(["content", "attribution"]);
/** Which question a piece of evidence answers. */
export type Facet = z.infer<typeof FacetSchema>;

/** How a piece of evidence stands to the claim. */
export const StanceSchema = z.enum(["supports", "contradicts", "partly_supports", "context", "inconclusive"]);
/** How a piece of evidence stands to the claim. */
export type Stance = z.infer<typeof StanceSchema>;

/** Whether the excerpt occurs in the captured text of its source. */
export const ExcerptCheckSchema = z.enum(["found", "not_found", "no_capture"]);
/** Whether the excerpt occurs in the captured text of its source. */
export type ExcerptCheck = z.infer<typeof ExcerptCheckSchema>;

/** Source types that are a record of something said. */
export const RECORD_TYPES: readonly SourceType[] = [
  "recording",
  "transcript",
  "reporter_notes",
  "interview",
  "official_statement",
  "official_record",
  "court_document",
  "press_release",
  "photo_video",
];
