import { isMailDue, type MailFrequency } from "@/lib/core/review/mail-frequency";
import { Prisma } from "@/lib/db/generated/client";
import { ownNotices } from "@/lib/db/inbox";
import { fromPool, fromTx } from "@/lib/db/rows";
import { inTransaction } from "@/lib/db/transaction";
import { newId } from "@/lib/platform/ids";

const AT_ONCE = 200;
/** Whoever was away from his desk for longer reads the inbox, not a mail; a server that gets its mail today sends no backlog. */
const OLDEST_TOLD = Prisma.sql`now() - interval '3 days'`;

/** A notice `n` of a member `m` that no mail tells of yet. */
const UNTOLD = Prisma.sql`n.newsroom_id = m.newsroom_id AND n.member_id = m.id AND n.mail_id IS NULL
  AND n.read_at IS NULL AND n.created_at >= m.mail_since AND n.created_at > ${OLDEST_TOLD}`;

type DueRow = {
  memberId: string;
  newsroomId: string;
  frequency: MailFrequency;
  oldestId: string;
  oldestAt: Date;
};

/**
 * Gathers what members are to be told by mail into mails. The oldest notice is the key of its mail: two servers that
 * gather at once make one, and a notice is never in two.
 */
export async function gatherMails(now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const rows = await fromTx(tx).rows<DueRow>(Prisma.sql`
      SELECT m.id AS "memberId", m.newsroom_id AS "newsroomId", m.mail_frequency::text AS frequency,
        o.id AS "oldestId", o.created_at AS "oldestAt"
      FROM member m JOIN LATERAL (SELECT n.id, n.created_at FROM notification n WHERE ${UNTOLD}
        ORDER BY n.created_at, n.id LIMIT 1) o ON true
      WHERE m.kind = 'person' AND m.disabled_at IS NULL AND m.user_id IS NOT NULL AND m.mail_frequency <> 'off'
      ORDER BY o.created_at LIMIT ${AT_ONCE}`);
    for (const row of rows) {
      if (!isMailDue(row.frequency, row.oldestAt, now)) continue;
      const id = newId();
      const { count } = await tx.inboxMail.createMany({
        data: [{ id, newsroomId: row.newsroomId, memberId: row.memberId, oldestNotice: row.oldestId }],
        skipDuplicates: true,
      });
      if (count === 0) continue;
      await tx.$executeRaw(Prisma.sql`
        UPDATE notification n SET mail_id = ${id}::uuid FROM member m WHERE m.id = ${row.memberId}::uuid AND ${UNTOLD}`);
    }
  });
}

/** A mail whose turn it is: to whom, and how often it was tried with this time. */
export type WaitingMail = {
  readonly id: string;
  readonly newsroomId: string;
  readonly memberId: string;
  readonly newsroom: string;
  readonly name: string;
  /** Null for somebody who gets no mails any more. */
  readonly address: string | null;
  readonly tries: number;
};

/**
 * Takes the mails whose turn it is, for this server alone: until `until` no other one takes them. Should this server end
 * before it has said what became of them, another one takes them then.
 */
export async function takeMails(until: Date, limit: number): Promise<WaitingMail[]> {
  return inTransaction((tx) =>
    fromTx(tx).rows<WaitingMail>(Prisma.sql`
      UPDATE inbox_mail w SET tries = w.tries + 1, next_try_at = ${until.toISOString()}::text::timestamptz
      FROM member m JOIN newsroom r ON r.id = m.newsroom_id LEFT JOIN "user" u ON u.id = m.user_id
      WHERE m.id = w.member_id AND w.id IN (SELECT x.id FROM inbox_mail x WHERE x.ended_at IS NULL AND x.next_try_at <= now()
        ORDER BY x.next_try_at, x.id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING w.id, w.newsroom_id AS "newsroomId", w.member_id AS "memberId", r.name AS newsroom, m.name, w.tries,
        CASE WHEN m.disabled_at IS NULL AND m.mail_frequency <> 'off' THEN u.email END AS address`),
  );
}

/** What a mail tells: with the words where the article is open to everybody, without them where it is not. */
export type MailNotice = {
  readonly text: string | null;
  readonly articleTitle: string | null;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly commentId: string | null;
};

/**
 * The notices of a mail as its receiver may read them now: what was read meanwhile, is hidden from him by now, or could
 * tell him of a verdict that he must not see, is in no mail.
 */
export async function readMailNotices({ id, newsroomId, memberId }: WaitingMail): Promise<MailNotice[]> {
  return fromPool.rows<MailNotice>(Prisma.sql`
    SELECT CASE WHEN guarded.it THEN NULL WHEN k.deleted_at IS NOT NULL THEN 'A remark that was taken back.' ELSE n.text END AS text,
      CASE WHEN guarded.it THEN NULL ELSE a.title END AS "articleTitle",
      n.article_id AS "articleId", n.claim_id AS "claimId", n.comment_id AS "commentId"
    FROM notification n LEFT JOIN article a ON a.id = n.article_id LEFT JOIN comment k ON k.id = n.comment_id
      CROSS JOIN LATERAL (SELECT COALESCE(a.restricted OR a.embargo_until > now(), false) AS it) guarded
    WHERE n.mail_id = ${id}::uuid AND n.read_at IS NULL AND ${ownNotices({ newsroomId, memberId })}
    ORDER BY n.created_at, n.id LIMIT 1000`);
}

/** Notes that a mail went out, or that it tells nobody anything any more. */
export async function endMail(id: string, outcome: "sent" | "unsent"): Promise<void> {
  const sentAt = outcome === "sent" ? Prisma.sql`now()` : Prisma.sql`NULL`;
  await fromPool.rows(Prisma.sql`UPDATE inbox_mail SET ended_at = now(), sent_at = ${sentAt} WHERE id = ${id}::uuid`);
}

/** Notes that a mail could not be sent, and when it is tried again. */
export async function postponeMail(id: string, until: Date): Promise<void> {
  await fromPool.rows(
    Prisma.sql`UPDATE inbox_mail SET next_try_at = ${until.toISOString()}::text::timestamptz WHERE id = ${id}::uuid`,
  );
}
