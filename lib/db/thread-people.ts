import type { Actor } from "@/lib/core/access/roles";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** Whether a member `m` is a person who can sign in and may know of an article: the people whom a talk can turn to. */
export function readsArticle(actor: Actor, articleId: string | null): Prisma.Sql {
  return Prisma.sql`m.newsroom_id = ${actor.newsroomId}::uuid AND m.kind = 'person' AND m.disabled_at IS NULL AND (
    NOT EXISTS (SELECT 1 FROM article a WHERE a.id = ${articleId}::uuid AND (a.restricted OR a.embargo_until > now()))
    OR EXISTS (SELECT 1 FROM article_member am WHERE am.article_id = ${articleId}::uuid AND am.member_id = m.id))`;
}

/** A thread goes to somebody who can answer it. Whoever may not know of the article is not named as one who exists. */
export async function demandReader(tx: Tx, actor: Actor, articleId: string, memberId: string): Promise<void> {
  const [row] = await fromTx(tx).rows<{ id: string }>(
    Prisma.sql`SELECT m.id FROM member m WHERE m.id = ${memberId}::uuid AND ${readsArticle(actor, articleId)}`,
  );
  if (row) return;
  throw new AppError("not_found", "There is no such person who may see the article and can sign in.");
}
