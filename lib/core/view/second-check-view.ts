import { z } from "zod";
import { SecondCheckStateSchema } from "@/lib/core/review/second-check-schema";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** What one of the two, or the third who decided, found. */
export const FindingViewSchema = z.object({
  verdict: z.string().nullable(),
  attributionVerdict: z.string().nullable(),
  note: z.string().nullable(),
  by: PersonSchema.nullable(),
});

/** A second check as screens and API see it. Until the second verdict is given, nobody's answer carries the first one. */
export const SecondCheckViewSchema = z
  .object({
    id: UuidSchema,
    version: z.number().int(),
    state: SecondCheckStateSchema,
    claim: z.object({
      id: UuidSchema,
      number: z.number().int(),
      label: z.string(),
      version: z.number().int(),
      text: z.string(),
      status: z.string(),
      articleId: UuidSchema,
      articleTitle: z.string(),
    }),
    checker: PersonSchema.nullable().describe("null: any checker may take it"),
    askedBy: PersonSchema,
    askedAt: TimeSchema,
    dueAt: TimeSchema.nullable(),
    mine: z.boolean().describe("whether the caller is the second checker"),
    barred: z.string().nullable().describe("why the caller can neither take nor decide it; null when he can"),
    first: FindingViewSchema.nullable().describe("null until the second verdict is given"),
    second: FindingViewSchema.nullable(),
    decision: FindingViewSchema.nullable(),
    withdrawnReason: z.string().nullable(),
  })
  .meta({ id: "SecondCheck" });
/** A second check as screens and API see it. */
export type SecondCheckView = z.infer<typeof SecondCheckViewSchema>;
