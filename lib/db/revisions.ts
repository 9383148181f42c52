import type { z } from "zod";
import type { Actor } from "@/lib/core/access/roles";
import type { RevisionViewSchema } from "@/lib/core/view/article-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { AppError } from "@/lib/platform/errors";

/** One revision of an article, in a list. */
export type RevisionView = z.infer<typeof RevisionViewSchema>;

/** The current revision with its text and what was found in it. Offsets are UTF-16, half-open. */
export type StoredRevision = {
  id: string;
  ordinal: number;
  text: string;
  sha256: string;
  /** Starts and ends of sentences, in turn. */
  sentences: number[];
  segments: { start: number; end: number; kind: string }[];
};

/** The current revision of an article, or not found. */
export async function readRevision(reader: Reader, actor: Actor, articleId: string): Promise<StoredRevision> {
  const [row] = await reader.rows<StoredRevision>(Prisma.sql`
    SELECT r.id, r.ordinal, r.text, r.sha256, r.sentences,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('start', s.start, 'end', s."end", 'kind', s.kind) ORDER BY s.ordinal)
        FROM segment s WHERE s.revision_id = r.id), '[]') AS segments
    FROM article a JOIN revision r ON r.id = a.current_revision_id
    WHERE a.id = ${articleId}::uuid AND ${visibleArticle(actor)}`);
  if (!row) throw new AppError("not_found", "There is no such article.");
  return row;
}

/** All revisions of an article, oldest first. */
export async function readRevisions(reader: Reader, actor: Actor, articleId: string): Promise<RevisionView[]> {
  const rows = await reader.rows<{
    number: number;
    sha256: string;
    length: number;
    byId: string;
    byName: string;
    createdAt: Date;
    current: boolean;
  }>(Prisma.sql`
    SELECT r.ordinal AS number, r.sha256, r.length, m.id AS "byId", m.name AS "byName", r.created_at AS "createdAt",
      r.id = a.current_revision_id AS current
    FROM article a JOIN revision r ON r.article_id = a.id JOIN member m ON m.id = r.created_by_id
    WHERE a.id = ${articleId}::uuid AND ${visibleArticle(actor)} ORDER BY r.ordinal`);
  if (rows.length === 0) throw new AppError("not_found", "There is no such article.");
  return rows.map(({ byId, byName, createdAt, ...row }) => ({
    ...row,
    createdBy: { id: byId, name: byName },
    createdAt: createdAt.toISOString(),
  }));
}
