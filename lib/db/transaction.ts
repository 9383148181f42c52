import { pool, prisma } from "@/lib/db/client";
import { isRetryable, translateDatabaseError } from "@/lib/db/database-errors";
import type { Prisma } from "@/lib/db/generated/client";

declare const insideTransaction: unique symbol;

/** A handle that can only be had inside `inTransaction`, so a write cannot miss the transaction by accident. */
export type Tx = Prisma.TransactionClient & { readonly [insideTransaction]: true };

const ATTEMPTS = 3;

/**
 * Runs the work in one transaction at READ COMMITTED: all of it is written, or nothing. Work that lost to another
 * transaction (serialisation failure, deadlock) is run again, so it must not act on the outside world.
 */
export async function inTransaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // The cast adds the brand, which exists for the compiler only.
      return await prisma().$transaction((tx) => work(tx as Tx), { maxWait: patience(), timeout: 30_000 });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isRetryable(error)) throw translateDatabaseError(error);
    }
  }
}

/** How long a transaction waits for a connection: as long as the pool itself does. */
function patience(): number {
  return pool().options.connectionTimeoutMillis ?? 2_000;
}
