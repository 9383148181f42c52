import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { Appearance } from "@/lib/core/view/appearance-view";
import type { Elsewhere } from "@/lib/core/view/elsewhere-view";
import { CLAIM_FROM, type ClaimRow, claimColumns } from "@/lib/db/claim-rows";
import { toClaimView } from "@/lib/db/claim-view";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";

/** Other claims of the same article that say the same: those that repeat it, that it repeats, or that repeat what it does. */
export async function readAppearances(reader: Reader, claimId: string): Promise<Appearance[]> {
  const rows = await reader.rows<Omit<Appearance, "label">>(Prisma.sql`
    SELECT o.id, o.number, o.status::text AS status, o.quote, o.start, o."end", o.anchor_state::text AS state,
      COALESCE(o.id = c.duplicate_of_id, false) AS first
    FROM claim c JOIN claim o ON o.article_id = c.article_id AND o.id <> c.id
      AND (o.id = c.duplicate_of_id OR o.duplicate_of_id = COALESCE(c.duplicate_of_id, c.id))
    WHERE c.id = ${claimId}::uuid AND o.dismissal_reason IS DISTINCT FROM 'duplicate' ORDER BY o.start, o.number`);
  return rows.map((row) => ({ ...row, label: claimLabel(row.number) }));
}

/** How alike two wordings must be to be shown as perhaps the same claim. Trigrams, as PostgreSQL measures them. */
const ALIKE = 0.5;

/**
 * Claims of other articles that a person said are the same, then those in nearly the same words, the likeliest first, as
 * far as the person may know of them. What was found there is shown with its state; nothing of it is taken over.
 */
export async function readElsewhere(reader: Reader, actor: Actor, row: ClaimRow): Promise<Elsewhere[]> {
  const linked = Prisma.sql`EXISTS (SELECT 1 FROM same_claim l
    WHERE (l.claim_id = c.id AND l.other_id = ${row.id}::uuid) OR (l.other_id = c.id AND l.claim_id = ${row.id}::uuid))`;
  const rows = await reader.rows<ClaimRow & { likeness: number; linked: boolean }>(Prisma.sql`
    SELECT ${claimColumns(actor)}, ${linked} AS linked, similarity(lower(c.text), lower(${row.text}))::float AS likeness
    ${CLAIM_FROM}
    WHERE c.newsroom_id = ${actor.newsroomId}::uuid AND ${visibleArticle(actor)} AND c.article_id <> ${row.articleId}::uuid
      AND (c.id IN (SELECT other_id FROM same_claim WHERE claim_id = ${row.id}::uuid
          UNION ALL SELECT claim_id FROM same_claim WHERE other_id = ${row.id}::uuid)
        OR (lower(c.text) % lower(${row.text}) AND similarity(lower(c.text), lower(${row.text})) >= ${ALIKE}
          AND c.status NOT IN ('proposed', 'dismissed')))
    ORDER BY linked DESC, likeness DESC, c.status_since DESC, c.id LIMIT 10`);
  return rows.map((found) => ({
    likeness: found.likeness,
    linked: found.linked,
    claim: toClaimView(found, actor),
  }));
}
