import type { Actor } from "@/lib/core/access/roles";
import type { ArticleStatus } from "@/lib/core/article/article";
import { openArticleMoves } from "@/lib/core/article/status";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/core/claim/status";
import type { ArticleView, Clearance, Counts } from "@/lib/core/view/article-view";
import type { Person } from "@/lib/core/view/primitives";
import { isoOrNull } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { VERIFIED } from "@/lib/db/verified";
import { AppError } from "@/lib/platform/errors";

type ArticleRow = {
  id: string;
  version: number;
  title: string;
  byline: string | null;
  outlet: string | null;
  sourceUrl: string | null;
  publishedAt: Date | null;
  status: ArticleStatus;
  deadlineAt: Date | null;
  embargoUntil: Date | null;
  restricted: boolean;
  writers: Person[];
  revision: number;
  sha256: string;
  length: number;
  notExtracted: number;
  clearance: Clearance | null;
  released: number | null;
  ownArticle: boolean;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  updatedAt: Date;
  tally: Tally[];
};

/** How many claims of one status there are, and how many of them are verified. */
export type Tally = { status: ClaimStatus; count: number; verified: number };

/** Counts of the claims `c` of an article `a`, by status. */
const TALLY = Prisma.sql`COALESCE((SELECT jsonb_agg(jsonb_build_object('status', x.status, 'count', x.n, 'verified', x.v))
  FROM (SELECT c.status, count(*)::int AS n, count(*) FILTER (WHERE ${VERIFIED})::int AS v
    FROM claim c LEFT JOIN verdict_label vl ON vl.newsroom_id = c.newsroom_id AND vl.key = c.verdict
    WHERE c.article_id = a.id GROUP BY c.status) x), '[]')`;

/** The last clearance of the present text of an article `a`, while it stands as cleared. */
const CLEARANCE = Prisma.sql`CASE WHEN a.status IN ('cleared', 'published', 'corrected', 'archived') THEN (
  SELECT jsonb_build_object('by', jsonb_build_object('id', so.signed_by_id, 'name', sm.name), 'at', so.signed_at,
    'overrideReason', so.override_reason, 'overridden', jsonb_array_length(so.blockers))
  FROM article_sign_off so JOIN member sm ON sm.id = so.signed_by_id
  WHERE so.article_id = a.id AND so.revision_id = a.current_revision_id ORDER BY so.signed_at DESC LIMIT 1) END`;

/** Articles that match a condition on `a`, in the order given, as screens and API see them. */
export async function readArticles(
  reader: Reader,
  actor: Actor,
  options: { readonly where?: Prisma.Sql; readonly orderBy?: Prisma.Sql; readonly limit?: number },
): Promise<ArticleView[]> {
  const rows = await reader.rows<ArticleRow>(Prisma.sql`
    SELECT a.id, a.version, a.title, a.byline, a.outlet, a.source_url AS "sourceUrl", a.published_at AS "publishedAt",
      a.status::text AS status, a.deadline_at AS "deadlineAt", a.embargo_until AS "embargoUntil", a.restricted,
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', wm.id, 'name', wm.name) ORDER BY wm.name)
        FROM article_writer aw JOIN member wm ON wm.id = aw.member_id WHERE aw.article_id = a.id), '[]') AS writers,
      r.ordinal AS revision, r.sha256, r.length, r.not_extracted AS "notExtracted",
      cm.id AS "createdById", cm.name AS "createdByName", a.created_at AS "createdAt", a.updated_at AS "updatedAt",
      ${CLEARANCE} AS clearance,
      (SELECT rr.ordinal FROM revision rr WHERE rr.id = a.released_revision_id) AS released,
      EXISTS (SELECT 1 FROM article_writer ow WHERE ow.article_id = a.id AND ow.member_id = ${actor.memberId}::uuid) AS "ownArticle",
      ${TALLY} AS tally
    FROM article a JOIN revision r ON r.id = a.current_revision_id JOIN member cm ON cm.id = a.created_by_id
    WHERE ${visibleArticle(actor)} AND ${options.where ?? Prisma.sql`true`}
    ORDER BY ${options.orderBy ?? Prisma.sql`a.id DESC`} LIMIT ${options.limit ?? 1}`);
  return rows.map((row) => toArticleView(row, actor));
}

/** One article, or not found. */
export async function readArticle(reader: Reader, actor: Actor, id: string): Promise<ArticleView> {
  const [article] = await readArticles(reader, actor, { where: Prisma.sql`a.id = ${id}::uuid` });
  if (!article) throw new AppError("not_found", "There is no such article.");
  return article;
}

function toArticleView(row: ArticleRow, actor: Actor): ArticleView {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    byline: row.byline,
    outlet: row.outlet,
    sourceUrl: row.sourceUrl,
    publishedAt: isoOrNull(row.publishedAt),
    status: row.status,
    deadlineAt: isoOrNull(row.deadlineAt),
    embargoUntil: isoOrNull(row.embargoUntil),
    restricted: row.restricted,
    writers: row.writers,
    revision: { number: row.revision, sha256: row.sha256, length: row.length, notExtracted: row.notExtracted },
    clearance: row.clearance && { ...row.clearance, at: new Date(row.clearance.at).toISOString() },
    released: row.released,
    openMoves: openArticleMoves({
      status: row.status,
      publishedBefore: row.released !== null,
      actor: { roles: actor.roles, isKey: actor.kind === "key", writesArticle: row.ownArticle },
    }),
    counts: toCounts(row.tally),
    createdBy: { id: row.createdById, name: row.createdByName },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Adds tallies up to counts that name every status, also those at zero. */
export function toCounts(tally: readonly Tally[]): Counts {
  const byStatus = Object.fromEntries(CLAIM_STATUSES.map((status) => [status, 0]));
  let total = 0;
  let verified = 0;
  for (const line of tally) {
    byStatus[line.status] = (byStatus[line.status] ?? 0) + line.count;
    total += line.count;
    verified += line.verified;
  }
  // The cast restores the key type, which Object.fromEntries widens; every status was put in above.
  return { total, verified, byStatus: byStatus as Counts["byStatus"] };
}
