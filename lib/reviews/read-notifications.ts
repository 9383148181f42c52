import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";

/** Marks a person's own notices as read: those named, or all. His inbox is his own matter and leaves no line in the history. */
export const readNotifications = defineCommand({
  name: "readNotifications",
  permission: "claim:read",
  input: z.strictObject({ ids: z.array(z.uuid()).max(500).optional() }),
  run: async ({ tx, actor, now, unchanged }, input): Promise<{ read: number }> => {
    unchanged();
    const { count } = await tx.notification.updateMany({
      where: {
        newsroomId: actor.newsroomId,
        memberId: actor.memberId,
        readAt: null,
        ...(input.ids === undefined ? {} : { id: { in: input.ids } }),
      },
      data: { readAt: now },
    });
    return { read: count };
  },
});
