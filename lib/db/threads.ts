import type { Actor } from "@/lib/core/access/roles";
import type { ThreadKind } from "@/lib/core/review/thread";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** A thread to be opened, with its first comment. */
export type NewThread = {
  readonly actor: Actor;
  readonly articleId: string;
  readonly claimId?: string | null;
  readonly evidenceId?: string | null;
  readonly kind: ThreadKind;
  readonly body: string;
  readonly assigneeId?: string | null;
  readonly dueAt?: Date | null;
};

/** Opens a thread with its first comment, and says the ids of both. The caller settles the claim. */
export async function openThreadRow(tx: Tx, thread: NewThread): Promise<{ id: string; commentId: string }> {
  const id = newId();
  const newsroomId = thread.actor.newsroomId;
  await tx.thread.create({
    data: {
      id,
      newsroomId,
      articleId: thread.articleId,
      claimId: thread.claimId ?? null,
      evidenceId: thread.evidenceId ?? null,
      kind: thread.kind,
      assigneeId: thread.assigneeId ?? null,
      dueAt: thread.dueAt ?? null,
      openedById: thread.actor.memberId,
    },
    select: { id: true },
  });
  return { id, commentId: await addCommentRow(tx, thread.actor, id, thread.body) };
}

/** Adds a comment to a thread. */
export async function addCommentRow(tx: Tx, actor: Actor, threadId: string, body: string): Promise<string> {
  const id = newId();
  await tx.comment.create({
    data: { id, newsroomId: actor.newsroomId, threadId, authorId: actor.memberId, body },
    select: { id: true },
  });
  return id;
}

/** A thread locked for a change, with what rules need to know of it. */
export type ThreadRow = {
  id: string;
  version: number;
  articleId: string;
  claimId: string | null;
  claimNumber: number | null;
  kind: ThreadKind;
  state: "open" | "resolved";
  openedById: string;
  assigneeId: string | null;
  dueAt: Date | null;
  ownArticle: boolean;
};

/** The thread, locked until the end of the transaction, or not found. */
export async function lockThread(tx: Tx, actor: Actor, id: string): Promise<ThreadRow> {
  const [row] = await fromTx(tx).rows<ThreadRow>(Prisma.sql`
    SELECT t.id, t.version, t.article_id AS "articleId", t.claim_id AS "claimId", c.number AS "claimNumber",
      t.kind::text AS kind, t.state::text AS state, t.opened_by_id AS "openedById", t.assignee_id AS "assigneeId",
      t.due_at AS "dueAt",
      EXISTS (SELECT 1 FROM article_writer aw WHERE aw.article_id = t.article_id AND aw.member_id = ${actor.memberId}::uuid) AS "ownArticle"
    FROM thread t JOIN article a ON a.id = t.article_id LEFT JOIN claim c ON c.id = t.claim_id
    WHERE t.id = ${id}::uuid AND ${visibleArticle(actor)} FOR UPDATE OF t`);
  if (!row) throw new AppError("not_found", "There is no such thread.");
  return row;
}
