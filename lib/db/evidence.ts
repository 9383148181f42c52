import type { Actor } from "@/lib/core/access/roles";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { lockClaim } from "@/lib/db/claims";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** A live evidence link with the title of its source. */
export type EvidenceRow = {
  id: string;
  version: number;
  claimId: string;
  sourceId: string;
  sourceTitle: string;
  facet: string;
  stance: string;
  excerpt: string | null;
  locatorLabel: string | null;
  locator: string | null;
  note: string | null;
  answer: string | null;
  addedById: string;
};

/** A live evidence link at the version that the person read, with its claim, both locked until the transaction ends. */
export async function lockEvidence(
  tx: Tx,
  actor: Actor,
  id: string,
  version: number,
): Promise<{ evidence: EvidenceRow; claim: ClaimRow }> {
  const find = () =>
    fromTx(tx).rows<EvidenceRow>(Prisma.sql`
      SELECT e.id, e.version, e.claim_id AS "claimId", e.source_id AS "sourceId", s.title AS "sourceTitle",
        e.facet::text AS facet, e.stance::text AS stance, e.excerpt, e.locator_label AS "locatorLabel", e.locator, e.note,
        e.answer, e.added_by_id AS "addedById"
      FROM evidence e JOIN source s ON s.id = e.source_id JOIN claim c ON c.id = e.claim_id
      JOIN article a ON a.id = c.article_id
      WHERE e.id = ${id}::uuid AND e.withdrawn_at IS NULL AND ${visibleArticle(actor)}`);
  const [seen] = await find();
  if (!seen) throw new AppError("not_found", "There is no such evidence, or it was withdrawn.");
  // The claim's lock comes first everywhere; what was seen before it is read again behind it.
  const claim = await lockClaim(tx, actor, seen.claimId, undefined);
  const [evidence] = await find();
  if (!evidence) throw new AppError("not_found", "There is no such evidence, or it was withdrawn.");
  if (evidence.version !== version) {
    throw new AppError("stale", "Somebody else changed this evidence while you were working on it.", {
      details: { version: evidence.version },
    });
  }
  return { evidence, claim };
}

/** Cites for one claim what was cited for another. The links are new ones: each belongs to one claim for ever. */
export async function copyEvidence(
  tx: Tx,
  actor: Actor,
  claims: { readonly from: string; readonly to: string },
): Promise<void> {
  const links = await tx.evidence.findMany({
    where: { claimId: claims.from, newsroomId: actor.newsroomId, withdrawnAt: null },
    take: 1_000,
  });
  await tx.evidence.createMany({
    data: links.map((link) => ({ ...link, id: newId(), claimId: claims.to, version: 1 })),
  });
}
