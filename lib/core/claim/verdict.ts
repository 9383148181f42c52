import { z } from "zod";

/** The verdicts that every newsroom starts with, in their order on the screen. */
export const DEFAULT_VERDICTS = [
  { key: "confirmed", label: "Confirmed", color: "green", icon: "check", countsAsVerified: true },
  {
    key: "confirmed_after_correction",
    label: "Confirmed after correction",
    color: "teal",
    icon: "pen-check",
    countsAsVerified: true,
  },
  { key: "incorrect", label: "Incorrect", color: "red", icon: "cross", countsAsVerified: false },
  { key: "misleading", label: "Misleading", color: "orange", icon: "alert", countsAsVerified: false },
  { key: "disputed", label: "Disputed", color: "purple", icon: "split", countsAsVerified: false },
  { key: "unverifiable", label: "Unverifiable", color: "gray", icon: "help", countsAsVerified: false },
  { key: "outdated", label: "Outdated", color: "amber", icon: "clock", countsAsVerified: false },
] as const;

/** The key of a verdict in the newsroom's scale: lower snake case, stable when the label is renamed. */
export const VerdictKeySchema = z.string().regex(/^[a-z][a-z0-9_]{0,47}$/, "A verdict key is lower_snake_case.");

/** One label of a newsroom's scale. `numeric` is the rank on an ordinal scale, null where the label has none. */
export const VerdictLabelSchema = z.object({
  key: VerdictKeySchema,
  label: z.string().min(1).max(60),
  order: z.number().int(),
  numeric: z.number().nullable(),
  color: z.string(),
  icon: z.string(),
  countsAsVerified: z.boolean(),
});
/** One label of a newsroom's scale. */
export type VerdictLabel = z.infer<typeof VerdictLabelSchema>;

/** The verdict on an attribution that counts as "they did say it". */
export const ATTRIBUTION_CONFIRMED = "confirmed";
