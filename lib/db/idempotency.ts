import type { Actor } from "@/lib/core/access/roles";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import { AppError } from "@/lib/platform/errors";

/** The key that a client chose for one request, and the hash of what it asked. */
export type IdempotencyRequest = { readonly key: string; readonly requestHash: string };

/**
 * Takes the key for this transaction. A second request with the same key waits here for the first to commit and then
 * gets its answer; if the first is rolled back, the second goes ahead in its place.
 *
 * @returns the stored answer, or null when the work is still to be done
 * @throws AppError `idempotency_mismatch` when the key was used for something else
 */
export async function takeKey<Output>(
  tx: Tx,
  actor: Actor,
  request: IdempotencyRequest | undefined,
): Promise<{ readonly output: Output } | null> {
  if (!request) return null;
  const inserted = await tx.$executeRaw(Prisma.sql`
    INSERT INTO idempotency_key (newsroom_id, member_id, key, request_hash)
    VALUES (${actor.newsroomId}::uuid, ${actor.memberId}::uuid, ${request.key}, ${request.requestHash})
    ON CONFLICT DO NOTHING`);
  if (inserted === 1) return null;
  const [stored] = await fromTx(tx).rows<{ requestHash: string; body: string | null }>(Prisma.sql`
    SELECT request_hash AS "requestHash", body FROM idempotency_key
    WHERE newsroom_id = ${actor.newsroomId}::uuid AND member_id = ${actor.memberId}::uuid AND key = ${request.key}`);
  if (!stored || stored.body === null) {
    throw new AppError("idempotency_in_progress", "The first request with this Idempotency-Key is still running.");
  }
  if (stored.requestHash !== request.requestHash) {
    throw new AppError("idempotency_mismatch", "This Idempotency-Key was used for another request. Choose a new one.");
  }
  // What was stored is what the same command gave, since the hash covers method, path and body.
  return { output: JSON.parse(stored.body) as Output };
}

/** Keeps the answer with the change itself: both are there, or neither. */
export async function keepAnswer(
  tx: Tx,
  actor: Actor,
  request: IdempotencyRequest | undefined,
  output: unknown,
): Promise<void> {
  if (!request) return;
  await tx.idempotencyKey.update({
    where: {
      newsroomId_memberId_key: { newsroomId: actor.newsroomId, memberId: actor.memberId, key: request.key },
    },
    data: { status: 200, body: JSON.stringify(output) },
    select: { key: true },
  });
}
