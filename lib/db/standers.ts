import type { Role } from "@/lib/core/access/roles";
import type { Stander } from "@/lib/core/review/second-check";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import { type NewsroomScope, visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";

/** How an active member stands to a claim; null when there is no such member, or one who may not know of the claim. */
export async function readStander(
  tx: Tx,
  row: Pick<ClaimRow, "id">,
  { newsroomId, memberId }: NewsroomScope,
): Promise<{ readonly name: string; readonly stander: Stander } | null> {
  const [found] = await fromTx(tx).rows<Omit<Stander, "isSecondChecker"> & { name: string; roles: Role[] }>(Prisma.sql`
    SELECT m.name, m.kind = 'person' AS "isPerson", m.roles::text[] AS roles,
      EXISTS (SELECT 1 FROM member wm WHERE m.id IN (wm.id, wm.owner_id)
        AND wm.id IN (c.verdict_by_id, c.attribution_verdict_by_id, c.submitted_by_id)) AS "ownWork",
      EXISTS (SELECT 1 FROM article_writer aw WHERE aw.article_id = a.id AND aw.member_id = m.id) AS "writesArticle"
    FROM claim c JOIN article a ON a.id = c.article_id JOIN member m ON m.newsroom_id = c.newsroom_id
    WHERE c.id = ${row.id}::uuid AND m.id = ${memberId}::uuid AND m.disabled_at IS NULL
      AND ${visibleArticle({ newsroomId, memberId })}`);
  if (!found) return null;
  const { name, ...stander } = found;
  return { name, stander: { ...stander, isSecondChecker: false } };
}
