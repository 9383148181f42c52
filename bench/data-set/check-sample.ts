import { settleClaim } from "@/lib/db/claim-facts";
import { pool } from "@/lib/db/client";
import { inTransaction } from "@/lib/db/transaction";

/** Settles a sample of the claims as the app does and says how many rows that changed: none, if the data set is right. */
export async function countWrongClaims(sample: number): Promise<number> {
  const columns = `id, status, content_hash, policy_met, evidence_count, contradiction_count, unanswered_count,
    independent_sources, open_threads, open_questions, open_blocking_threads`;
  const read = async (ids: readonly string[]) => {
    const sql = `SELECT ${columns} FROM claim WHERE id = ANY ($1::uuid[]) ORDER BY id`;
    return (await pool().query<{ id: string }>(sql, [ids])).rows.map((row) => JSON.stringify(row));
  };
  const { rows } = await pool().query<{ id: string }>("SELECT id FROM claim ORDER BY md5(id::text) LIMIT $1", [sample]);
  const ids = rows.map((row) => row.id);
  const before = await read(ids);
  await inTransaction(async (tx) => {
    for (const id of ids) await settleClaim(tx, id);
  });
  const after = await read(ids);
  return before.filter((row, index) => row !== after[index]).length;
}
