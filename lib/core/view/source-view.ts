import { z } from "zod";
import { AttributionTermsSchema, SourceGradeSchema, SourceTypeSchema } from "@/lib/core/source/source";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** A source as screens and API see it. */
export const SourceViewSchema = z
  .object({
    id: UuidSchema,
    version: z.number().int(),
    type: SourceTypeSchema,
    grade: SourceGradeSchema,
    title: z.string(),
    creator: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    archiveUrl: z.string().nullable(),
    publishedAt: TimeSchema.nullable(),
    accessedAt: TimeSchema.nullable(),
    independenceGroup: z.string().nullable(),
    terms: AttributionTermsSchema,
    note: z.string().nullable(),
    hasCapture: z.boolean(),
    usedBy: z.number().int().describe("live evidence links"),
    duplicateIds: z.array(UuidSchema).describe("other sources with the same canonical address"),
    mergedIntoId: UuidSchema.nullable().describe("the source that this one turned out to be"),
    createdBy: PersonSchema,
    createdAt: TimeSchema,
  })
  .meta({ id: "Source" });
/** A source as screens and API see it. */
export type SourceView = z.infer<typeof SourceViewSchema>;

/** What merging a source into another one does, or would do. */
export const SourceMergeSchema = z
  .object({
    source: SourceViewSchema.describe("the one that is kept"),
    evidence: z.number().int().describe("live evidence links that are cited from it from now on"),
    lapses: z.number().int().describe("sign-offs and submissions that end with it"),
  })
  .meta({ id: "SourceMerge" });
/** What merging a source into another one does, or would do. */
export type SourceMerge = z.infer<typeof SourceMergeSchema>;

/** Sources with one web address in different spellings. */
export const DuplicateSourcesSchema = z
  .object({ items: z.array(z.object({ address: z.string(), sources: z.array(SourceViewSchema) })) })
  .meta({ id: "DuplicateSources" });
/** Sources with one web address in different spellings. */
export type DuplicateSources = z.infer<typeof DuplicateSourcesSchema>;
