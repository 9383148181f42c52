import type { FeedEntry } from "@/lib/core/publish/feeds";
import { CLAIM_FROM } from "@/lib/db/claim-rows";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import type { NewsroomScope } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";
import { VERIFIED } from "@/lib/db/verified";

/**
 * Whether everybody may read the public page of an article `a` now: switched on, neither restricted nor under embargo.
 */
export const ON_PUBLIC_PAGE = Prisma.sql`(NOT a.restricted AND (a.embargo_until IS NULL OR a.embargo_until <= now())
  AND EXISTS (SELECT 1 FROM publication p WHERE p.article_id = a.id AND p.newsroom_id = a.newsroom_id
    AND p.withdrawn_at IS NULL))`;

/** Which of the newsroom's articles have a public page that can be read now. */
export async function readPublicArticles(reader: Reader, scope: NewsroomScope): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>(
    Prisma.sql`SELECT a.id FROM article a WHERE a.newsroom_id = ${scope.newsroomId}::uuid AND ${ON_PUBLIC_PAGE}`,
  );
  return new Set(rows.map((row) => row.id));
}

/** The newsroom's name, as it signs what it publishes. */
export async function readNewsroomName(reader: Reader, newsroomId: string): Promise<string> {
  const [row] = await reader.rows<{ name: string }>(
    Prisma.sql`SELECT n.name FROM newsroom n WHERE n.id = ${newsroomId}::uuid`,
  );
  return row?.name ?? "";
}

/** What is on record of an article's public page; null where it never had one. `open`: everybody can read it now. */
export type PublicationRow = { readonly publishedAt: string; readonly withdrawn: boolean; readonly open: boolean };

/** The record of an article's public page, for somebody who may know of the article. */
export async function readPublication(
  reader: Reader,
  newsroomId: string,
  articleId: string,
): Promise<PublicationRow | null> {
  const [row] = await reader.rows<{ publishedAt: Date; withdrawn: boolean; open: boolean }>(Prisma.sql`
    SELECT p.published_at AS "publishedAt", p.withdrawn_at IS NOT NULL AS withdrawn, ${ON_PUBLIC_PAGE} AS open
    FROM publication p JOIN article a ON a.id = p.article_id AND a.newsroom_id = p.newsroom_id
    WHERE p.article_id = ${articleId}::uuid AND p.newsroom_id = ${newsroomId}::uuid`);
  return row ? { ...row, publishedAt: row.publishedAt.toISOString() } : null;
}

/** Puts the article on a public page, again if need be; the day of the first time stays. */
export async function openPublication(tx: Tx, by: NewsroomScope, articleId: string, now: Date): Promise<void> {
  const { newsroomId, memberId } = by;
  await tx.publication.upsert({
    where: { articleId, newsroomId },
    create: { articleId, newsroomId, publishedById: memberId, publishedAt: now },
    update: { withdrawnById: null, withdrawnAt: null, publishedById: memberId },
    select: { articleId: true },
  });
}

/** Takes the article's public page away; false where there was none. */
export async function closePublication(tx: Tx, by: NewsroomScope, articleId: string, now: Date): Promise<boolean> {
  const { count } = await tx.publication.updateMany({
    where: { articleId, newsroomId: by.newsroomId, withdrawnAt: null },
    data: { withdrawnById: by.memberId, withdrawnAt: now },
  });
  return count > 0;
}

/** Whose article an address of a public page is, and how it stands; null where the article never had one. */
export async function findPublication(
  reader: Reader,
  articleId: string,
): Promise<{ newsroomId: string; withdrawn: boolean; open: boolean; publishedAt: string } | null> {
  const [row] = await reader.rows<{ newsroomId: string }>(
    Prisma.sql`SELECT p.newsroom_id AS "newsroomId" FROM publication p WHERE p.article_id = ${articleId}::uuid`,
  );
  const record = row ? await readPublication(reader, row.newsroomId, articleId) : null;
  return row && record ? { ...row, ...record } : null;
}

/** The newsroom of this installation: the first, and by the set-up the only one. */
export async function findPublisher(reader: Reader): Promise<{ newsroomId: string; publisher: string } | null> {
  const [row] = await reader.rows<{ newsroomId: string; publisher: string }>(
    Prisma.sql`SELECT n.id AS "newsroomId", n.name AS publisher FROM newsroom n ORDER BY n.created_at, n.id LIMIT 1`,
  );
  return row ?? null;
}

/** The newsroom's articles that everybody can read about now, newest first. */
export async function readPublicEntries(reader: Reader, newsroomId: string, limit: number): Promise<FeedEntry[]> {
  const rows = await reader.rows<Omit<FeedEntry, "publishedAt" | "updatedAt"> & { publishedAt: Date; updatedAt: Date }>(
    Prisma.sql`
    SELECT a.id, a.title, a.language, a.outlet, a.source_url AS "sourceUrl", a.published_at::text AS "articleDate",
      p.published_at AS "publishedAt", shown.verified,
      GREATEST(p.published_at, COALESCE(shown.latest, p.published_at)) AS "updatedAt"
    FROM publication p JOIN article a ON a.id = p.article_id AND a.newsroom_id = p.newsroom_id
    CROSS JOIN LATERAL (SELECT count(*)::int AS verified, max(one.status_since) AS latest
      FROM (SELECT c.status_since ${CLAIM_FROM} WHERE c.article_id = p.article_id AND ${VERIFIED}) one) shown
    WHERE p.newsroom_id = ${newsroomId}::uuid AND ${ON_PUBLIC_PAGE}
    ORDER BY p.published_at DESC, a.id LIMIT ${limit}`,
  );
  return rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }));
}
