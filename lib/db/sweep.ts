import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";

/** Removes what has served its time: stored answers after a day, what others were told after a week, ended sessions, old counters. */
export async function sweep(): Promise<void> {
  await fromPool.rows(Prisma.sql`DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`);
  await fromPool.rows(Prisma.sql`DELETE FROM outbox WHERE created_at < now() - interval '7 days'`);
  await fromPool.rows(Prisma.sql`DELETE FROM session WHERE expires_at < now()`);
  await fromPool.rows(Prisma.sql`DELETE FROM verification WHERE expires_at < now()`);
  await fromPool.rows(Prisma.sql`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`);
}
