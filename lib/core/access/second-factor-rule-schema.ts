import { z } from "zod";
import { RoleSchema } from "@/lib/core/access/roles-schema";

/** Of whom the newsroom asks a second factor, as it is set and kept. */
export const SecondFactorRuleSchema = z.strictObject({
  roles: z.array(RoleSchema).describe("everybody with one of these roles is asked for one"),
  cleared: z.boolean().describe("everybody who is cleared for confidential sources is asked for one"),
});
