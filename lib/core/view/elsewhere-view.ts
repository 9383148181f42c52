import { z } from "zod";
import { ClaimViewSchema } from "@/lib/core/view/claim-view";

/** A claim of another article in nearly the same words, with what was found there. */
export const ElsewhereSchema = z
  .object({ likeness: z.number().min(0).max(1), claim: ClaimViewSchema })
  .meta({ id: "Elsewhere" });
/** A claim of another article in nearly the same words. */
export type Elsewhere = z.infer<typeof ElsewhereSchema>;
