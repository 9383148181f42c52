import type { LiveChange } from "@/lib/core/live/messages";
import { type LivePosition, writePosition } from "@/lib/core/live/position";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool } from "@/lib/db/rows";
import { onlyForMembers } from "@/lib/db/scope";

/** A change to be told, with what decides who is told. */
export type ToldChange = {
  readonly position: LivePosition;
  readonly newsroomId: string;
  readonly onlyFor: readonly string[] | null;
  readonly change: LiveChange;
};

type OutboxRow = Omit<LiveChange, "position"> & {
  xact: string;
  id: string;
  newsroomId: string;
  onlyFor: string[] | null;
};

/**
 * The oldest transaction of this database that still runs, or the next one. `pg_snapshot_xmin` alone counts those of all
 * databases of the server, so that somebody else's long import would hold every change back. A transaction is left out
 * only when the lock on its own number shows that it runs in another database; one without a lock, because it has just
 * begun, just ended or was prepared, counts.
 */
const HORIZON = Prisma.sql`(
  SELECT COALESCE(min(x.xact), pg_snapshot_xmax(pg_current_snapshot()))
  FROM pg_snapshot_xip(pg_current_snapshot()) AS x(xact)
  WHERE NOT EXISTS (
    SELECT 1 FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted
      AND l.transactionid = x.xact::xid AND a.datname <> current_database()))`;

/**
 * Where the telling stands: everything before it can be told, nothing can still come in before it. Ids are given before
 * commit, so they come out of order; transactions older than every running one can no longer be joined by others.
 */
export async function livePosition(): Promise<LivePosition> {
  const [row] = await fromPool.rows<{ xact: string }>(Prisma.sql`SELECT ${HORIZON}::text AS xact`);
  return { xact: BigInt(row?.xact ?? 0), id: 0n };
}

/**
 * What can be told after a position, in the order of transactions. Up to a position that the telling has reached before,
 * everything is there for good, whatever the horizon is now: it can fall back behind a transaction whose database can no
 * longer be seen.
 */
export async function readChanges(
  after: LivePosition,
  options: { readonly upTo?: LivePosition; readonly newsroomId?: string; readonly limit: number },
): Promise<ToldChange[]> {
  const { upTo, newsroomId, limit } = options;
  const rows = await fromPool.rows<OutboxRow>(Prisma.sql`
    SELECT o.xact::text AS xact, o.id::text AS id, o.newsroom_id AS "newsroomId", o.topic, o.article_id AS "articleId",
      o.claim_id AS "claimId", o.object_id AS "objectId", o.version, o.actor_id AS "actorId",
      CASE WHEN a.id IS NULL THEN NULL ELSE ${onlyForMembers()} END AS "onlyFor"
    FROM outbox o LEFT JOIN article a ON a.id = o.article_id
    WHERE (o.xact, o.id) > ${pair(after)}
      AND ${upTo ? Prisma.sql`(o.xact, o.id) <= ${pair(upTo)}` : Prisma.sql`o.xact < ${HORIZON}`}
      AND ${newsroomId ? Prisma.sql`o.newsroom_id = ${newsroomId}::uuid` : Prisma.sql`true`}
    ORDER BY o.xact, o.id LIMIT ${limit}`);
  return rows.map(({ xact, id, newsroomId: newsroom, onlyFor, ...change }) => {
    const position = { xact: BigInt(xact), id: BigInt(id) };
    return { position, newsroomId: newsroom, onlyFor, change: { position: writePosition(position), ...change } };
  });
}

/** Whether there are committed changes that cannot be told yet, because an older transaction still runs. */
export async function changesAreWaiting(): Promise<boolean> {
  const [row] = await fromPool.rows<{ waiting: boolean }>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM outbox WHERE xact >= ${HORIZON}
      AND xact < pg_snapshot_xmax(pg_current_snapshot())) AS waiting`);
  return row?.waiting ?? false;
}

/**
 * Whether everything told since this position is still known: it is no position of another server, and nothing after it
 * was swept. The sweep leaves the last line that it could have taken, so the oldest line says how far it came. Where
 * nothing was written since, the position is the number that the next transaction will get.
 */
export async function isStillKnown(position: LivePosition): Promise<boolean> {
  const [row] = await fromPool.rows<{ known: boolean }>(Prisma.sql`
    SELECT ${position.xact.toString()}::text::xid8 <= pg_snapshot_xmax(pg_current_snapshot())
      AND COALESCE((SELECT (o.xact, o.id) <= ${pair(position)} OR o.created_at > now() - interval '7 days'
        FROM outbox o ORDER BY o.xact, o.id LIMIT 1), true) AS known`);
  return row?.known ?? false;
}

/** The members who know of each of these articles; null for all of them. An article that is gone is not in the answer. */
export async function readAudiences(articleIds: readonly string[]): Promise<Map<string, readonly string[] | null>> {
  if (articleIds.length === 0) return new Map();
  const rows = await fromPool.rows<{ id: string; onlyFor: string[] | null }>(Prisma.sql`
    SELECT a.id, ${onlyForMembers()} AS "onlyFor" FROM article a WHERE a.id = ANY (${[...articleIds]}::uuid[])`);
  return new Map(rows.map((row) => [row.id, row.onlyFor]));
}

function pair({ xact, id }: LivePosition): Prisma.Sql {
  return Prisma.sql`(${xact.toString()}::text::xid8, ${id.toString()}::text::bigint)`;
}
