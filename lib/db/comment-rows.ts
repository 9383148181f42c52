import type { Actor } from "@/lib/core/access/roles";
import type { CommentPlace, CommentVersion } from "@/lib/core/view/thread-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { mayHear, wireTime } from "@/lib/db/thread-rows";
import { AppError } from "@/lib/platform/errors";

/** A comment `k` of a thread that this person may read. */
function commentFrom(actor: Actor, id: string): Prisma.Sql {
  return Prisma.sql`FROM comment k JOIN thread t ON t.id = k.thread_id JOIN article a ON a.id = t.article_id
    LEFT JOIN claim c ON c.id = t.claim_id JOIN member km ON km.id = k.author_id
    WHERE k.id = ${id}::uuid AND ${visibleArticle(actor)} AND ${mayHear(actor)}`;
}

/** Where a comment stands, or not found. */
export async function readCommentPlace(reader: Reader, actor: Actor, id: string): Promise<CommentPlace> {
  const [row] = await reader.rows<CommentPlace>(Prisma.sql`
    SELECT k.id, t.id AS "threadId", t.article_id AS "articleId", t.claim_id AS "claimId", c.number AS "claimNumber"
    ${commentFrom(actor, id)}`);
  if (!row) throw new AppError("not_found", "There is no such comment.");
  return row;
}

type VersionsRow = {
  by: CommentVersion["by"];
  body: string;
  createdAt: string;
  deleted: boolean;
  edits: { body: string; replacedAt: string }[];
};

/**
 * What a comment said, first to last. Only its author changes a comment, so each of its versions is his. A comment that
 * was taken back is read by nobody.
 */
export async function readCommentVersions(reader: Reader, actor: Actor, id: string): Promise<CommentVersion[]> {
  const [row] = await reader.rows<VersionsRow>(Prisma.sql`
    SELECT jsonb_build_object('id', km.id, 'name', km.name) AS by, k.body, ${wireTime(Prisma.sql`k.created_at`)} AS "createdAt",
      k.deleted_at IS NOT NULL AS deleted,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('body', ke.body, 'replacedAt', ${wireTime(Prisma.sql`ke.replaced_at`)})
        ORDER BY ke.replaced_at, ke.id) FROM comment_edit ke WHERE ke.comment_id = k.id), '[]') AS edits
    ${commentFrom(actor, id)}`);
  if (!row || row.deleted) throw new AppError("not_found", "There is no such comment.");
  const bodies = [...row.edits.map(({ body }) => body), row.body];
  const times = [row.createdAt, ...row.edits.map(({ replacedAt }) => replacedAt)];
  return bodies.map((body, index) => ({ body, at: times[index] ?? row.createdAt, by: row.by }));
}
