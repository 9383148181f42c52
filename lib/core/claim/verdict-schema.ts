import { z } from "zod";

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
