import { parseArgs } from "node:util";
import { readBackupKey } from "@/cli/backup-key";
import { isBroken } from "@/cli/fsck";
import { UsageError } from "@/cli/usage-error";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { recordRestore } from "@/lib/db/record-restore";
import { readBackupFile } from "@/lib/platform/backup/backup-file";
import { restoreBackup } from "@/lib/platform/backup/restore-backup";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { configureFiles } from "@/lib/platform/files/file-store";
import { createLog } from "@/lib/platform/log";
import { openDatabase } from "@/lib/platform/postgres/open-database";
import { refuseBesideServer } from "@/lib/platform/server-lock";

/** `linecheck restore FILE [--key-file FILE]`: fills an empty installation from a backup. Refuses one in which somebody worked. */
export async function restoreCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { "key-file": { type: "string" } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name the backup to restore.");
  const key = await readBackupKey(values["key-file"]);
  const settings = readSettings();
  refuseBesideServer(settings.dataDir);
  const log = createLog("warn");
  configureFiles(settings.dataDir, settings.uploadBytes);
  const database = await openDatabase(settings, log);
  try {
    const { about, rows } = await restoreBackup({ fields: database.fields, frames: readBackupFile(file, key), log });
    connectDatabase({ ...database.fields });
    await recordRestore(about);
    const findings = await fsck();
    process.stderr.write(`Restored: ${rows} rows, as they stood on ${about.made_at}. Everybody signs in anew.\n`);
    if (isBroken(findings)) {
      throw new AppError("conflict", "What was restored is not as it must be: run npx linecheck fsck and see what.");
    }
  } finally {
    await disconnectDatabase();
    await database.stop();
  }
}
