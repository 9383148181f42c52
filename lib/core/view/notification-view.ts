import { z } from "zod";
import { NOTIFICATION_KINDS } from "@/lib/core/review/notification";
import { TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** One notice in a person's inbox. */
export const NotificationViewSchema = z
  .object({
    id: UuidSchema,
    kind: z.enum(NOTIFICATION_KINDS),
    text: z.string(),
    articleId: UuidSchema.nullable(),
    articleTitle: z.string().nullable(),
    claimId: UuidSchema.nullable(),
    commentId: UuidSchema.nullable().describe("the remark that it is about, where it is about one"),
    createdAt: TimeSchema,
    readAt: TimeSchema.nullable(),
  })
  .meta({ id: "Notification" });
/** One notice in a person's inbox. */
export type NotificationView = z.infer<typeof NotificationViewSchema>;

/** How many notices a person has not read, and which one is the newest of all. */
export const InboxCountSchema = z.object({
  unread: z.number().int().describe("counted up to 100"),
  newest: UuidSchema.nullable(),
});
/** How many notices a person has not read. */
export type InboxCount = z.infer<typeof InboxCountSchema>;
