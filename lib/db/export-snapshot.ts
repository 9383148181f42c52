import pg from "pg";
import { pool } from "@/lib/db/client";
import { translateDatabaseError } from "@/lib/db/database-errors";
import type { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { statementName } from "@/lib/db/statement-name";
import { AppError } from "@/lib/platform/errors";

/**
 * The database as it stood at one moment, for reading something that is too large to hold. Times come as ISO 8601 in
 * UTC and large numbers as numbers, ready to be written.
 */
export type Snapshot = Reader & {
  /** Reads a long result some rows at a time; nothing behind the present batch is held in memory. */
  batches<Row>(sql: Prisma.Sql, size: number): AsyncGenerator<Row[]>;
  /** Ends the statement that runs now, and answers every later one with the same refusal. Does not wait for it. */
  cancel(): void;
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
  const snapshot = new OpenSnapshot(await connect());
  try {
    await snapshot.begin();
    return snapshot;
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

class OpenSnapshot implements Snapshot {
  readonly #client: pg.PoolClient;
  #backend = 0;
  #cursors = 0;
  #failure: Error | undefined;
  #closed = false;
  #cancelling: Promise<void> | null = null;
  /** Readers that read ahead ask while others are being answered; the driver wants one question at a time. */
  #answered: Promise<unknown> = Promise.resolve();

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on("error", this.#onError);
  }

  readonly #onError = (error: Error) => {
    this.#failure = error;
  };

  async begin(): Promise<void> {
    await this.#run({ text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" });
    await this.#run({
      text: `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL cursor_tuple_fraction = 1;
        SET LOCAL idle_in_transaction_session_timeout = '${PATIENCE}'; SET LOCAL statement_timeout = '60s'`,
    });
    const [row] = await this.#run<{ pid: number }>({ text: "SELECT pg_backend_pid() AS pid" });
    this.#backend = row?.pid ?? 0;
  }

  rows<Row>(sql: Prisma.Sql): Promise<Row[]> {
    return this.#run({ name: statementName(sql.text), text: sql.text, values: sql.values });
  }

  async *batches<Row>(sql: Prisma.Sql, size: number): AsyncGenerator<Row[]> {
    this.#cursors += 1;
    const name = `export_${this.#cursors}`;
    await this.#run({ text: `DECLARE ${name} NO SCROLL CURSOR FOR ${sql.text}`, values: sql.values });
    for (;;) {
      const rows = await this.#run<Row>({ text: `FETCH ${size} FROM ${name}` });
      if (rows.length > 0) yield rows;
      if (rows.length < size) break;
    }
    await this.#run({ text: `CLOSE ${name}` });
  }

  cancel(): void {
    if (this.#cancelling !== null || this.#closed) return;
    const nothing = () => undefined;
    // A statement that waits for a lock, or sorts for seconds, hears of nothing but this, by another connection.
    this.#cancelling = pool().query("SELECT pg_cancel_backend($1)", [this.#backend]).then(nothing, nothing);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#cancelling;
    const undone = await this.#client.query("ROLLBACK").then(
      () => true,
      () => false,
    );
    this.#client.off("error", this.#onError);
    // A word to stop that comes late must not reach whoever would use the connection next.
    this.#client.release(this.#failure ?? (this.#cancelling !== null || !undone));
  }

  #run<Row>(query: pg.QueryConfig): Promise<Row[]> {
    const rows = this.#answered.then(() => this.#ask<Row>(query));
    this.#answered = rows.catch(() => undefined);
    return rows;
  }

  async #ask<Row>(query: pg.QueryConfig): Promise<Row[]> {
    if (this.#cancelling !== null) throw stopped();
    try {
      const result = await this.#client.query({ ...query, types: exportTypes });
      // The caller's row type mirrors the statement's column list; the database checks neither.
      const rows = result.rows as Row[];
      // The driver's finished queries reach one another until a full collection of garbage: left in their results, the
      // rows of a whole export would pile up until then (100 MB for 25,000 claims), although nobody can see them.
      result.rows = [];
      return rows;
    } catch (error) {
      throw this.#cancelling !== null ? stopped() : translateDatabaseError(this.#failure ?? error);
    }
  }
}

/** What a reader of a cancelled snapshot gets. */
function stopped(): AppError {
  return new AppError("gone", "The export was stopped.");
}

async function connect(): Promise<pg.PoolClient> {
  try {
    return await pool().connect();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}
