import type { Client } from "pg";
import { escapeIdentifier } from "pg";

/**
 * What is not kept: sign-ins, counters, stored answers and what others were told are of the running server. Whoever is
 * restored signs in anew; the list of migrations is written by the migrations themselves.
 */
const PASSING = [
  "_prisma_migrations",
  "session",
  "verification",
  "rate_limit",
  "setup_token",
  "idempotency_key",
  "outbox",
];

/** A table with the columns that are kept. Numbers of transactions are not: they mean nothing to another server. */
export type KeptTable = { readonly table: string; readonly columns: readonly string[] };

/** The tables of a backup with their columns, by name. */
export async function readKeptTables(client: Client): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attgenerated = ''
       AND a.atttypid <> 'xid8'::regtype AND NOT (c.relname::text = ANY ($1))
     GROUP BY c.relname ORDER BY c.relname`,
    [PASSING],
  );
  return rows;
}

/** The migrations that a database has had, oldest first. */
export async function readMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map((row) => row.name);
}

/** A table and its columns as COPY takes them. */
export function copyTarget({ table, columns }: KeptTable): string {
  return `${escapeIdentifier(table)} (${columns.map((column) => escapeIdentifier(column)).join(", ")})`;
}

/** The last sealed line of each newsroom's history. */
export async function readHeads(client: Client): Promise<{ newsroom_id: string; seq: string; hash: string }[]> {
  const { rows } = await client.query<{ newsroom_id: string; seq: string; hash: string }>(
    `SELECT DISTINCT ON (newsroom_id) newsroom_id::text, seq::text, hash FROM event_seal ORDER BY newsroom_id, seq DESC`,
  );
  return rows;
}

/** A kept file that rows name, by its bytes. */
export type BackedUpFile = { readonly sha256: string; readonly size: number };

/** The kept files that rows of the database name, each once. None where the database is older than files are. */
export async function readKeptFiles(client: Client): Promise<BackedUpFile[]> {
  const { rows: there } = await client.query("SELECT 1 WHERE to_regclass('public.attachment') IS NOT NULL");
  if (there.length === 0) return [];
  const { rows: removals } = await client.query("SELECT 1 WHERE to_regclass('public.file_removal') IS NOT NULL");
  // The bytes of a removed file are nowhere; its record is in the tables.
  const live =
    removals.length === 0
      ? ""
      : "WHERE NOT EXISTS (SELECT 1 FROM file_removal r WHERE r.attachment_id = f.id AND r.state = 'removed')";
  const { rows } = await client.query<BackedUpFile>(
    `SELECT DISTINCT f.stored_sha256 AS sha256, f.stored_size AS size FROM attachment f ${live} ORDER BY 1`,
  );
  return rows;
}
