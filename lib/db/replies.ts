import type { Actor } from "@/lib/core/access/roles";
import type { ReplyState } from "@/lib/core/review/reply";
import { settleClaims } from "@/lib/db/claim-facts";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** A request for a reply, locked, with what rules need to know of it. */
export type LockedReply = {
  readonly id: string;
  readonly version: number;
  readonly articleId: string;
  readonly party: string;
  readonly state: ReplyState;
  readonly deadline: Date | null;
  readonly usedWhere: string | null;
  readonly claimIds: string[];
};

/** The request, locked until the end of the transaction, at the version that the person read. */
export async function lockReply(tx: Tx, actor: Actor, id: string, version: number | undefined): Promise<LockedReply> {
  const [reply] = await fromTx(tx).rows<LockedReply>(Prisma.sql`
    SELECT rr.id, rr.version, rr.article_id AS "articleId", rr.party, rr.state::text AS state, rr.deadline,
      rr.used_where AS "usedWhere",
      ARRAY(SELECT link.claim_id::text FROM reply_claim link WHERE link.reply_id = rr.id ORDER BY 1) AS "claimIds"
    FROM reply_request rr JOIN article a ON a.id = rr.article_id
    WHERE rr.id = ${id}::uuid AND ${visibleArticle(actor)} FOR UPDATE OF rr`);
  if (!reply) throw new AppError("not_found", "There is no such request for a reply.");
  if (version !== undefined && reply.version !== version) {
    throw new AppError("stale", "Somebody else changed this request meanwhile.", {
      details: { version: reply.version },
    });
  }
  return reply;
}

/**
 * Locks claims of one article, in the order of their ids, counts their versions up and settles them: whether a reply
 * was sought is part of their checklist.
 *
 * @returns their numbers, in the order of the article
 */
export async function touchClaims(tx: Tx, actor: Actor, articleId: string, ids: readonly string[]): Promise<number[]> {
  const rows = await fromTx(tx).rows<{ id: string; number: number }>(Prisma.sql`
    SELECT c.id, c.number FROM claim c JOIN article a ON a.id = c.article_id
    WHERE c.id = ANY (${[...ids]}::uuid[]) AND c.article_id = ${articleId}::uuid AND ${visibleArticle(actor)}
    ORDER BY c.id FOR UPDATE OF c`);
  if (rows.length !== new Set(ids).size) throw new AppError("not_found", "The article has no such claim.");
  await tx.$executeRaw(Prisma.sql`UPDATE claim SET version = version + 1, updated_at = now()
    WHERE id = ANY (${[...ids]}::uuid[])`);
  await settleClaims(tx, [...ids]);
  return rows.map((row) => row.number).sort((a, b) => a - b);
}
