import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";

/** The channel on which servers wake each other. It carries nothing: the outbox says what happened. */
export const WAKE_CHANNEL = "linecheck_changes";

const GATHER_MS = 10;
let pending: NodeJS.Timeout | null = null;

/**
 * Wakes those who tell changes on, of this server and of others. Said after the commit and outside of it, because a
 * NOTIFY inside would make all commits wait in one queue; several at once are said as one. Should it get lost, the
 * listeners look by themselves within a second.
 */
export function announceChanges(): void {
  if (pending !== null) return;
  pending = setTimeout(() => {
    pending = null;
    wake().catch(() => undefined);
  }, GATHER_MS).unref();
}

async function wake(): Promise<void> {
  await fromPool.rows(Prisma.sql`SELECT pg_notify(${WAKE_CHANNEL}, '')`);
}
