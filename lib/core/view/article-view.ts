import { z } from "zod";
import { ArticleStatusSchema } from "@/lib/core/article/article-schema";
import { ArticleMoveSchema } from "@/lib/core/article/status-schema";
import { ClaimStatusSchema, DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** How many claims stand where. */
export const CountsSchema = z
  .object({
    total: z.number().int(),
    verified: z.number().int(),
    byStatus: z.record(ClaimStatusSchema, z.number().int()),
  })
  .meta({ id: "Counts" });
/** How many claims stand where. */
export type Counts = z.infer<typeof CountsSchema>;

/** Who cleared an article for publication, and over what, if an editor overrode what stood in the way. */
export const ClearanceSchema = z.object({
  by: PersonSchema,
  at: TimeSchema,
  overrideReason: z.string().nullable(),
  overridden: z.int().describe("how many things stood in the way"),
});
/** Who cleared an article for publication. */
export type Clearance = z.infer<typeof ClearanceSchema>;

/** An article as screens and API see it. */
export const ArticleViewSchema = z
  .object({
    id: UuidSchema,
    version: z.number().int(),
    title: z.string(),
    byline: z.string().nullable(),
    outlet: z.string().nullable(),
    sourceUrl: z.string().nullable(),
    publishedAt: TimeSchema.nullable(),
    status: ArticleStatusSchema,
    deadlineAt: TimeSchema.nullable(),
    embargoUntil: TimeSchema.nullable(),
    restricted: z.boolean(),
    writers: z.array(PersonSchema),
    revision: z.object({
      number: z.number().int(),
      sha256: z.string(),
      length: z.number().int().describe("UTF-16 code units"),
      notExtracted: z.number().int().describe("claims above the limit, left out"),
    }),
    clearance: ClearanceSchema.nullable().describe("of the present text, while the article stands as cleared"),
    released: z.int().nullable().describe("number of the revision that is out"),
    openMoves: z.array(ArticleMoveSchema).describe("what the reader could do now"),
    counts: CountsSchema,
    createdBy: PersonSchema,
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({ id: "Article" });
/** An article as screens and API see it. */
export type ArticleView = z.infer<typeof ArticleViewSchema>;

/** One stretch of an article's text and what it is. */
export const SegmentViewSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.string(),
  changedBy: PersonSchema.nullable().describe("whoever corrected the kind; null where it is the engine's"),
  text: z.string(),
});
/** One stretch of an article's text and what it is. */
export type SegmentView = z.infer<typeof SegmentViewSchema>;

/** What a stretch of text is to the check: exactly one of four. */
export const CoverageClassSchema = z.enum(["claimed", "dismissed", "set_aside", "not_looked_at"]);
/** What a stretch of text is to the check: exactly one of four. */
export type CoverageClass = z.infer<typeof CoverageClassSchema>;

/** One stretch of the text with its class; the stretches of a revision partition it. */
export const CoverageRunSchema = z.object({
  start: z.number().int(),
  end: z.number().int(),
  class: CoverageClassSchema,
});
/** One stretch of the text with its class. */
export type CoverageRun = z.infer<typeof CoverageRunSchema>;

/** Why a stretch stands in its class: what a person or the engine said of it. */
export const CoverageReasonSchema = z.object({
  claimId: UuidSchema.nullable(),
  dismissalId: UuidSchema.nullable(),
  reason: z.string().nullable().describe("a dismissal reason, or the kind of a segment that is set aside"),
  note: z.string().nullable(),
  by: PersonSchema.nullable().describe("who dismissed or set aside; null: the engine"),
});
/** Why a stretch stands in its class. */
export type CoverageReason = z.infer<typeof CoverageReasonSchema>;

const amounts = z.object({ characters: z.int(), sentences: z.int() });

/** What is checked of a revision, character by character, with why and by whom, and how much that makes. */
export const CoverageViewSchema = z
  .object({
    items: z.array(CoverageRunSchema.extend({ why: CoverageReasonSchema.nullable() })),
    totals: z.object({ claimed: amounts, dismissed: amounts, set_aside: amounts, not_looked_at: amounts }),
  })
  .meta({ id: "Coverage" });
/** What is checked of a revision, with why and by whom. */
export type CoverageView = z.infer<typeof CoverageViewSchema>;

/** Words that were dismissed without a claim, where they stand in the current revision. */
export const DismissalViewSchema = z
  .object({
    id: UuidSchema,
    version: z.int(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    reason: DismissalReasonSchema,
    note: z.string().nullable(),
    by: PersonSchema,
    at: TimeSchema,
  })
  .meta({ id: "Dismissal" });
/** Words that were dismissed without a claim. */
export type DismissalView = z.infer<typeof DismissalViewSchema>;

/** One revision of an article. */
export const RevisionViewSchema = z.object({
  number: z.number().int(),
  sha256: z.string(),
  length: z.number().int(),
  note: z.string().nullable().describe("what the person who brought it says about it"),
  createdBy: PersonSchema,
  createdAt: TimeSchema,
  current: z.boolean(),
});
