import type { Actor } from "@/lib/core/access/roles";
import type { VerdictLabel } from "@/lib/core/claim/verdict";
import type { Person } from "@/lib/core/view/primitives";
import type { ReviewView } from "@/lib/core/view/review-view";
import { readArticle } from "@/lib/db/articles";
import { CLAIM_FROM, type ClaimRow, claimColumns } from "@/lib/db/claim-rows";
import { toClaimView } from "@/lib/db/claim-view";
import { coverRevision, readLookedAt } from "@/lib/db/coverage";
import { readDismissals } from "@/lib/db/dismissals";
import { Prisma } from "@/lib/db/generated/client";
import { readRevision } from "@/lib/db/revisions";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";

/** The claims of an article in reading order. */
export async function readArticleClaims(reader: Reader, actor: Actor, articleId: string): Promise<ClaimRow[]> {
  return reader.rows<ClaimRow>(Prisma.sql`
    SELECT ${claimColumns(actor)} ${CLAIM_FROM}
    WHERE c.article_id = ${articleId}::uuid AND ${visibleArticle(actor)} ORDER BY c.start, c."end", c.number`);
}

/** The newsroom's verdict scale and its active people: what the forms of the review screen choose from. */
export async function readDesk(
  reader: Reader,
  newsroomId: string,
): Promise<{ verdictScale: VerdictLabel[]; members: Person[] }> {
  const [row] = await reader.rows<{ verdictScale: VerdictLabel[]; members: Person[] }>(Prisma.sql`
    SELECT COALESCE((SELECT jsonb_agg(jsonb_build_object('key', v.key, 'label', v.label, 'order', v."order", 'numeric', v.numeric,
        'color', v.color, 'icon', v.icon, 'countsAsVerified', v.counts_as_verified) ORDER BY v."order")
      FROM verdict_label v WHERE v.newsroom_id = ${newsroomId}::uuid), '[]') AS "verdictScale",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) ORDER BY m.name) FROM member m
        WHERE m.newsroom_id = ${newsroomId}::uuid AND m.kind = 'person' AND m.disabled_at IS NULL), '[]') AS members`);
  return row ?? { verdictScale: [], members: [] };
}

/** Everything that the review screen draws, or not found. */
export async function readReview(reader: Reader, actor: Actor, articleId: string): Promise<ReviewView> {
  const [article, revision, claims, desk] = await Promise.all([
    readArticle(reader, actor, articleId),
    readRevision(reader, actor, articleId),
    readArticleClaims(reader, actor, articleId),
    readDesk(reader, actor.newsroomId),
  ]);
  const [looked, dismissals] = await Promise.all([
    readLookedAt(reader, articleId, revision.id),
    readDismissals(reader, revision.id),
  ]);
  return {
    article,
    revision: revision.ordinal,
    text: revision.text,
    segments: revision.segments,
    claims: claims.map((claim) => toClaimView(claim, actor)),
    coverage: coverRevision(revision, looked),
    dismissals,
    ...desk,
    me: { memberId: actor.memberId, roles: [...actor.roles] },
  };
}
