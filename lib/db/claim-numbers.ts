import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

/**
 * Takes the next numbers of an article's claims; the article's row stays locked until the end of the transaction, so
 * no number is given twice.
 *
 * @returns the first of them
 */
export async function takeNumbers(tx: Tx, articleId: string, count: number): Promise<number> {
  const [row] = await fromTx(tx).rows<{ first: number }>(Prisma.sql`
    UPDATE article SET next_claim_number = next_claim_number + ${count}::int WHERE id = ${articleId}::uuid
    RETURNING next_claim_number - ${count}::int AS first`);
  if (!row) throw new RangeError("An article vanished within a transaction.");
  return row.first;
}
