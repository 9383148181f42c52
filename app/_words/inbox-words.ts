import type { MailFrequency } from "@/lib/core/review/mail-frequency";
import type { NotificationKind } from "@/lib/core/review/notification";

/** What a notice is about, in a word or two. */
export const NOTIFICATION_WORDS: Record<NotificationKind, string> = {
  mentioned: "Mentioned",
  asked: "Asked",
  answered: "Answered",
  assigned: "Assigned",
  returned: "Returned",
  lapsed: "Lapsed",
  second_check: "Second check",
  thread_due: "Due",
};

/** How often mails come. */
export const MAIL_WORDS: Record<MailFrequency, string> = {
  off: "None",
  at_once: "At once",
  hourly: "Once an hour at most",
  daily: "Once a day, in the morning",
};
