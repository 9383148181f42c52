import { z } from "zod";
import { ClaimViewSchema } from "@/lib/core/view/claim-view";

/** A claim of another article in nearly the same words, or said to be the same, with what was found there. */
export const ElsewhereSchema = z
  .object({
    likeness: z.number().min(0).max(1),
    linked: z.boolean().describe("a person said that it is the same claim"),
    claim: ClaimViewSchema,
  })
  .meta({ id: "Elsewhere" });
/** A claim of another article in nearly the same words, or said to be the same. */
export type Elsewhere = z.infer<typeof ElsewhereSchema>;
