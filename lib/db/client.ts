import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { statementName } from "@/lib/db/statement-name";

type Handles = { readonly pool: pg.Pool; readonly prisma: PrismaClient };

// The front and the pages are bundled apart but run in one process: the handles hang on globalThis so that both use one
// pool. The cast names the one property that we add.
const shared = globalThis as typeof globalThis & { linecheckDatabase?: Handles | undefined };

/** Limits of the pool, so that a slow or absent database turns into a quick "try again" and never into a hang. */
const LIMITS = {
  max: 10,
  connectionTimeoutMillis: 2_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
} as const;

/**
 * Opens the pool that everything in this process shares. Called once at start, before anything is served.
 *
 * @param onError told of connections that broke while idle; the pool replaces them by itself
 */
export function connectDatabase(config: pg.PoolConfig, onError: (error: Error) => void = () => {}): void {
  if (shared.linecheckDatabase) throw new RangeError("The database is connected already.");
  const pool = new pg.Pool({ ...LIMITS, ...config });
  pool.on("error", onError);
  const adapter = new PrismaPg(pool, { statementNameGenerator: (query) => statementName(query.sql) });
  shared.linecheckDatabase = { pool, prisma: new PrismaClient({ adapter, errorFormat: "minimal" }) };
}

/** Closes the pool after the last request. */
export async function disconnectDatabase(): Promise<void> {
  const handles = shared.linecheckDatabase;
  shared.linecheckDatabase = undefined;
  await handles?.prisma.$disconnect();
  await handles?.pool.end();
}

function handles(): Handles {
  if (!shared.linecheckDatabase) throw new RangeError("The database is not connected yet.");
  return shared.linecheckDatabase;
}

/** The typed client. Writes go through `inTransaction` instead. */
export function prisma(): PrismaClient {
  return handles().prisma;
}

/** The pool below the client, for reads written as SQL. */
export function pool(): pg.Pool {
  return handles().pool;
}

/** Something that is made once for the connection and made anew for the next one, because it holds on to the pool. */
export function perConnection<T>(build: () => T): () => T {
  let made: { readonly value: T; readonly handles: Handles } | null = null;
  return () => {
    const now = handles();
    if (made?.handles !== now) made = { value: build(), handles: now };
    return made.value;
  };
}
