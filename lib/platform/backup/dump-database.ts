import { createHash } from "node:crypto";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import {
  type BackedUpFile,
  copyTarget,
  type KeptTable,
  readHeads,
  readKeptFiles,
  readKeptTables,
  readMigrations,
} from "@/lib/platform/backup/catalog";
import type { Frame } from "@/lib/platform/backup/frames";
import { isKept, openKept } from "@/lib/platform/files/file-store";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";

/** What was put into a backup, table by table. */
export type TableSum = {
  readonly table: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
};

/**
 * Reads a whole database as it stands at one moment, while people go on working. What is committed later is not in it;
 * nothing is locked.
 */
export async function* dumpDatabase(
  fields: ConnectionFields,
  about: { readonly app: string; readonly made_at: string },
): AsyncGenerator<Frame> {
  const client = new Client({ ...fields, connectionTimeoutMillis: 5_000 });
  // A server that stops is met by the query that is under way.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // Texts of times and numbers as every server reads them, whatever this one is set to.
    await client.query("SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1");
    const migrations = await readMigrations(client);
    yield { kind: "about", value: { ...about, migrations, heads: await readHeads(client) } };
    const sums: TableSum[] = [];
    for (const kept of await readKeptTables(client)) {
      yield { kind: "table", value: kept };
      const sum = yield* dumpTable(client, kept);
      sums.push(sum);
      yield { kind: "table_end", value: sum };
    }
    const files = await readKeptFiles(client);
    await client.query("COMMIT");
    // What a row names lies there for good, so that no lock is needed while it is read.
    for (const file of files) yield* dumpFile(file);
    yield { kind: "end", value: { tables: sums } };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A file that is gone is left out, so that the rest can be kept; the restored installation then says of its own accord
 * which one is missing.
 */
async function* dumpFile(file: BackedUpFile): AsyncGenerator<Frame> {
  if (!(await isKept(file.sha256, file.size))) return;
  yield { kind: "file", value: file };
  for await (const chunk of openKept(file.sha256)) {
    // A file's stream without an encoding yields buffers.
    yield { kind: "rows", bytes: chunk as Buffer };
  }
  yield { kind: "file_end", value: file };
}

async function* dumpTable(client: Client, kept: KeptTable): AsyncGenerator<Frame, TableSum> {
  const hash = createHash("sha256");
  let bytes = 0;
  const rows = client.query(copyTo(`COPY ${copyTarget(kept)} TO STDOUT`));
  for await (const chunk of rows) {
    // The stream has no encoding set, so it yields buffers.
    const piece = chunk as Buffer;
    hash.update(piece);
    bytes += piece.byteLength;
    yield { kind: "rows", bytes: piece };
  }
  return { table: kept.table, rows: rows.rowCount, bytes, sha256: hash.digest("hex") };
}
