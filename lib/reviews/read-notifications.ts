import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";

/**
 * Marks a person's own notices as read, or as new again: those named, or all. His inbox is his own matter and leaves no
 * line in the history.
 */
export const readNotifications = defineCommand({
  name: "readNotifications",
  permission: "claim:read",
  input: z.strictObject({ ids: z.array(z.uuid()).max(500).optional(), read: z.boolean().default(true) }),
  run: async ({ tx, actor, now, unchanged }, { ids, read }): Promise<{ read: number }> => {
    unchanged();
    const { count } = await tx.notification.updateMany({
      where: {
        newsroomId: actor.newsroomId,
        memberId: actor.memberId,
        readAt: read ? null : { not: null },
        ...(ids === undefined ? {} : { id: { in: ids } }),
      },
      data: { readAt: read ? now : null },
    });
    return { read: count };
  },
});
