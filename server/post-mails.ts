import { writeDigest } from "@/lib/core/review/digest";
import {
  endMail,
  gatherMails,
  type MailNotice,
  postponeMail,
  readMailNotices,
  takeMails,
  type WaitingMail,
} from "@/lib/db/inbox-mails";
import { now } from "@/lib/platform/clock";
import type { Log } from "@/lib/platform/log";
import type { Mailer } from "@/lib/platform/mailer";

const A_ROUND = 20;
const TOLD_ONE_BY_ONE = 50;
const TRIES = 10;
const MINUTE_MS = 60_000;
/** Longer than any one mail can take, so that a mail under way is taken by nobody else. */
const LEASE_MS = 15 * MINUTE_MS;
const LONGEST_PAUSE_MS = 6 * 60 * MINUTE_MS;

/**
 * Tells members by mail of what came into their inboxes: gathers what is due and sends it, one mail after the other. What
 * cannot be sent waits longer each time, and is given up after ten tries. Whatever happens, nothing but mail is late.
 */
export async function postMails(mailer: Mailer, origin: string, log: Log): Promise<void> {
  await gatherMails(now());
  const mails = await takeMails(new Date(now().getTime() + LEASE_MS), A_ROUND);
  for (const mail of mails) await post(mail, mailer, { origin, log });
}

async function post(mail: WaitingMail, mailer: Mailer, { origin, log }: { origin: string; log: Log }): Promise<void> {
  const notices = mail.address === null ? [] : await readMailNotices(mail);
  if (mail.address === null || notices.length === 0) return endMail(mail.id, "unsent");
  const { newsroom, name } = mail;
  const lines = notices.slice(0, TOLD_ONE_BY_ONE).map((notice) => ({ ...notice, path: pathOf(notice) }));
  const words = writeDigest({ newsroom, name, origin, lines, count: notices.length });
  try {
    const to = { name, address: mail.address };
    await mailer.send({ id: mail.id, to, ...words, unsubscribe: `${origin}/account#mail` });
  } catch (error) {
    return postpone(mail, error, log);
  }
  await endMail(mail.id, "sent");
}

async function postpone(mail: WaitingMail, error: unknown, log: Log): Promise<void> {
  if (mail.tries >= TRIES) {
    log.error({ err: error, mail: mail.id }, "a mail was given up; its notices are in the inbox");
    return endMail(mail.id, "unsent");
  }
  const pause = Math.min(MINUTE_MS * 2 ** (mail.tries - 1), LONGEST_PAUSE_MS);
  log.warn({ err: error, mail: mail.id, tries: mail.tries }, "a mail could not be sent and will be tried again");
  await postponeMail(mail.id, new Date(now().getTime() + pause));
}

function pathOf({ commentId, claimId, articleId }: MailNotice): string {
  if (commentId) return `/comments/${commentId}`;
  if (claimId) return `/claims/${claimId}`;
  return articleId ? `/articles/${articleId}` : "/inbox";
}
