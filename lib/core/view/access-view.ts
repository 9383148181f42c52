import { z } from "zod";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** Who may know of an article: everybody of the desk, unless it is restricted or under embargo; then its members. */
export const ArticleAccessSchema = z.object({
  articleId: UuidSchema,
  version: z.number().int(),
  restricted: z.boolean(),
  embargoUntil: TimeSchema.nullable(),
  members: z.array(PersonSchema),
});
/** Who may know of an article. */
export type ArticleAccess = z.infer<typeof ArticleAccessSchema>;
