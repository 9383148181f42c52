import type { ArticleAccess } from "@/lib/core/view/access-view";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx, type Reader } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** Reads who may know of an article. The caller has made sure that he may himself. */
export async function readArticleAccess(reader: Reader, newsroomId: string, id: string): Promise<ArticleAccess> {
  const [row] = await reader.rows<Omit<ArticleAccess, "embargoUntil"> & { embargoUntil: Date | null }>(Prisma.sql`
    SELECT a.id AS "articleId", a.version, a.restricted, a.embargo_until AS "embargoUntil",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name)
        FROM article_member am JOIN member m ON m.id = am.member_id WHERE am.article_id = a.id), '[]') AS members
    FROM article a WHERE a.id = ${id}::uuid AND a.newsroom_id = ${newsroomId}::uuid`);
  if (!row) throw new RangeError("The article was looked up before.");
  return { ...row, embargoUntil: row.embargoUntil?.toISOString() ?? null };
}

/**
 * Writes who may know of an article, if it is still at the version. Versions count up by one.
 *
 * @throws AppError `stale`; `not_found` when somebody named is none of the desk
 */
export async function writeArticleAccess(
  tx: Tx,
  newsroomId: string,
  access: {
    readonly id: string;
    readonly version: number;
    readonly restricted: boolean;
    readonly embargoUntil: Date | null;
    readonly memberIds: readonly string[];
  },
): Promise<void> {
  const { id, version, restricted, embargoUntil } = access;
  const { count } = await tx.article.updateMany({
    where: { id, version, newsroomId },
    data: { restricted, embargoUntil, version: { increment: 1 } },
  });
  if (count !== 1) {
    const now = await tx.article.findFirstOrThrow({ where: { id, newsroomId }, select: { version: true } });
    throw new AppError("stale", "Somebody else changed this article meanwhile.", { details: { version: now.version } });
  }
  await tx.articleMember.deleteMany({ where: { articleId: id, newsroomId } });
  const added = await fromTx(tx).rows<{ memberId: string }>(Prisma.sql`
    INSERT INTO article_member (article_id, member_id, newsroom_id)
    SELECT ${id}::uuid, m.id, m.newsroom_id FROM member m
    WHERE m.newsroom_id = ${newsroomId}::uuid AND m.kind = 'person' AND m.id = ANY (${[...access.memberIds]}::uuid[])
    RETURNING member_id AS "memberId"`);
  if (added.length !== access.memberIds.length) throw new AppError("not_found", "There is no such member to name.");
}
