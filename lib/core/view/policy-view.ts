import { z } from "zod";
import { EvidenceRuleSchema } from "@/lib/core/source/evidence-policy";

/** What the newsroom's policy asks of one kind of claim. */
export const PolicyRuleViewSchema = EvidenceRuleSchema.extend({
  claimType: z.string().describe("a type of claims, or `other` for all types without a rule of their own"),
  own: z.boolean().describe("whether the newsroom has set it itself"),
});
/** What the newsroom's policy asks of one kind of claim. */
export type PolicyRuleView = z.infer<typeof PolicyRuleViewSchema>;

/** The newsroom's evidence policy. */
export const PolicyViewSchema = z
  .object({ version: z.number().int(), rules: z.array(PolicyRuleViewSchema) })
  .meta({ id: "EvidencePolicy" });
/** The newsroom's evidence policy. */
export type PolicyView = z.infer<typeof PolicyViewSchema>;
