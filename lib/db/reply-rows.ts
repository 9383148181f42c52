import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import { isOverdue } from "@/lib/core/review/reply";
import type { ReplyView } from "@/lib/core/view/reply-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { wireTime } from "@/lib/db/thread-rows";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";

type ReplyRow = Omit<ReplyView, "overdue" | "claims"> & { claims: Omit<ReplyView["claims"][number], "label">[] };

function personOf(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT jsonb_build_object('id', pm.id, 'name', pm.name) FROM member pm WHERE pm.id = ${column})`;
}

const REPLY_JSON = Prisma.sql`jsonb_build_object('id', rr.id, 'version', rr.version, 'articleId', rr.article_id,
  'articleTitle', a.title, 'party', rr.party, 'state', rr.state, 'deadline', ${wireTime(Prisma.sql`rr.deadline`)},
  'claims', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', rc.id, 'number', rc.number, 'text', rc.text) ORDER BY rc.number)
    FROM reply_claim link JOIN claim rc ON rc.id = link.claim_id WHERE link.reply_id = rr.id), '[]'),
  'attempts', COALESCE((SELECT jsonb_agg(jsonb_build_object('id', ra.id, 'channel', ra.channel,
      'at', ${wireTime(Prisma.sql`ra.at`)}, 'note', ra.note, 'by', ${personOf(Prisma.sql`ra.by_id`)}) ORDER BY ra.at, ra.id)
    FROM reply_attempt ra WHERE ra.reply_id = rr.id), '[]'),
  'answer', rr.answer, 'usedWhere', rr.used_where, 'reason', rr.reason, 'openedBy', ${personOf(Prisma.sql`rr.opened_by_id`)},
  'openedAt', ${wireTime(Prisma.sql`rr.opened_at`)}, 'closedBy', ${personOf(Prisma.sql`rr.closed_by_id`)},
  'closedAt', ${wireTime(Prisma.sql`rr.closed_at`)})`;

/** The requests for a reply that concern a claim `c` of an article `a`, as a JSON array. */
export const CLAIM_REPLIES: Prisma.Sql = Prisma.sql`COALESCE((SELECT jsonb_agg(${REPLY_JSON} ORDER BY rr.opened_at, rr.id)
  FROM reply_request rr JOIN reply_claim put ON put.reply_id = rr.id WHERE put.claim_id = c.id), '[]')`;

/** A request as people see it, with whether it is overdue now. */
export function toReplyView(row: ReplyRow): ReplyView {
  const deadline = row.deadline === null ? null : new Date(row.deadline);
  return {
    ...row,
    claims: row.claims.map((claim) => ({ ...claim, label: claimLabel(claim.number) })),
    overdue: isOverdue({ state: row.state, deadline }, now()),
  };
}

/** Requests that match a condition on `rr` and its article `a`; those whose time is over first, then by deadline. */
export async function readReplies(reader: Reader, actor: Actor, where: Prisma.Sql, limit = 200): Promise<ReplyView[]> {
  const rows = await reader.rows<{ reply: ReplyRow }>(Prisma.sql`
    SELECT ${REPLY_JSON} AS reply FROM reply_request rr JOIN article a ON a.id = rr.article_id
    WHERE ${visibleArticle(actor)} AND ${where}
    ORDER BY rr.state, rr.deadline NULLS LAST, rr.opened_at, rr.id LIMIT ${limit}`);
  return rows.map(({ reply }) => toReplyView(reply));
}

/** One request, or not found. */
export async function readReply(reader: Reader, actor: Actor, id: string): Promise<ReplyView> {
  const [reply] = await readReplies(reader, actor, Prisma.sql`rr.id = ${id}::uuid`);
  if (!reply) throw new AppError("not_found", "There is no such request for a reply.");
  return reply;
}

/** Whether somebody concerned by a claim `c` was tried to be reached, in the ledger. */
export const REPLY_TRIED: Prisma.Sql = Prisma.sql`EXISTS (SELECT 1 FROM reply_claim put
  JOIN reply_request tried ON tried.id = put.reply_id JOIN reply_attempt ra ON ra.reply_id = tried.id
  WHERE put.claim_id = c.id AND tried.state <> 'withdrawn')`;

/** Claims `c` with a request that still waits; with `overdue`, whose time is over. */
export function replyWaits(overdue: boolean): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM reply_claim put JOIN reply_request rr ON rr.id = put.reply_id
    WHERE put.claim_id = c.id AND rr.state = 'waiting' AND (NOT ${overdue} OR rr.deadline <= now()))`;
}
