import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { ArticleRecord, ArticleSignOffRecord, RevisionRecord } from "@/lib/core/export/records";
import type { AttachmentRecord, CaptureRecord, SourceRecord } from "@/lib/core/export/source-records";
import { exportFilter } from "@/lib/db/claim-filter";
import { CLAIM_FROM } from "@/lib/db/claim-rows";
import type { Snapshot } from "@/lib/db/export-snapshot";
import { takenAway } from "@/lib/db/file-removals";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { AppError } from "@/lib/platform/errors";

const TEXTS = 4;

/** A row with the article that it belongs to, which is not among its own columns. */
export type OfArticle<Row> = Row & { of_article: string };

/** The articles of an export, some at a time: those with a claim of the list, or all when nothing narrows the list. */
export function readArticleRecords(
  snapshot: Snapshot,
  actor: Actor,
  filter: ClaimFilter,
  size: number,
): AsyncGenerator<ArticleRecord[]> {
  return snapshot.batches<ArticleRecord>(
    Prisma.sql`
    SELECT a.id, a.version, a.title, a.byline, a.outlet, a.source_url, a.published_at, a.language, a.status::text AS status,
      a.deadline_at, a.embargo_until, a.restricted,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', wm.id, 'name', wm.name) ORDER BY wm.name, wm.id)
        FROM article_writer aw JOIN member wm ON wm.id = aw.member_id WHERE aw.article_id = a.id), '[]') AS writers,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', mm.id, 'name', mm.name) ORDER BY mm.name, mm.id)
        FROM article_member am JOIN member mm ON mm.id = am.member_id WHERE am.article_id = a.id), '[]') AS members,
      r.ordinal AS revision, r.sha256 AS revision_sha256,
      (SELECT rl.ordinal FROM revision rl WHERE rl.id = a.released_revision_id) AS released_revision, a.next_claim_number, a.created_by_id, cm.name AS created_by,
      a.created_at, a.updated_at
    FROM article a JOIN revision r ON r.id = a.current_revision_id JOIN member cm ON cm.id = a.created_by_id
    WHERE ${visibleArticle(actor)} AND ${articleMatches(actor, filter)} ORDER BY a.id`,
    size,
  );
}

function articleMatches(actor: Actor, filter: ClaimFilter): Prisma.Sql {
  const { article, ...narrowing } = filter;
  const isArticle = article === undefined ? Prisma.sql`true` : Prisma.sql`a.id = ${article}::uuid`;
  if (Object.values(narrowing).every((value) => value === undefined)) return isArticle;
  return Prisma.sql`${isArticle} AND a.id IN (SELECT c.article_id ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)})`;
}

/** The title of an article that the person may know of, or null. */
export async function findArticleTitle(reader: Reader, actor: Actor, id: string): Promise<string | null> {
  const [row] = await reader.rows<{ title: string }>(
    Prisma.sql`SELECT a.title FROM article a WHERE a.id = ${id}::uuid AND ${visibleArticle(actor)}`,
  );
  return row?.title ?? null;
}

/** The texts of some articles, article by article, oldest first, few at a time because each can be a million characters. */
export function readRevisionRecords(
  snapshot: Snapshot,
  articleIds: readonly string[],
): AsyncGenerator<OfArticle<RevisionRecord>[]> {
  const of = Prisma.sql`r.article_id = ANY (${[...articleIds]}::uuid[])`;
  return snapshot.batches(revisionsWhere(of, Prisma.sql`, r.article_id AS of_article`), TEXTS);
}

/** The present text of an article. */
export async function readPresentRevision(reader: Reader, articleId: string): Promise<RevisionRecord> {
  const [revision] = await reader.rows<RevisionRecord>(
    revisionsWhere(Prisma.sql`r.id = (SELECT a.current_revision_id FROM article a WHERE a.id = ${articleId}::uuid)`),
  );
  if (!revision) throw new AppError("not_found", "There is no such article.");
  return revision;
}

