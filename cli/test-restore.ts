import { isBroken } from "@/cli/fsck";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { readBackupFile } from "@/lib/platform/backup/backup-file";
import { restoreBackup } from "@/lib/platform/backup/restore-backup";
import { withScratchDatabase } from "@/lib/platform/backup/scratch-database";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import type { Log } from "@/lib/platform/log";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";

/** Restores a backup into a database of its own, looks that over, and throws it away. */
export async function testRestore({
  fields,
  file,
  key,
  log,
}: {
  readonly fields: ConnectionFields;
  readonly file: string;
  readonly key: string | null;
  readonly log: Log;
}): Promise<{ readonly rows: number; readonly seconds: number }> {
  const from = now().getTime();
  return withScratchDatabase(fields, async (scratch) => {
    const { rows } = await restoreBackup({ fields: scratch, frames: readBackupFile(file, key), log });
    connectDatabase({ ...scratch });
    try {
      const findings = await fsck();
      if (isBroken(findings)) {
        const rules = findings.filter(({ broken }) => broken.length > 0).map(({ id, rule }) => `${id} (${rule})`);
        throw new AppError(
          "conflict",
          `The backup can be restored, but what is in it is not as it must be: ${rules.join("; ")}. Run npx linecheck fsck.`,
        );
      }
    } finally {
      await disconnectDatabase();
    }
    return { rows, seconds: Math.round((now().getTime() - from) / 1_000) };
  });
}
