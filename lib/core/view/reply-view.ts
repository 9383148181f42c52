import { z } from "zod";
import { ReplyChannelSchema, ReplyStateSchema } from "@/lib/core/review/reply";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** One line of the right-of-reply ledger. */
export const ReplyViewSchema = z
  .object({
    id: UuidSchema,
    version: z.number().int(),
    articleId: UuidSchema,
    articleTitle: z.string(),
    party: z.string().describe("the person or body that the claims concern"),
    state: ReplyStateSchema,
    deadline: TimeSchema.nullable(),
    overdue: z.boolean(),
    claims: z.array(z.object({ id: UuidSchema, number: z.number().int(), label: z.string(), text: z.string() })),
    attempts: z.array(
      z.object({
        id: UuidSchema,
        channel: ReplyChannelSchema,
        at: TimeSchema,
        note: z.string().nullable(),
        by: PersonSchema,
      }),
    ),
    answer: z.string().nullable(),
    usedWhere: z.string().nullable().describe("where in the article the answer is used"),
    reason: z.string().nullable().describe("why it was withdrawn"),
    openedBy: PersonSchema,
    openedAt: TimeSchema,
    closedBy: PersonSchema.nullable(),
    closedAt: TimeSchema.nullable(),
  })
  .meta({ id: "Reply" });
/** One line of the right-of-reply ledger. */
export type ReplyView = z.infer<typeof ReplyViewSchema>;
