import { Prisma } from "@/lib/db/generated/client";

/** A piece of SQL with its values beside it: what is put in with `${}` is never read as SQL. */
export type Sql = Prisma.Sql;

/** Writes a piece of SQL; values and other pieces go in with `${}`. */
export const sql: typeof Prisma.sql = Prisma.sql;

/** Joins pieces with words between them, such as " AND ". */
export const joinSql: typeof Prisma.join = Prisma.join;
