import { checkExcerpt } from "@/lib/core/source/excerpt";
import { claimsOnSource } from "@/lib/db/claims-on-source";
import type { NewEvent } from "@/lib/db/events";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import { settleAndRecordAll } from "@/lib/db/settle-and-record";
import type { Tx } from "@/lib/db/transaction";

/**
 * Holds the excerpts that were cited from a source before against a text of it that is kept from now on. Those that
 * stand in it are proved; what was not found before stays as it was, since no text need be the whole of its source.
 *
 * @returns how many were found
 */
export async function proveExcerpts(
  tx: Tx,
  by: { readonly newsroomId: string; readonly memberId: string },
  { sourceId, text }: { readonly sourceId: string; readonly text: string },
  record: (event: NewEvent) => void,
): Promise<number> {
  // The claims' locks come first everywhere.
  const claims = await claimsOnSource(tx, sourceId);
  const links = await fromTx(tx).rows<{ id: string; claimId: string; excerpt: string }>(Prisma.sql`
    SELECT e.id, e.claim_id AS "claimId", e.excerpt FROM evidence e
    WHERE e.source_id = ${sourceId}::uuid AND e.withdrawn_at IS NULL AND e.excerpt IS NOT NULL AND e.excerpt_check <> 'found'
      AND e.claim_id = ANY (${claims.map((claim) => claim.id)}::uuid[])`);
  const found = links.filter((link) => checkExcerpt(link.excerpt, [text]) === "found");
  if (found.length === 0) return 0;
  await tx.evidence.updateMany({
    where: { id: { in: found.map(({ id }) => id) } },
    data: { excerptCheck: "found", proofRemovalId: null },
  });
  const touched = new Set(found.map(({ claimId }) => claimId));
  await settleAndRecordAll(
    { tx, newsroomId: by.newsroomId, byId: by.memberId, record },
    claims.filter(({ id }) => touched.has(id)).map((row) => ({ row, reason: "a text of its source was kept" })),
  );
  return found.length;
}
