import { z } from "zod";
import { RoleSchema } from "@/lib/core/access/roles-schema";
import { SecondFactorRuleSchema } from "@/lib/core/access/second-factor-rule-schema";
import { UuidSchema } from "@/lib/core/view/primitives";

/** Somebody who has no second factor, and what hangs on it. */
export const WithoutFactorSchema = z.object({
  id: UuidSchema,
  name: z.string(),
  roles: z.array(RoleSchema),
  cleared: z.boolean(),
  asked: z.boolean().describe("whether the rule of now asks for one, so that nothing else opens until it is set up"),
  keys: z.number().int().describe("working API keys of this person, which rest as long as the second factor is owed"),
});
/** Somebody who has no second factor, and what hangs on it. */
export type WithoutFactor = z.infer<typeof WithoutFactorSchema>;

/** Of whom a second factor is asked, and who has none. */
export const SecondFactorRuleViewSchema = SecondFactorRuleSchema.extend({
  version: z.number().int(),
  without: z.array(WithoutFactorSchema).describe("the active members without a second factor, by name"),
}).meta({ id: "SecondFactorRule" });
/** Of whom a second factor is asked, and who has none. */
export type SecondFactorRuleView = z.infer<typeof SecondFactorRuleViewSchema>;
