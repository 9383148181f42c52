import { z } from "zod";
import { ClaimStatusSchema } from "@/lib/core/claim/status-schema";
import { UuidSchema } from "@/lib/core/view/primitives";

const parts = z
  .array(z.object({ text: z.string(), hit: z.boolean() }))
  .describe("the words found, in order; `hit` marks what was looked for");

/** What a search found, best first in each kind. Only what the person may see. */
export const SearchViewSchema = z
  .object({
    claims: z.array(
      z.object({
        id: UuidSchema,
        label: z.string(),
        status: ClaimStatusSchema,
        verified: z.boolean(),
        articleId: UuidSchema,
        articleTitle: z.string(),
        words: parts,
      }),
    ),
    articles: z.array(z.object({ id: UuidSchema, words: parts })),
    sources: z.array(z.object({ id: UuidSchema, words: parts })),
    comments: z.array(
      z.object({
        id: UuidSchema,
        threadId: UuidSchema,
        articleId: UuidSchema,
        claimId: UuidSchema.nullable(),
        author: z.string(),
        words: parts,
      }),
    ),
    people: z.array(z.object({ id: UuidSchema, words: parts })),
  })
  .meta({ id: "Search" });
/** What a search found. */
export type SearchView = z.infer<typeof SearchViewSchema>;
