import { z } from "zod";
import { UuidSchema } from "@/lib/core/view/primitives";

/** What became of one claim among many: done, at its new version; or refused, and why. */
export const BulkOutcomeSchema = z.object({
  id: UuidSchema,
  label: z.string().nullable().describe("C-012; null when refused"),
  done: z.boolean(),
  version: z.number().int().nullable().describe("after the change; null when refused"),
  code: z.string().nullable(),
  message: z.string().nullable().describe("why it was refused"),
});
/** What became of one claim among many. */
export type BulkOutcome = z.infer<typeof BulkOutcomeSchema>;

/** What became of each claim, in the order asked. */
export const BulkResultSchema = z
  .object({ items: z.array(BulkOutcomeSchema), done: z.number().int(), refused: z.number().int() })
  .meta({ id: "BulkResult" });
/** What became of each claim, in the order asked. */
export type BulkResult = z.infer<typeof BulkResultSchema>;
