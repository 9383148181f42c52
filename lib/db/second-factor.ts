import { Prisma } from "@/lib/db/generated/client";
import { fromPool, fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

const VALID_MS = 90_000;

/**
 * Takes a code for the person whose sign-in waits. Of several who bring the same code at once, exactly one gets it.
 *
 * @returns false when it was brought before, or the sign-in is unknown
 */
export async function takeCode(pending: string, codeHash: string): Promise<boolean> {
  const rows = await fromPool.rows(Prisma.sql`
    INSERT INTO rate_limit (key, points, expire)
    SELECT 'second-factor-code:' || v.value || ':' || ${codeHash}, 1, (extract(epoch FROM now()) * 1000)::bigint + ${VALID_MS}
    FROM verification v WHERE v.identifier = ${pending} AND v.expires_at > now()
    ON CONFLICT (key) DO UPDATE SET expire = EXCLUDED.expire
      WHERE rate_limit.expire < (extract(epoch FROM now()) * 1000)::bigint
    RETURNING key`);
  return rows.length === 1;
}

/** Takes the second factor of a member away, for somebody who has lost it. Returns false when there was none. */
export async function dropSecondFactor(tx: Tx, newsroomId: string, memberId: string): Promise<boolean> {
  const rows = await fromTx(tx).rows(Prisma.sql`
    WITH person AS (
      SELECT user_id FROM member WHERE id = ${memberId}::uuid AND newsroom_id = ${newsroomId}::uuid AND user_id IS NOT NULL
    ), gone AS (
      DELETE FROM two_factor WHERE user_id IN (SELECT user_id FROM person) RETURNING user_id
    )
    UPDATE "user" SET two_factor_enabled = false WHERE id IN (SELECT user_id FROM gone) RETURNING id`);
  return rows.length === 1;
}
