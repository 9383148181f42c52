/** What kind of checking a claim asks for; a claim has one to three, the main one first. */
export const CLAIM_TYPES = [
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
] as const;
/** What kind of checking a claim asks for. */
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** Whose words a claim is made in: the outlet's own, or those of somebody whom it quotes, in part, whole or retold. */
export const ATTRIBUTION_MODES = ["outlet_voice", "direct_quote", "partial_quote", "paraphrase"] as const;
/** Whose words a claim is made in. */
export type AttributionMode = (typeof ATTRIBUTION_MODES)[number];