function revisionsWhere(where: Prisma.Sql, more: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT r.id, r.ordinal, r.sha256, r.length, r.extractor, r.not_extracted, r.note, r.created_by_id, m.name AS created_by,
      r.created_at, r.text, COALESCE(r.sentences, '{}') AS sentences,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('start', s.start, 'end', s."end", 'kind', s.kind) ORDER BY s.ordinal)
        FROM segment s WHERE s.revision_id = r.id), '[]') AS segments${more}
    FROM revision r JOIN member m ON m.id = r.created_by_id
    WHERE ${where} ORDER BY r.article_id, r.ordinal`;
}

/** The own sign-offs of some articles by article, oldest first. */
export async function readArticleSignOffs(
  reader: Reader,
  articleIds: readonly string[],
): Promise<Map<string, ArticleSignOffRecord[]>> {
  const rows = await reader.rows<OfArticle<ArticleSignOffRecord>>(Prisma.sql`
    SELECT s.id, s.revision_id, s.signed_by_id, m.name AS signed_by, s.signed_at, s.override_reason, s.blockers,
      s.article_id AS of_article
    FROM article_sign_off s JOIN member m ON m.id = s.signed_by_id
    WHERE s.article_id = ANY (${[...articleIds]}::uuid[]) ORDER BY s.signed_at`);
  const signOffs = new Map<string, ArticleSignOffRecord[]>(articleIds.map((id) => [id, []]));
  for (const { of_article, ...signOff } of rows) signOffs.get(of_article)?.push(signOff);
  return signOffs;
}

/** Sign-offs of the articles of a list that an editor gave in writing against what stood in the way, oldest first. */
export function readArticleOverrides(
  reader: Reader,
  actor: Actor,
  filter: ClaimFilter,
): Promise<{ article_id: string; label: null; reason: string; by: string }[]> {
  return reader.rows(Prisma.sql`
    SELECT s.article_id, NULL AS label, s.override_reason AS reason, m.name AS by
    FROM article_sign_off s JOIN article a ON a.id = s.article_id JOIN member m ON m.id = s.signed_by_id
    WHERE s.override_reason IS NOT NULL AND ${visibleArticle(actor)} AND ${articleMatches(actor, filter)}
    ORDER BY s.signed_at, s.id`);
}

/** Which sources go with a list. `whole`: also those that a document needs and no list of sources names. */
export type SourcesOf = { readonly actor: Actor; readonly filter: ClaimFilter; readonly whole?: boolean };

/**
 * Sources that the evidence of the list rests on, live or withdrawn; as a whole also those that were merged into them,
 * and where nothing narrows the list every source of the newsroom. Never a confidential one.
 */
function sourcesOf({ actor, filter, whole = false }: SourcesOf): Prisma.Sql {
  const open = Prisma.sql`s.newsroom_id = ${actor.newsroomId}::uuid AND NOT s.confidential AND s.terms <> 'confidential'`;
  if (whole && Object.values(filter).every((value) => value === undefined)) return open;
  const id = whole ? Prisma.sql`COALESCE(s.merged_into_id, s.id)` : Prisma.sql`s.id`;
  return Prisma.sql`${open} AND ${id} IN (SELECT e.source_id FROM evidence e WHERE e.claim_id IN (
    SELECT c.id ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)}))`;
}

/** The sources behind a list, oldest first, some at a time. */
export function readSourceRecords(snapshot: Snapshot, of: SourcesOf, size: number): AsyncGenerator<SourceRecord[]> {
  return snapshot.batches<SourceRecord>(
    Prisma.sql`
    SELECT s.id, s.version, s.type::text AS type, s.grade::text AS grade, s.title, s.creator, s.publisher, s.url,
      s.archive_url, s.published_at, s.accessed_at, s.independence_group, s.terms::text AS terms, s.note,
      s.merged_into_id, s.created_by_id, m.name AS created_by, s.created_at, s.updated_at
    FROM source s JOIN member m ON m.id = s.created_by_id WHERE ${sourcesOf(of)} ORDER BY s.id`,
    size,
  );
}

/** The kept texts of the sources behind a list, one at a time because each can be two million characters. */
export function readCaptureRecords(snapshot: Snapshot, of: SourcesOf): AsyncGenerator<CaptureRecord[]> {
  return snapshot.batches<CaptureRecord>(
    Prisma.sql`
    SELECT k.id, k.source_id, k.sha256, k.method, k.created_by_id, m.name AS created_by, k.created_at, k.text
    FROM capture k JOIN source s ON s.id = k.source_id JOIN member m ON m.id = k.created_by_id
    WHERE ${sourcesOf(of)} AND (k.attachment_id IS NULL OR NOT ${takenAway(Prisma.sql`k.attachment_id`)})
    ORDER BY k.source_id, k.created_at, k.id`,
    1,
  );
}

/** The files that are kept with the sources behind a list, by name and hash. What is sealed has neither in the open. */
export function readAttachmentRecords(
  snapshot: Snapshot,
  of: SourcesOf,
  size: number,
): AsyncGenerator<AttachmentRecord[]> {
  return snapshot.batches<AttachmentRecord>(
    Prisma.sql`
    SELECT f.id, f.source_id, s.title AS source, f.name, f.media_type, f.size, f.sha256, f.created_by_id,
      m.name AS created_by, f.created_at, (SELECT r.decided_at FROM file_removal r
        WHERE r.attachment_id = f.id AND r.state = 'removed') AS removed_at
    FROM attachment f JOIN source s ON s.id = f.source_id JOIN member m ON m.id = f.created_by_id
    WHERE f.ciphertext IS NULL AND f.wrapped_key IS NULL AND f.name IS NOT NULL AND f.sha256 IS NOT NULL
      AND ${sourcesOf(of)}
    ORDER BY f.source_id, f.created_at, f.id`,
    size,
  );
}
