import { InboxCountSchema, NotificationViewSchema } from "@/lib/core/view/notification-view";
import { pageOf } from "@/lib/core/view/primitives";
import { getInboxCount, listNotifications } from "@/lib/reviews/notification-queries";
import { readNotifications } from "@/lib/reviews/read-notifications";
import type { Route } from "@/server/api/route";

/** A person's own inbox. */
export const notificationRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/notifications",
    summary: "One's own inbox, newest first",
    run: listNotifications,
    output: pageOf(NotificationViewSchema),
  },
  {
    kind: "query",
    method: "GET",
    path: "/notifications/count",
    summary: "How many notices one has not read",
    run: getInboxCount,
    output: InboxCountSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/notifications/read",
    summary: "Mark one's own notices as read, or as new again: those named, or all",
    run: readNotifications,
  },
];
