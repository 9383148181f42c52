import { Prisma } from "@/lib/db/generated/client";

/** Writes a piece of SQL; values and other pieces go in with `${}`, and are never read as SQL. */
export const sql: typeof Prisma.sql = Prisma.sql;

/** Joins pieces with words between them, such as " AND ". */
export const joinSql: typeof Prisma.join = Prisma.join;
