import { z } from "zod";
import { ThreadViewSchema } from "@/lib/core/view/claim-view";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** A thread in a list over all articles: with the article, and the claim where there is one. */
export const ThreadLineSchema = ThreadViewSchema.extend({
  articleTitle: z.string(),
  claim: z.object({ label: z.string(), text: z.string() }).nullable(),
}).meta({ id: "ThreadLine" });
/** A thread in a list over all articles. */
export type ThreadLine = z.infer<typeof ThreadLineSchema>;

/** What a comment said from a moment on. The last one is what it says now. */
export const CommentVersionSchema = z.object({ body: z.string(), at: TimeSchema, by: PersonSchema });
/** What a comment said from a moment on. */
export type CommentVersion = z.infer<typeof CommentVersionSchema>;

/** Where a comment stands: what a link to it opens. */
export const CommentPlaceSchema = z.object({
  id: UuidSchema,
  threadId: UuidSchema,
  articleId: UuidSchema,
  claimId: UuidSchema.nullable(),
  claimNumber: z.number().int().nullable(),
});
/** Where a comment stands. */
export type CommentPlace = z.infer<typeof CommentPlaceSchema>;
