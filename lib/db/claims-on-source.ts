import type { ClaimRow } from "@/lib/db/claim-rows";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

/** A claim that rests on a source, with what settling it needs. */
export type ClaimOnSource = Pick<
  ClaimRow,
  "id" | "articleId" | "number" | "verdictById" | "submittedById" | "assigneeId"
>;

/** The claims that rest on a source, locked in one order so that two changes cannot block each other for ever. */
export async function claimsOnSource(tx: Tx, sourceId: string): Promise<ClaimOnSource[]> {
  return fromTx(tx).rows<ClaimOnSource>(Prisma.sql`
    SELECT c.id, c.article_id AS "articleId", c.number, c.verdict_by_id AS "verdictById",
      c.submitted_by_id AS "submittedById", c.assignee_id AS "assigneeId"
    FROM claim c WHERE c.id IN (SELECT e.claim_id FROM evidence e WHERE e.source_id = ${sourceId}::uuid AND e.withdrawn_at IS NULL)
    ORDER BY c.id FOR UPDATE OF c`);
}
