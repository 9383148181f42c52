import type { Actor } from "@/lib/core/access/roles";
import type { ThreadView } from "@/lib/core/view/claim-view";
import { blindTo } from "@/lib/db/blind";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { AppError } from "@/lib/platform/errors";

/** ISO 8601 in UTC with milliseconds, as the wire has it. */
export function wireTime(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const COMMENTS = Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('id', k.id, 'version', k.version,
    'author', jsonb_build_object('id', km.id, 'name', km.name),
    'body', CASE WHEN k.deleted_at IS NULL THEN k.body ELSE '' END,
    'createdAt', ${wireTime(Prisma.sql`k.created_at`)}, 'editedAt', ${wireTime(Prisma.sql`k.edited_at`)},
    'edits', CASE WHEN k.deleted_at IS NULL THEN (SELECT count(*) FROM comment_edit ke WHERE ke.comment_id = k.id) ELSE 0 END,
    'deleted', k.deleted_at IS NOT NULL) ORDER BY k.created_at, k.id)
  FROM comment k JOIN member km ON km.id = k.author_id WHERE k.thread_id = t.id), '[]')`;

/** Whether the time of an open thread `t` is over. */
export const OVERDUE: Prisma.Sql = Prisma.sql`(t.state = 'open' AND t.due_at IS NOT NULL AND t.due_at <= now())`;

/** A thread `t` with its opener `om` as the wire has it, comments included. */
export const THREAD_JSON: Prisma.Sql = Prisma.sql`jsonb_build_object('id', t.id, 'version', t.version,
  'articleId', t.article_id, 'claimId', t.claim_id, 'evidenceId', t.evidence_id, 'kind', t.kind, 'state', t.state,
  'assignee', (SELECT jsonb_build_object('id', tm.id, 'name', tm.name) FROM member tm WHERE tm.id = t.assignee_id),
  'dueAt', ${wireTime(Prisma.sql`t.due_at`)}, 'overdue', ${OVERDUE}, 'openedBy', jsonb_build_object('id', om.id, 'name', om.name),
  'openedAt', ${wireTime(Prisma.sql`t.opened_at`)},
  'resolvedBy', (SELECT jsonb_build_object('id', rm.id, 'name', rm.name) FROM member rm WHERE rm.id = t.resolved_by_id),
  'resolvedAt', ${wireTime(Prisma.sql`t.resolved_at`)}, 'comments', ${COMMENTS})`;

/** Whoever owes a second verdict on a claim hears of its threads only those that he opened himself. */
export function mayHear(actor: Pick<Actor, "memberId">): Prisma.Sql {
  return Prisma.sql`(t.claim_id IS NULL OR t.opened_by_id = ${actor.memberId}::uuid
    OR NOT ${blindTo(actor, Prisma.sql`t.claim_id`)})`;
}

/** Threads that match a condition on `t` (and its article `a`), oldest first. */
export async function readThreads(reader: Reader, actor: Actor, where: Prisma.Sql, limit = 200): Promise<ThreadView[]> {
  const rows = await reader.rows<{ thread: ThreadView }>(Prisma.sql`
    SELECT ${THREAD_JSON} AS thread FROM thread t JOIN member om ON om.id = t.opened_by_id
    JOIN article a ON a.id = t.article_id WHERE ${visibleArticle(actor)} AND ${where} AND ${mayHear(actor)}
    ORDER BY t.opened_at, t.id LIMIT ${limit}`);
  return rows.map((row) => row.thread);
}

/** One thread, or not found. */
export async function readThread(reader: Reader, actor: Actor, id: string): Promise<ThreadView> {
  const [thread] = await readThreads(reader, actor, Prisma.sql`t.id = ${id}::uuid`);
  if (!thread) throw new AppError("not_found", "There is no such thread.");
  return thread;
}
