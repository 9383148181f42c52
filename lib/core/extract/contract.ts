import { z } from "zod";
import { AttributionModeSchema, ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";

const offset = z.int().nonnegative();
const SpanSchema = z.object({ start: offset, end: offset });

/** What a line, or a part of one, is in the article. Only headline, dek, body and caption carry claims. */
export const SegmentKindSchema = z.enum([
  "headline",
  "dek",
  "subheading",
  "byline",
  "dateline",
  "body",
  "caption",
  "credit",
  "update_mark",
  "promo",
  "related_link",
  "source_list",
  "footer",
  "other",
]);
/** What a line, or a part of one, is in the article. */
export type SegmentKind = z.infer<typeof SegmentKindSchema>;

/** A line of the text, or a part of one, with its kind. Segments are in order and do not overlap. */
export const SegmentSchema = SpanSchema.extend({ kind: SegmentKindSchema });
/** A line of the text, or a part of one, with its kind. */
export type Segment = z.infer<typeof SegmentSchema>;

/** A sentence of the text. Sentences are in order and do not overlap. */
export const SentenceSchema = SpanSchema;
/** A sentence of the text. */
export type Sentence = z.infer<typeof SentenceSchema>;

/** Words at a place. A claimant's words may be the full name of the pronoun that stands there. */
export const MentionSchema = SpanSchema.extend({ text: z.string() });
/** Words at a place. */
export type Mention = z.infer<typeof MentionSchema>;

/** Who is said to have said it, and by which word. Both are null in the outlet's own voice. */
export const AttributionSchema = z.object({
  mode: AttributionModeSchema,
  claimant: MentionSchema.nullable(),
  cue: MentionSchema.nullable(),
});
/** A time named in a claim; `iso` is null where the article does not make it certain. */
export const ClaimTimeSchema = MentionSchema.extend({ iso: z.string().nullable() });
/** A time named in a claim. */
export type ClaimTime = z.infer<typeof ClaimTimeSchema>;

/** A figure of a claim: how much of what, and the word that makes it uncertain ("about"). Unit: "percent", a currency sign, or the noun counted. */
export const QuantitySchema = MentionSchema.extend({
  value: z.number(),
  unit: z.string().nullable(),
  hedge: z.string().nullable(),
});
/** A figure of a claim. */
export type Quantity = z.infer<typeof QuantitySchema>;

/** Somebody or something that a claim names; `name` is the fullest form of the article. */
export const EntitySchema = MentionSchema.extend({ name: z.string(), kind: z.enum(["person", "body", "name"]) });
/** Somebody or something that a claim names. */
export type Entity = z.infer<typeof EntitySchema>;

/** How soon a checker should look at a claim. */
export const ClaimPrioritySchema = z.enum(["high", "normal", "low"]);
/** How soon a checker should look at a claim. */
export type ClaimPriority = z.infer<typeof ClaimPrioritySchema>;

/** One assertion that can be checked on its own, tied to the exact characters that make it. */
export const ExtractedClaimSchema = SpanSchema.extend({
  /** Exactly `text.slice(start, end)` of the article. */
  quote: z.string(),
  /** The claim in words that stand on their own. */
  text: z.string(),
  /** The parts of the quote that carry the claim, where words between them do not. */
  spans: z.array(SpanSchema),
  /** Number of its sentence in the list of sentences. */
  sentence: offset,
  types: z.array(ClaimTypeSchema),
  attribution: AttributionSchema,
  /** "statement": what was said is opinion or intent, but that it was said can be checked. */
  checkable: z.enum(["claim", "statement"]),
  checkWorthiness: z.number().min(0).max(1),
  priority: ClaimPrioritySchema,
  /** Why it is worth checking, in words for an editor. */
  reasons: z.array(z.string()),
  /** Names of the passes that made it. */
  passes: z.array(z.string()),
  times: z.array(ClaimTimeSchema),
  quantities: z.array(QuantitySchema),
  entities: z.array(EntitySchema),
  /** Number of the first claim of the body that says the same, for headlines and captions. */
  sameAs: offset.nullable(),
});
/** One assertion that can be checked on its own. */
export type ExtractedClaim = z.infer<typeof ExtractedClaimSchema>;

/** Everything found in a text. */
export const ExtractionSchema = z.object({
  extractor: z.object({ name: z.string(), version: z.string() }),
  segments: z.array(SegmentSchema),
  sentences: z.array(SentenceSchema),
  claims: z.array(ExtractedClaimSchema),
  /** Claims beyond the limit of one revision: counted, not listed. */
  notExtracted: offset,
});
/** Everything found in a text. */
export type Extraction = z.infer<typeof ExtractionSchema>;
