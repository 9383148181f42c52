import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";

/** Removes what has served its time: stored answers after a day, what others were told after a week, ended sessions, old counters. */
export async function sweep(): Promise<void> {
  await fromPool.rows(Prisma.sql`DELETE FROM idempotency_key WHERE created_at < now() - interval '1 day'`);
  // The last of them stays, so that whoever asks for what came before it learns that it is gone.
  await fromPool.rows(Prisma.sql`DELETE FROM outbox WHERE (xact, id) < (SELECT o.xact, o.id FROM outbox o
    WHERE o.created_at < now() - interval '7 days' ORDER BY o.xact DESC, o.id DESC LIMIT 1)`);
  await fromPool.rows(Prisma.sql`DELETE FROM presence WHERE seen_at < now() - interval '10 minutes'`);
  await fromPool.rows(Prisma.sql`DELETE FROM session WHERE expires_at < now()`);
  await fromPool.rows(Prisma.sql`DELETE FROM verification WHERE expires_at < now()`);
  await fromPool.rows(Prisma.sql`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`);
}
