import pg from "pg";
import { pool } from "@/lib/db/client";
import { translateDatabaseError } from "@/lib/db/database-errors";
import type { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { statementName } from "@/lib/db/statement-name";

/**
 * The database as it stood at one moment, for reading something that is too large to hold. Times come as ISO 8601 in
 * UTC and large numbers as numbers, ready to be written.
 */
export type Snapshot = Reader & {
  /** Reads a long result some rows at a time; nothing behind the present batch is held in memory. */
  batches<Row>(sql: Prisma.Sql, size: number): AsyncGenerator<Row[]>;
  /** Gives the connection back. May be called twice. */
  close(): Promise<void>;
};

/** How long a reader may take over what it got before the database ends the snapshot for everybody's sake. */
const PATIENCE = "60s";

const TIMESTAMPTZ = 1184;
const BIGINT = 20;
const TEXT_ARRAY = 1009;

const exportTypes = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === TIMESTAMPTZ) return wireTime;
    if (oid === BIGINT) return Number;
    if (oid === TEXT_ARRAY) return wireTexts;
    return pg.types.getTypeParser(oid, format);
  },
  // The driver declares one overload a type; this function has all of them in one.
} as pg.CustomTypesConfig;

const UTC_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,3})?\+00$/;
const SECONDS = "2026-11-22 12:00:00".length;

/** A time of the database as the wire has it, put together from its parts because an export has a great many of them. */
function wireTime(text: string): string {
  if (!UTC_TIME.test(text)) return new Date(text).toISOString();
  const thousandths = text.slice(SECONDS + 1, -3).padEnd(3, "0");
  return `${text.slice(0, 10)}T${text.slice(11, SECONDS)}.${thousandths}Z`;
}

// The driver knows lists of texts by this number, but its list of type names leaves arrays out.
const parseTexts = pg.types.getTypeParser(TEXT_ARRAY as typeof TIMESTAMPTZ);
const QUOTED = /["\\]|\bNULL\b/;

/** A list of texts as the wire has it. Plain words, which most of them are, need no parser. */
function wireTexts(text: string): unknown {
  if (text === "{}") return [];
  return QUOTED.test(text) ? parseTexts(text) : text.slice(1, -1).split(",");
}

/** Opens a snapshot. The caller closes it, whatever happens. */
export async function openSnapshot(): Promise<Snapshot> {
  const client = await connect();
  let failure: Error | undefined;
  let closed = false;
  let cursors = 0;
  const onError = (error: Error) => {
    failure = error;
  };
  client.on("error", onError);

  // Readers that read ahead ask while others are being answered; the driver wants one question at a time.
  let answered: Promise<unknown> = Promise.resolve();

  function run<Row>(query: pg.QueryConfig): Promise<Row[]> {
    const rows = answered.then(() => ask<Row>(query));
    answered = rows.catch(() => undefined);
    return rows;
  }

  async function ask<Row>(query: pg.QueryConfig): Promise<Row[]> {
    try {
      const result = await client.query({ ...query, types: exportTypes });
      // The caller's row type mirrors the statement's column list; the database checks neither.
      const rows = result.rows as Row[];
      // The driver's finished queries reach one another until a full collection of garbage: left in their results, the
      // rows of a whole export would pile up until then (100 MB for 25,000 claims), although nobody can see them.
      result.rows = [];
      return rows;
    } catch (error) {
      throw translateDatabaseError(failure ?? error);
    }
  }

  const snapshot: Snapshot = {
    rows: (sql) => run({ name: statementName(sql.text), text: sql.text, values: sql.values }),
    async *batches<Row>(sql: Prisma.Sql, size: number) {
      cursors += 1;
      const name = `export_${cursors}`;
      await run({ text: `DECLARE ${name} NO SCROLL CURSOR FOR ${sql.text}`, values: sql.values });
      for (;;) {
        const rows = await run<Row>({ text: `FETCH ${size} FROM ${name}` });
        if (rows.length > 0) yield rows;
        if (rows.length < size) break;
      }
      await run({ text: `CLOSE ${name}` });
    },
    async close() {
      if (closed) return;
      closed = true;
      const undone = await client.query("ROLLBACK").then(
        () => true,
        () => false,
      );
      client.off("error", onError);
      client.release(failure ?? !undone);
    },
  };
  try {
    await run({ text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" });
    await run({
      text: `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL cursor_tuple_fraction = 1;
        SET LOCAL idle_in_transaction_session_timeout = '${PATIENCE}'; SET LOCAL statement_timeout = '60s'`,
    });
    return snapshot;
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

async function connect(): Promise<pg.PoolClient> {
  try {
    return await pool().connect();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
