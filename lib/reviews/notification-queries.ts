import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { NOTIFICATION_KINDS } from "@/lib/core/review/notification";
import type { InboxCount, NotificationView } from "@/lib/core/view/notification-view";
import type { Page } from "@/lib/core/view/primitives";
import { countNotifications, readNotifications } from "@/lib/db/inbox";
import { fromPool } from "@/lib/db/rows";

/** A person's own inbox, newest first. */
export const listNotifications = defineQuery({
  name: "listNotifications",
  permission: "claim:read",
  input: z.strictObject({
    kind: z.enum(NOTIFICATION_KINDS).optional(),
    /** Only what is not read yet. */
    unread: z.preprocess((value) => (value === "true" ? true : value), z.boolean()).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().max(400).optional(),
  }),
  run: ({ actor }, input): Promise<Page<NotificationView>> => readNotifications(fromPool, actor, input),
});

/** How many notices a person has not read. */
export const getInboxCount = defineQuery({
  name: "getInboxCount",
  permission: "claim:read",
  input: z.strictObject({}),
  run: ({ actor }): Promise<InboxCount> => countNotifications(fromPool, actor),
});
