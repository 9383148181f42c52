import { z } from "zod";
import { HintKindSchema } from "@/lib/core/consistency/hint";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** What does not agree within an article, with the claims that it touches, and who put it aside, if anybody did. */
export const HintViewSchema = z
  .object({
    kind: HintKindSchema,
    key: z.string().describe("names the hint; the same in later revisions while both places say the same"),
    words: z.string(),
    places: z.array(
      z.object({
        start: z.number().int().describe("UTF-16, inclusive"),
        end: z.number().int().describe("UTF-16, exclusive"),
        quote: z.string(),
        claims: z.array(UuidSchema),
      }),
    ),
    dismissal: z.object({ reason: z.string(), by: PersonSchema, at: TimeSchema }).nullable(),
  })
  .meta({ id: "Hint" });
/** What does not agree within an article. */
export type HintView = z.infer<typeof HintViewSchema>;
