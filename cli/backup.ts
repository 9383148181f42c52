import { parseArgs } from "node:util";
import { readBackupKey } from "@/cli/backup-key";
import { testRestore } from "@/cli/test-restore";
import { UsageError } from "@/cli/usage-error";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { sealAllHistories } from "@/lib/db/seals";
import { writeBackupFile } from "@/lib/platform/backup/backup-file";
import { dumpDatabase } from "@/lib/platform/backup/dump-database";
import { now } from "@/lib/platform/clock";
import { readSettings } from "@/lib/platform/env";
import { configureFiles } from "@/lib/platform/files/file-store";
import { createLog } from "@/lib/platform/log";
import { openDatabase } from "@/lib/platform/postgres/open-database";
import packageJson from "@/package.json";

/**
 * `linecheck backup [FILE] [--key-file FILE] [--no-test]`: the whole installation into one file, beside a running
 * server. Unless told not to, it then restores the file into a database of its own and looks that over: a backup that
 * was never restored is a hope.
 */
export async function backupCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { "key-file": { type: "string" }, "no-test": { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new UsageError("Name one file to write the backup to.");
  const key = await readBackupKey(values["key-file"]);
  const madeAt = now().toISOString();
  const file = positionals[0] ?? `linecheck-${madeAt.slice(0, 19).replaceAll(":", "")}Z.backup`;
  const settings = readSettings();
  const log = createLog("warn");
  configureFiles(settings.dataDir, settings.uploadBytes);
  const database = await openDatabase(settings, log);
  try {
    connectDatabase({ ...database.fields });
    // So that the file's heads speak for as much of the history as can be.
    await sealAllHistories();
    await disconnectDatabase();
    const frames = dumpDatabase(database.fields, { app: packageJson.version, made_at: madeAt });
    const { bytes } = await writeBackupFile(file, frames, key);
    process.stdout.write(`${file}\n`);
    process.stderr.write(
      `Written: ${bytes} bytes, ${key === null ? "not encrypted: keep it where nobody else can read it" : "encrypted"}.\n`,
    );
    if (values["no-test"]) return;
    const { rows, seconds } = await testRestore({ fields: database.fields, file, key, log });
    process.stderr.write(
      `Tested: ${rows} rows restored into a database of their own and looked over, in ${seconds} s.\n`,
    );
  } finally {
    await disconnectDatabase();
    await database.stop();
  }
}
