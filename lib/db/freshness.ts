import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";

/**
 * What the database has committed at this moment, as PostgreSQL writes a snapshot. Take it before reading what is to be
 * kept: a change in between then counts as news and never as seen.
 */
export async function takeSnapshot(reader: Reader): Promise<string> {
  const [row] = await reader.rows<{ snapshot: string }>(Prisma.sql`SELECT pg_current_snapshot()::text AS snapshot`);
  if (!row) throw new RangeError("A snapshot is one row.");
  return row.snapshot;
}

/**
 * Whether anything was committed in the newsroom that the snapshot does not hold. Every change writes an event. The
 * order makes PostgreSQL begin at the newest line of the index, whatever it guesses of a snapshot that it cannot see yet.
 */
export async function hasChangedSince(reader: Reader, newsroomId: string, snapshot: string): Promise<boolean> {
  const [row] = await reader.rows<{ changed: boolean }>(Prisma.sql`
    SELECT COALESCE((SELECT true FROM event e WHERE e.newsroom_id = ${newsroomId}::uuid
      AND e.xact >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
      AND NOT pg_visible_in_snapshot(e.xact, ${snapshot}::pg_snapshot)
      ORDER BY e.xact DESC LIMIT 1), false) AS changed`);
  return row?.changed ?? true;
}
