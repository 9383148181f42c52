import type { Client } from "pg";
import * as z from "zod";

import type { Log } from "../log";
import { StartRefusal } from "../start-refusal";
import { type ConnectionFields, withConnection } from "./connection";
import { type MigrationFile, migrationList, migrationsFolder, readMigrationFiles } from "./migration-files";
import { openSchemaEngine } from "./schema-engine.mjs";

/** Any number will do, as long as it stays the same and nobody else uses it. */
const ADVISORY_LOCK = 6_153_201;
const LOCK_WAIT = "60s";
/** What would end the transaction that a migration otherwise is, so that it could stop half-way. */
const LEAVES_TRANSACTION = /\b(commit|rollback|concurrently|vacuum)\b/i;

const AppliedSchema = z.object({
  migration_name: z.string(),
  checksum: z.string(),
  finished_at: z.date().nullable(),
});

/** What to bring up to date. */
export interface MigrateOptions {
  readonly fields: ConnectionFields;
  readonly log: Log;
  /** Another folder than this program's own; for tests. */
  readonly folder?: string;
}

/**
 * Brings a database to the shape that this program needs, and returns the names of the migrations it applied.
 *
 * Two servers that start together take turns. Refuses a database that a newer Linecheck has changed, because this one
 * could damage it. The record is Prisma's own, so `npx prisma migrate deploy` and `status` agree with it.
 */
export async function migrate({
  fields,
  log,
  folder = migrationsFolder(),
}: MigrateOptions): Promise<readonly string[]> {
  const files = readMigrationFiles(folder);
  return withConnection(fields, async (client) => {
    await takeTurn(client);
    const { pending, unfinished } = await compare(client, files, log);
    if (pending.length === 0) return [];
    const applied = await apply({ fields, log, folder }, files, unfinished);
    log.info({ migrations: applied }, `the database was brought up to date (${applied.length} migrations)`);
    return applied;
  });
}

/** The migrations of this program that a database has not had yet, oldest first. Changes nothing. */
export async function pendingMigrations({
  fields,
  log,
  folder = migrationsFolder(),
}: MigrateOptions): Promise<readonly string[]> {
  return withConnection(fields, async (client) => (await compare(client, readMigrationFiles(folder), log)).pending);
}

async function takeTurn(client: Client): Promise<void> {
  await client.query(`SET lock_timeout = '${LOCK_WAIT}'`);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
  } catch {
    throw new StartRefusal(
      "Another Linecheck has been changing this database for a minute: wait for it and start again.",
    );
  }
}

interface Comparison {
  readonly pending: readonly string[];
  /** Begun but cut off, by a kill or a fault. */
  readonly unfinished: readonly string[];
}

async function compare(client: Client, files: readonly MigrationFile[], log: Log): Promise<Comparison> {
  const table = await client.query<{ found: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found");
  const rows = table.rows[0]?.found
    ? await client.query(
        "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
      )
    : { rows: [] };
  const recorded = z.array(AppliedSchema).parse(rows.rows);
  const known = new Map(files.map((file) => [file.name, file]));
  const foreign = recorded.filter((row) => !known.has(row.migration_name)).map((row) => row.migration_name);
  if (foreign.length > 0) {
    throw new StartRefusal(
      `The database was changed by a newer Linecheck (it knows ${foreign.join(", ")}): start that version, or restore a backup made by this one.`,
    );
  }
  const done = new Set<string>();
  for (const row of recorded) {
    if (row.finished_at === null) continue;
    done.add(row.migration_name);
    if (known.get(row.migration_name)?.checksum !== row.checksum) {
      log.warn(`the migration ${row.migration_name} was edited after it had been applied`);
    }
  }
  return {
    pending: files.filter((file) => !done.has(file.name)).map((file) => file.name),
    unfinished: recorded.filter((row) => row.finished_at === null).map((row) => row.migration_name),
  };
}

async function apply(
  options: Required<MigrateOptions>,
  files: readonly MigrationFile[],
  unfinished: readonly string[],
) {
  const { fields, log, folder } = options;
  for (const name of unfinished) {
    const sql = files.find((file) => file.name === name)?.sql ?? "";
    if (!LEAVES_TRANSACTION.test(sql.replace(/--.*$/gm, ""))) continue;
    throw new StartRefusal(
      `The migration ${name} stopped half-way: look at it with npx prisma migrate status, repair it, and record that with npx prisma migrate resolve.`,
    );
  }
  const { engine, close } = await openSchemaEngine(fields);
  try {
    for (const name of unfinished) {
      log.warn(`the migration ${name} did not finish last time and is applied again from its beginning`);
      await engine.markMigrationRolledBack({ migrationName: name });
    }
    const list = migrationList(folder, files);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: list, filters: NO_FILTERS });
    return appliedMigrationNames;
  } catch (error) {
    throw new StartRefusal(`The database could not be brought up to date: ${firstWords(error)}`);
  } finally {
    await close();
  }
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The engine's message without the list of its own functions that follows it. */
function firstWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split(/\n\s+0: /)[0] ?? message).trim().replaceAll(/\s*\n\s*/g, ": ");
}
