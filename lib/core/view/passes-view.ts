import { z } from "zod";
import { ClaimPassSchema } from "@/lib/core/extract/claim-pass";

const count = z.number().int().nonnegative();

/** What the desk has made of the claims that one pass proposed. */
export const PassViewSchema = z.object({
  pass: ClaimPassSchema.describe("the pass that brought the claims in"),
  on: z.boolean().describe("whether new texts are read by it"),
  proposed: count.describe("claims that it has proposed, whatever became of them"),
  waiting: count.describe("those that nobody has decided on"),
  accepted: count.describe("those that were taken on as they were worded"),
  edited: count.describe("those that were taken on and worded anew"),
  dismissed: count.describe("those that were dismissed"),
  reasons: z.array(z.object({ reason: z.string(), count })).describe("why, the most frequent first"),
});
/** What the desk has made of the claims that one pass proposed. */
export type PassView = z.infer<typeof PassViewSchema>;

/** The passes that bring claims in, with what became of their claims. */
export const PassesViewSchema = z
  .object({ version: z.number().int(), passes: z.array(PassViewSchema) })
  .meta({ id: "Passes" });
/** The passes that bring claims in, with what became of their claims. */
export type PassesView = z.infer<typeof PassesViewSchema>;
