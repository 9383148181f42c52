import { z } from "zod";
import { ArticleStatusSchema } from "@/lib/core/article/article";
import { ClaimStatusSchema } from "@/lib/core/claim/status";
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

/** One revision of an article. */
export const RevisionViewSchema = z.object({
  number: z.number().int(),
  sha256: z.string(),
  length: z.number().int(),
  createdBy: PersonSchema,
  createdAt: TimeSchema,
  current: z.boolean(),
});
