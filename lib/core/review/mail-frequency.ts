/** How often a member is told by mail of what came into the inbox. */
export const MAIL_FREQUENCIES = ["off", "at_once", "hourly", "daily"] as const;
/** How often a member is told by mail of what came into the inbox. */
export type MailFrequency = (typeof MAIL_FREQUENCIES)[number];

const HOUR_MS = 60 * 60 * 1_000;
/** The hour of the day, in UTC, at which the daily mail goes out: before the first desk of Europe sits down. */
const MORNING_HOUR = 5;

/**
 * Whether a mail is due that would tell of notices, the oldest of which came at `oldest`. At once is at once; an hourly
 * mail gathers for an hour from its oldest notice on; a daily one goes out at the next 05:00 UTC.
 */
export function isMailDue(frequency: MailFrequency, oldest: Date, now: Date): boolean {
  if (frequency === "off") return false;
  if (frequency === "at_once") return true;
  if (frequency === "hourly") return now.getTime() - oldest.getTime() >= HOUR_MS;
  const morning = new Date(now);
  morning.setUTCHours(MORNING_HOUR, 0, 0, 0);
  const latest = morning <= now ? morning.getTime() : morning.getTime() - 24 * HOUR_MS;
  return oldest.getTime() < latest;
}
