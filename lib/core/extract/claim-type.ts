import { z } from "zod";

/** What kind of checking a claim asks for; a claim has one to three, the main one first. */
export const ClaimTypeSchema = z.enum([
  "number",
  "date_time",
  "age",
  "person_role",
  "place",
  "event",
  "quote",
  "superlative",
  "comparison",
  "causal",
  "historical",
  "legal",
  "science",
  "definition",
  "other",
]);
/** What kind of checking a claim asks for. */
export type ClaimType = z.infer<typeof ClaimTypeSchema>;

/** Whose words a claim is made in: the outlet's own, or those of somebody whom it quotes, in part, whole or retold. */
export const AttributionModeSchema = z.enum(["outlet_voice", "direct_quote", "partial_quote", "paraphrase"]);
/** Whose words a claim is made in. */
export type AttributionMode = z.infer<typeof AttributionModeSchema>;
