import { claimLabel } from "@/lib/core/claim/claim";
import { Prisma } from "@/lib/db/generated/client";
import { notifyAll } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { onlyForMembers } from "@/lib/db/scope";
import { inTransaction } from "@/lib/db/transaction";

const AT_ONCE = 500;

type DueRow = {
  id: string;
  newsroomId: string;
  articleId: string;
  claimId: string | null;
  number: number | null;
  kind: string;
  dueAt: Date;
  answererId: string;
  commentId: string;
  body: string;
};

/**
 * Tells whoever a thread waits for that its time is over: the assignee or, where there is none, whoever opened it. Each
 * due date is told once, by the key of the notice; a new date is told again. Nobody is told of an article hidden from him.
 */
export async function tellDueThreads(): Promise<void> {
  await inTransaction(async (tx) => {
    const rows = await fromTx(tx).rows<DueRow>(Prisma.sql`
      SELECT t.id, t.newsroom_id AS "newsroomId", t.article_id AS "articleId", t.claim_id AS "claimId", c.number,
        t.kind::text AS kind, t.due_at AS "dueAt", m.id AS "answererId", k.id AS "commentId",
        CASE WHEN k.deleted_at IS NULL THEN k.body ELSE '' END AS body
      FROM thread t JOIN article a ON a.id = t.article_id LEFT JOIN claim c ON c.id = t.claim_id
        JOIN member m ON m.id = COALESCE(t.assignee_id, t.opened_by_id) AND m.kind = 'person' AND m.disabled_at IS NULL
        JOIN LATERAL (SELECT * FROM comment k WHERE k.thread_id = t.id ORDER BY k.created_at, k.id LIMIT 1) k ON true
      WHERE t.state = 'open' AND t.due_at <= now()
        AND (${onlyForMembers()} IS NULL OR m.id::text = ANY (${onlyForMembers()}))
        AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.newsroom_id = t.newsroom_id AND n.member_id = m.id
          AND n.effect_key = 'thread_due:' || t.id || ':' || (extract(epoch FROM t.due_at) * 1000)::bigint)
      ORDER BY t.due_at LIMIT ${AT_ONCE}`);
    await notifyAll(
      tx,
      rows.map((row) => ({
        newsroomId: row.newsroomId,
        byId: null,
        to: [row.answererId],
        kind: "thread_due",
        text: `A ${row.kind} thread${row.number === null ? "" : ` on ${claimLabel(row.number)}`} was to be answered by now: ${row.body.slice(0, 200)}`,
        articleId: row.articleId,
        claimId: row.claimId,
        threadId: row.id,
        commentId: row.commentId,
        effectKey: `thread_due:${row.id}:${row.dueAt.getTime()}`,
      })),
    );
  });
}
