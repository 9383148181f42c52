import { createHash } from "node:crypto";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { type Client, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import * as z from "zod";
import { copyTarget, readKeptTables } from "@/lib/platform/backup/catalog";
import { damaged, type Frame } from "@/lib/platform/backup/frames";
import { loadFile } from "@/lib/platform/backup/load-file";
import { AppError } from "@/lib/platform/errors";
import { type ConnectionFields, withConnection } from "@/lib/platform/postgres/connection";

const KeptTableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()) });
const TableSumSchema = z.strictObject({
  table: z.string(),
  rows: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});
const EndSchema = z.strictObject({ tables: z.array(TableSumSchema) });

type Sum = z.infer<typeof TableSumSchema>;

/** Refuses a database in which somebody has worked: a restore never writes over anything. */
export async function refuseUnlessEmpty(fields: ConnectionFields): Promise<void> {
  await withConnection(fields, async (client) => {
    for (const { table } of await readKeptTables(client)) {
      const { rowCount } = await client.query(`SELECT 1 FROM ${escapeIdentifier(table)} LIMIT 1`);
      if (rowCount === 0) continue;
      throw new AppError(
        "conflict",
        `The database is not empty (there are rows in "${table}"): restore into a new data folder or a new database.`,
      );
    }
  });
}

/**
 * Fills an empty database of the right shape from a backup: all of it, or nothing. Rules that look at single rows rest
 * while tables are filled and are back before the end; the pairs of keys between tables are checked anew by that.
 */
export async function loadDatabase(fields: ConnectionFields, frames: AsyncGenerator<Frame>): Promise<readonly Sum[]> {
  return withConnection(fields, async (client) => {
    await client.query("BEGIN");
    const restoreRules = await suspendRules(client);
    const sums = await loadTables(client, frames).catch((error: unknown) => {
      throw isBadData(error) ? damaged() : error;
    });
    await restoreRules();
    await advanceSequences(client);
    await client.query("COMMIT");
    // Without figures on its tables a database plans as if they were empty: an export then takes minutes, not seconds.
    await client.query("ANALYZE");
    return sums;
  });
}

/** Bytes that are no rows (SQLSTATE class 22) or break a rule of their table (23) were not written by a backup. */
function isBadData(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

async function loadTables(client: Client, frames: AsyncGenerator<Frame>): Promise<Sum[]> {
  const known = new Map((await readKeptTables(client)).map((kept) => [kept.table, kept]));
  const sums: Sum[] = [];
  for (;;) {
    const { done, value: frame } = await frames.next();
    if (done) throw damaged();
    if (frame.kind === "end") {
      const said = EndSchema.safeParse(frame.value);
      if (!said.success || JSON.stringify(said.data.tables) !== JSON.stringify(sums)) throw damaged();
      if (!(await frames.next()).done) throw damaged();
      return sums;
    }
    if (frame.kind === "file") {
      await loadFile(frames, frame.value);
      continue;
    }
    const table = KeptTableSchema.safeParse(frame.kind === "table" ? frame.value : null);
    if (!table.success) throw damaged();
    const columns = known.get(table.data.table)?.columns ?? [];
    if (table.data.columns.some((column) => !columns.includes(column))) throw damaged();
    sums.push(await loadTable(client, frames, table.data));
  }
}

async function loadTable(
  client: Client,
  frames: AsyncGenerator<Frame>,
  kept: z.infer<typeof KeptTableSchema>,
): Promise<Sum> {
  const hash = createHash("sha256");
  const into = client.query(copyFrom(`COPY ${copyTarget(kept)} FROM STDIN`));
  const written = finished(into);
  // Awaited below; until then a refusal of the database must not end the process.
  written.catch(() => undefined);
  let bytes = 0;
  for (;;) {
    const { done, value: frame } = await frames.next();
    if (done) throw damaged();
    if (frame.kind === "table_end") {
      into.end();
      await written;
      const found = { table: kept.table, rows: into.rowCount, bytes, sha256: hash.digest("hex") };
      if (JSON.stringify(TableSumSchema.parse(frame.value)) !== JSON.stringify(found)) throw damaged();
      return found;
    }
    if (frame.kind !== "rows") throw damaged();
    hash.update(frame.bytes);
    bytes += frame.bytes.byteLength;
    if (!into.write(frame.bytes)) await Promise.race([once(into, "drain"), written]);
  }
}

/** Takes keys between tables away and lets triggers rest; the returned function brings both back. */
async function suspendRules(client: Client): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname`,
  );
  const tables = (await readKeptTables(client)).map(({ table }) => escapeIdentifier(table));
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
  }
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  return async () => {
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    for (const { table, name, definition } of keys) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`);
    }
  };
}

/** Numbers that the database gives go on behind the highest one that was restored. */
async function advanceSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `SELECT c.oid::regclass::text AS table, a.attname AS column, d.objid::regclass::text AS sequence
     FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
     JOIN pg_class c ON c.oid = d.refobjid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
     WHERE d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND c.relnamespace = 'public'::regnamespace`,
  );
  for (const { table, column, sequence } of rows) {
    const highest = `SELECT max(${escapeIdentifier(column)}) FROM ${table}`;
    await client.query(`SELECT setval($1, GREATEST((${highest}), 1), EXISTS (SELECT 1 FROM ${table}))`, [sequence]);
  }
}
