import { pool } from "@/lib/db/client";
import { translateDatabaseError } from "@/lib/db/database-errors";
import type { Prisma } from "@/lib/db/generated/client";
import { statementName } from "@/lib/db/statement-name";
import type { Tx } from "@/lib/db/transaction";

/** Where rows are read: the pool for a plain read, a transaction for a read that a write depends on. */
export type Reader = { rows<Row>(sql: Prisma.Sql): Promise<Row[]> };

/** Reads through the pool, each statement planned once a connection. */
export const fromPool: Reader = {
  async rows<Row>(sql: Prisma.Sql): Promise<Row[]> {
    try {
      const text = sql.text;
      const result = await pool().query({ name: statementName(text), text, values: sql.values });
      // The caller's row type mirrors the statement's column list; the database checks neither.
      return result.rows as Row[];
    } catch (error) {
      throw translateDatabaseError(error);
    }
  },
};

/** Reads inside a transaction. */
export function fromTx(tx: Tx): Reader {
  return { rows: <Row>(sql: Prisma.Sql) => tx.$queryRaw<Row[]>(sql) };
}
