import type { Actor } from "@/lib/core/access/roles";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { findOperator } from "@/lib/db/operator";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { configureFiles } from "@/lib/platform/files/file-store";
import { createLog } from "@/lib/platform/log";
import { migrate } from "@/lib/platform/postgres/migrate";
import { openDatabase } from "@/lib/platform/postgres/open-database";

/** Opens the database for one command, beside a running server or without one, and closes it again. */
export async function withDatabase<Value>(work: () => Promise<Value>): Promise<Value> {
  const settings = readSettings();
  const log = createLog(settings.logLevel === "info" ? "warn" : settings.logLevel);
  const database = await openDatabase(settings, log);
  try {
    await migrate({ fields: database.fields, log });
    connectDatabase({ ...database.fields });
    configureFiles(settings.dataDir, settings.uploadBytes);
    return await work();
  } finally {
    await disconnectDatabase();
    await database.stop();
  }
}

/**
 * Runs a command as whoever runs this machine: the newsroom's first admin. Whoever can start a process on it with the
 * data folder's rights could read the database anyway.
 */
export async function withOperator<Value>(work: (actor: Actor) => Promise<Value>): Promise<Value> {
  return withDatabase(async () => {
    const actor = await findOperator();
    if (!actor) throw new AppError("conflict", "Set the installation up first: npx linecheck setup --help");
    return work(actor);
  });
}
