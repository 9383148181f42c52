import { writeEvents } from "@/lib/db/events";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";
import { inTransaction } from "@/lib/db/transaction";
import type { BackupAbout } from "@/lib/platform/backup/restore-backup";
import { newId } from "@/lib/platform/ids";

/**
 * Writes into each history that it comes from a backup, of when, and where it ended then: whoever holds a later head
 * sees from this line how much is missing.
 */
export async function recordRestore({ made_at: madeAt, heads }: BackupAbout): Promise<void> {
  await settleExportJobs();
  const newsrooms = await fromPool.rows<{ id: string }>(Prisma.sql`SELECT id FROM newsroom ORDER BY created_at`);
  for (const { id } of newsrooms) {
    const head = heads.find((one) => one.newsroom_id === id);
    const payload = { madeAt, seq: head ? Number(head.seq) : null, hash: head?.hash ?? null };
    await inTransaction((tx) =>
      writeEvents(tx, { newsroomId: id, actorId: null, requestId: newId() }, [
        { type: "newsroom.restored", payload, objectId: id },
      ]),
    );
  }
}

/** Files of exports are not in a backup: what was being made is made anew, and what was ready is asked for again. */
async function settleExportJobs(): Promise<void> {
  await fromPool.rows(
    Prisma.sql`UPDATE export_job SET state = 'queued', rows_done = 0, beat_at = NULL WHERE state = 'running'`,
  );
  await fromPool.rows(Prisma.sql`UPDATE export_job SET state = 'expired' WHERE state = 'ready'`);
}
