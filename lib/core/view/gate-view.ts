import { z } from "zod";
import { BLOCKER_KINDS } from "@/lib/core/article/blocker-kind";
import { UuidSchema } from "@/lib/core/view/primitives";

const BlockerKindSchema = z.enum(BLOCKER_KINDS);

/** One thing that stands in the way, in words and with what a link to it is made from. */
export const BlockerSchema = z
  .object({
    kind: BlockerKindSchema,
    text: z.string(),
    claimId: UuidSchema.nullable(),
    threadId: UuidSchema.nullable(),
    start: z.int().nullable().describe("UTF-16, inclusive, in the current revision"),
    end: z.int().nullable().describe("UTF-16, exclusive"),
  })
  .meta({ id: "Blocker" });
/** One thing that stands in the way of clearing an article. */
export type BlockerView = z.infer<typeof BlockerSchema>;

/** Everything that stands in the way. `total` counts all, also those past the end of a long list. */
export const GateViewSchema = z
  .object({
    version: z.int().describe("of the article, for the sign-off's If-Match"),
    revision: z.int(),
    total: z.int(),
    byKind: z.record(BlockerKindSchema, z.int()),
    items: z.array(BlockerSchema),
  })
  .meta({ id: "Gate" });
/** Everything that stands in the way of clearing an article. */
export type GateView = z.infer<typeof GateViewSchema>;
