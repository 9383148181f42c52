import type { Actor } from "@/lib/core/access/roles";
import { CLAIM_FROM, type ClaimRow, claimColumns } from "@/lib/db/claim-rows";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx, type Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** What a column of a claim may be set to in one change. */
export type ClaimChange = Prisma.ClaimUncheckedUpdateManyInput;

/** The claim, if there is one of this id that the person may know about. */
export async function findClaim(reader: Reader, actor: Actor, id: string): Promise<ClaimRow | null> {
  const rows = await reader.rows<ClaimRow>(
    Prisma.sql`SELECT ${claimColumns(actor)} ${CLAIM_FROM} WHERE c.id = ${id}::uuid AND ${visibleArticle(actor)}`,
  );
  return rows[0] ?? null;
}

/** The claim, or not found. */
export async function getClaimRow(reader: Reader, actor: Actor, id: string): Promise<ClaimRow> {
  const row = await findClaim(reader, actor, id);
  if (!row) throw new AppError("not_found", "There is no such claim.");
  return row;
}

/**
 * The claim, locked until the end of the transaction, at the version that the person read. Two people who decide at
 * once come here one after the other; the second is told that what he saw is stale. Without a version it is locked as
 * it stands, for changes that overwrite nothing.
 */
export async function lockClaim(tx: Tx, actor: Actor, id: string, version: number | undefined): Promise<ClaimRow> {
  const rows = await fromTx(tx).rows<ClaimRow>(
    Prisma.sql`SELECT ${claimColumns(actor)} ${CLAIM_FROM}
      WHERE c.id = ${id}::uuid AND ${visibleArticle(actor)} FOR UPDATE OF c`,
  );
  const row = rows[0];
  if (!row) throw new AppError("not_found", "There is no such claim.");
  if (version !== undefined && row.version !== version) throw await staleClaim(tx, row);
  return row;
}

/**
 * Changes a claim if it is still at the version and status that were read, and counts the version up.
 *
 * @returns the new version
 */
export async function changeClaim(
  tx: Tx,
  row: Pick<ClaimRow, "id" | "version" | "status">,
  data: ClaimChange,
): Promise<number> {
  const { count } = await tx.claim.updateMany({
    where: { id: row.id, version: row.version, status: row.status },
    data: { ...data, version: { increment: 1 } },
  });
  if (count !== 1) throw new AppError("stale", "Somebody else changed this claim meanwhile.");
  return row.version + 1;
}

/** Says who was faster and when, so that the loser's screen can show both. */
async function staleClaim(tx: Tx, row: ClaimRow): Promise<AppError> {
  const [last] = await fromTx(tx).rows<{ name: string | null; at: Date; type: string }>(Prisma.sql`
    SELECT m.name, e.at, e.type FROM event e LEFT JOIN member m ON m.id = e.actor_id
    WHERE e.claim_id = ${row.id}::uuid ORDER BY e.id DESC LIMIT 1`);
  const who = last?.name ?? "Somebody else";
  return new AppError("stale", `${who} changed this claim while you were working on it.`, {
    details: {
      version: row.version,
      claimStatus: row.status,
      changedBy: last?.name ?? null,
      changedAt: last ? last.at.toISOString() : null,
      change: last?.type ?? null,
    },
  });
}
