import { z } from "zod";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";
import { ChangeSchema, DiffRunSchema, PassageSchema } from "@/lib/core/view/revision-view";

/** Why a claim lapsed: what changed in the text, and what was signed against what stands now. */
export const LapseViewSchema = z
  .object({
    at: TimeSchema,
    from: ClaimStatusSchema,
    reason: z.string().describe("in words: 40 → 29"),
    changes: z.array(ChangeSchema.extend({ kind: z.string() })).describe("of the facts in the text"),
    signed: z
      .object({ by: PersonSchema, at: TimeSchema })
      .nullable()
      .describe("null: it was submitted and never signed"),
    differences: z
      .array(
        z.object({
          field: z.enum(["text", "quote", "verdict", "attribution_verdict", "verdict_note", "correction", "evidence"]),
          from: z.string().nullable(),
          to: z.string().nullable(),
          evidenceId: UuidSchema.nullable(),
          diff: z.array(DiffRunSchema).nullable().describe("word by word, for wording, quote, note and correction"),
        }),
      )
      .describe("since the approval"),
  })
  .meta({ id: "Lapse" });
/** Why a claim lapsed. */
export type LapseView = z.infer<typeof LapseViewSchema>;

/** What else is known of where a claim stands. */
export const PlaceViewSchema = z
  .object({
    changes: z.array(ChangeSchema).describe("of the facts, which nobody has confirmed yet"),
    candidates: z.array(PassageSchema).describe("places that an ambiguous claim could stand on, in the current text"),
    edited: z.boolean().describe("its words were edited with the last text, in nothing that matters"),
    suggestion: z.string().nullable().describe("what the engine would call it on its changed words"),
    approvedQuote: z.string().nullable().describe("the words that a submission or sign-off binds, where they differ"),
  })
  .meta({ id: "Place" });
/** What else is known of where a claim stands. */
export type PlaceView = z.infer<typeof PlaceViewSchema>;
