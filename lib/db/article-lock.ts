import type { Actor } from "@/lib/core/access/roles";
import type { ArticleStatus } from "@/lib/core/article/article";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** What a change of an article is decided from, read under its lock. */
export type LockedArticle = {
  id: string;
  title: string;
  version: number;
  status: ArticleStatus;
  revisionId: string;
  revision: number;
  createdById: string;
  /** Whether the person is a writer of it. */
  ownArticle: boolean;
};

/** `change` waits for other changes of the article itself; `everything` also for whatever is being hung on it. */
type Strength = "change" | "everything";

/**
 * The article, locked until the end of the transaction, at the version that the person read; or not found. Claims are
 * locked before their article, never after it.
 */
export async function lockArticle(
  tx: Tx,
  actor: Actor,
  seen: { readonly id: string; readonly version?: number | undefined },
  strength: Strength = "change",
): Promise<LockedArticle> {
  const lock = strength === "change" ? Prisma.sql`FOR NO KEY UPDATE OF a` : Prisma.sql`FOR UPDATE OF a`;
  // In a statement of its own: the next one then sees what was committed while this one waited.
  await fromTx(tx).rows(
    Prisma.sql`SELECT a.id FROM article a WHERE a.id = ${seen.id}::uuid AND ${visibleArticle(actor)} ${lock}`,
  );
  const [row] = await fromTx(tx).rows<LockedArticle>(Prisma.sql`
    SELECT a.id, a.title, a.version, a.status::text AS status, a.current_revision_id AS "revisionId", r.ordinal AS revision,
      a.created_by_id AS "createdById", EXISTS (SELECT 1 FROM article_writer aw
        WHERE aw.article_id = a.id AND aw.member_id = ${actor.memberId}::uuid) AS "ownArticle"
    FROM article a JOIN revision r ON r.id = a.current_revision_id
    WHERE a.id = ${seen.id}::uuid AND ${visibleArticle(actor)}`);
  if (!row) throw new AppError("not_found", "There is no such article.");
  if (seen.version !== undefined && row.version !== seen.version) throw staleArticle(row.version);
  return row;
}

/** Says that an article is no longer what the person saw. */
export function staleArticle(version: number): AppError {
  return new AppError("stale", "Somebody else changed this article while you were working on it.", {
    details: { version },
  });
}
