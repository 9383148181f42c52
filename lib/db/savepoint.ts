import { isRetryable, translateDatabaseError } from "@/lib/db/database-errors";
import { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/transaction";

/**
 * Runs one of several pieces of work in a transaction so that a refusal undoes this piece and no other. Errors come out
 * as people may read them; one that lost to another transaction comes out as it is, so that the whole is run again.
 */
export async function inSavepoint<Value>(tx: Tx, work: () => Promise<Value>): Promise<Value> {
  await tx.$executeRaw(Prisma.sql`SAVEPOINT one_of_many`);
  try {
    const value = await work();
    await tx.$executeRaw(Prisma.sql`RELEASE SAVEPOINT one_of_many`);
    return value;
  } catch (error) {
    await tx.$executeRaw(Prisma.sql`ROLLBACK TO SAVEPOINT one_of_many`);
    throw isRetryable(error) ? error : translateDatabaseError(error);
  }
}
