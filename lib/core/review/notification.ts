/** Why somebody is told of something in the inbox. */
export const NOTIFICATION_KINDS = [
  "mentioned",
  "asked",
  "answered",
  "assigned",
  "returned",
  "lapsed",
  "second_check",
  "thread_due",
] as const;
/** Why somebody is told of something in the inbox. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
