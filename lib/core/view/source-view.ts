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
    createdBy: PersonSchema,
    createdAt: TimeSchema,
  })
  .meta({ id: "Source" });
/** A source as screens and API see it. */
export type SourceView = z.infer<typeof SourceViewSchema>;
