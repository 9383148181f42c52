import { z } from "zod";
import { AnchorStateSchema } from "@/lib/core/claim/claim-schema";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { UuidSchema } from "@/lib/core/view/primitives";

/** Another place of the same article where a claim is made: headline, caption or body. */
export const AppearanceSchema = z
  .object({
    id: UuidSchema,
    number: z.int(),
    label: z.string(),
    status: ClaimStatusSchema,
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    state: AnchorStateSchema,
    first: z.boolean().describe("whether it is the one that the others repeat"),
  })
  .meta({ id: "Appearance" });
/** Another place of the same article where a claim is made. */
export type Appearance = z.infer<typeof AppearanceSchema>;
