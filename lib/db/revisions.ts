import type { z } from "zod";
import type { Actor } from "@/lib/core/access/roles";
import type { RevisionViewSchema } from "@/lib/core/view/article-view";
import type { Person } from "@/lib/core/view/primitives";
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
  /** `changedBy` is whoever corrected the kind; null where it is the engine's. */
  segments: { start: number; end: number; kind: string; changedBy: Person | null }[];
};

/** The segments of a revision `r`, in order, each with the kind that a person last gave it. */
export const SEGMENTS: Prisma.Sql = Prisma.sql`
  COALESCE((SELECT jsonb_agg(jsonb_build_object('start', s.start, 'end', s."end", 'kind', COALESCE(sc.kind, s.kind),
      'changedBy', sc.by) ORDER BY s.ordinal)
    FROM segment s LEFT JOIN (SELECT DISTINCT ON (x.ordinal) x.ordinal, x.kind,
        jsonb_build_object('id', m.id, 'name', m.name) AS by
      FROM segment_change x JOIN member m ON m.id = x.changed_by_id
      WHERE x.revision_id = r.id ORDER BY x.ordinal, x.id DESC) sc ON sc.ordinal = s.ordinal
    WHERE s.revision_id = r.id), '[]')`;

/** The current revision of an article, or not found. */
export async function readRevision(reader: Reader, actor: Actor, articleId: string): Promise<StoredRevision> {
  const [row] = await reader.rows<StoredRevision>(Prisma.sql`
    SELECT r.id, r.ordinal, r.text, r.sha256, r.sentences,
      ${SEGMENTS} AS segments
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
    note: string | null;
    byId: string;
    byName: string;
    createdAt: Date;
    current: boolean;
  }>(Prisma.sql`
    SELECT r.ordinal AS number, r.sha256, r.length, r.note, m.id AS "byId", m.name AS "byName", r.created_at AS "createdAt",
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
