import { pool, prisma } from "@/lib/db/client";
import { isAway, isRetryable, translateDatabaseError } from "@/lib/db/database-errors";
import type { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/platform/errors";

declare const insideTransaction: unique symbol;

/** A handle that can only be had inside `inTransaction`, so a write cannot miss the transaction by accident. */
export type Tx = Prisma.TransactionClient & { readonly [insideTransaction]: true };

/** How far a transaction came before it broke. */
type Progress = { stage: "beginning" | "working" | "committing" };

const ATTEMPTS = 3;
/** How long the work may take unless it says otherwise. */
const TIMEOUT_MS = 30_000;

/**
 * Runs the work in one transaction at READ COMMITTED: all of it is written, or nothing. Work that lost to another
 * transaction (serialisation failure, deadlock) is run again, so it must not act on the outside world.
 *
 * @param options.timeout most milliseconds that the work may take
 * @throws AppError `outcome_unknown` when the database went away while it committed: the change may be there or not
 */
export async function inTransaction<Value>(
  work: (tx: Tx) => Promise<Value>,
  { timeout = TIMEOUT_MS }: { readonly timeout?: number | undefined } = {},
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const progress: Progress = { stage: "beginning" };
    try {
      return await runOnce(work, progress, timeout);
    } catch (error) {
      if (progress.stage === "committing" && isAway(error)) throw outcomeUnknown(error);
      // The pool may hand out a connection that has just died; nothing was done on it yet.
      const again = isRetryable(error) || (progress.stage === "beginning" && isAway(error));
      if (attempt >= ATTEMPTS || !again) throw translateDatabaseError(error);
    }
  }
}

function runOnce<Value>(work: (tx: Tx) => Promise<Value>, progress: Progress, timeout: number): Promise<Value> {
  const inside = async (tx: Prisma.TransactionClient): Promise<Value> => {
    progress.stage = "working";
    // The cast adds the brand, which exists for the compiler only.
    const value = await work(tx as Tx);
    progress.stage = "committing";
    return value;
  };
  return prisma().$transaction(inside, { maxWait: patience(), timeout });
}

function outcomeUnknown(cause: unknown): AppError {
  return new AppError(
    "outcome_unknown",
    "The database went away while this was being saved, so it may be there or not. Look again before you repeat it; a repeat with the same Idempotency-Key is done once only.",
    { cause },
  );
}

/** How long a transaction waits for a connection: as long as the pool itself does. */
function patience(): number {
  return pool().options.connectionTimeoutMillis ?? 2_000;
}
