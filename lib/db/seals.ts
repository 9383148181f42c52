import { CHAIN_START, type SealedLine, sealInput } from "@/lib/core/export/history-seal";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool, fromTx, type Reader } from "@/lib/db/rows";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { sha256 } from "@/lib/platform/hash";

/** The last sealed line of a newsroom's history. Whoever keeps it can tell later whether anything before was changed. */
export type HistoryHead = { readonly seq: bigint; readonly hash: string };

/** Whether the chain holds; if not, at which line it breaks first and how. */
export type ChainReport =
  | { readonly ok: true; readonly lines: bigint; readonly head: HistoryHead | null }
  | {
      readonly ok: false;
      readonly seq: bigint;
      readonly eventId: string;
      readonly reason: "line_missing" | "chain_cut" | "line_changed" | "head_differs";
    };

type HeadRow = { seq: string; hash: string; horizon: string | null };
type LineRow = Omit<SealedLine, "newsroomId" | "seq" | "at"> & { at: Date };
type SealRow = LineRow & { seq: string; prevHash: string; hash: string };

const BATCH = 1_000;

const LINE = Prisma.sql`e.id::text AS "eventId", e.at, e.actor_id AS "actorId", e.type, e.article_id AS "articleId",
  e.claim_id AS "claimId", e.object_id AS "objectId", e.payload, e.payload_version AS "payloadVersion",
  e.request_id AS "requestId"`;

/** The head of the chain as it was sealed last, or null when nothing is sealed yet. */
export async function historyHead(newsroomId: string): Promise<HistoryHead | null> {
  return toHead(await readHead(fromPool, newsroomId));
}

/**
 * Seals every committed line of a newsroom's history that is not sealed yet, each with the hash of the one before, and
 * returns the new head. Writers are never held up. The order is that of commits as far as anybody could see it: whoever
 * changes a thing writes his line while he holds it, so of two changes of one thing the earlier has the lower number, and
 * whoever sees the later one sees the earlier one too.
 */
export async function sealHistory(newsroomId: string): Promise<HistoryHead | null> {
  for (;;) {
    const sealed = await inTransaction(async (tx) => {
      // One sealer a newsroom at a time; the statements after the lock see what the sealer before wrote.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`linecheck seal ${newsroomId}`}, 0))`;
      return sealBatch(tx, newsroomId);
    });
    if (sealed < BATCH) return historyHead(newsroomId);
  }
}

/** Seals the histories of all newsrooms of this installation. */
export async function sealAllHistories(): Promise<void> {
  const newsrooms = await fromPool.rows<{ id: string }>(Prisma.sql`SELECT id FROM newsroom ORDER BY created_at`);
  for (const newsroom of newsrooms) await sealHistory(newsroom.id);
}

async function sealBatch(tx: Tx, newsroomId: string): Promise<number> {
  const head = await readHead(fromTx(tx), newsroomId);
  const [now] = await fromTx(tx).rows<{ horizon: string }>(
    Prisma.sql`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon`,
  );
  const lines = await readUnsealed(fromTx(tx), newsroomId, head);
  if (lines.length === 0) return 0;
  // A full batch may leave lines of older transactions behind.
  const horizon = lines.length < BATCH ? (now?.horizon ?? null) : (head?.horizon ?? null);
  let seq = Number(head?.seq ?? 0);
  let previous = head?.hash ?? CHAIN_START;
  const seals = lines.map((line) => {
    seq += 1;
    const seal = { seq, event_id: line.eventId, prev_hash: previous, hash: hashOf(newsroomId, seq, previous, line) };
    previous = seal.hash;
    return seal;
  });
  await tx.$executeRaw`
    INSERT INTO event_seal (newsroom_id, seq, event_id, prev_hash, hash, horizon)
    SELECT ${newsroomId}::uuid, seq, event_id, prev_hash, hash, ${horizon}::text::xid8
    FROM jsonb_to_recordset(${JSON.stringify(seals)}::jsonb)
      AS s(seq bigint, event_id bigint, prev_hash text, hash text)`;
  return seals.length;
}

async function readHead(reader: Reader, newsroomId: string): Promise<HeadRow | null> {
  const [row] = await reader.rows<HeadRow>(Prisma.sql`
    SELECT s.seq::text AS seq, s.hash, s.horizon::text AS horizon FROM event_seal s
    WHERE s.newsroom_id = ${newsroomId}::uuid ORDER BY s.seq DESC LIMIT 1`);
  return row ?? null;
}

/**
 * The next lines. A horizon from the future was noted by another server before this database was restored here; the
 * search then starts from the beginning of the history.
 */
function readUnsealed(reader: Reader, newsroomId: string, head: HeadRow | null): Promise<LineRow[]> {
  const from = head?.horizon ?? "0";
  return reader.rows<LineRow>(Prisma.sql`
    SELECT ${LINE} FROM event e
    WHERE e.newsroom_id = ${newsroomId}::uuid
      AND e.xact >= (SELECT CASE WHEN ${from}::text::xid8 < pg_snapshot_xmax(pg_current_snapshot())
        THEN ${from}::text::xid8 ELSE '0'::xid8 END)
      AND NOT EXISTS (SELECT 1 FROM event_seal s WHERE s.event_id = e.id)
    ORDER BY e.id LIMIT ${BATCH}`);
}

/** Whether the sealed line of this number has this hash, null when there is no such line (yet, or any more). */
export async function sealedLineIs(newsroomId: string, seq: number, hash: string): Promise<boolean | null> {
  const [row] = await fromPool.rows<{ hash: string }>(Prisma.sql`
    SELECT s.hash FROM event_seal s WHERE s.newsroom_id = ${newsroomId}::uuid AND s.seq = ${seq}`);
  return row === undefined ? null : row.hash === hash;
}

/**
 * Reads the whole chain again and names the first line that is missing, cut off from the one before, or changed; or, where
 * a head from an earlier day is known, that the chain no longer runs through it.
 */
export async function verifyHistory(newsroomId: string, known: HistoryHead | null = null): Promise<ChainReport> {
  let head: HistoryHead | null = null;
  for (;;) {
    const after: bigint = head?.seq ?? 0n;
    const rows = await fromPool.rows<SealRow>(Prisma.sql`
      SELECT s.seq::text AS seq, s.prev_hash AS "prevHash", s.hash, ${LINE}
      FROM event_seal s JOIN event e ON e.id = s.event_id
      WHERE s.newsroom_id = ${newsroomId}::uuid AND s.seq > ${after.toString()}::text::bigint
      ORDER BY s.seq LIMIT ${BATCH}`);
    for (const row of rows) {
      const reason = breakAt(newsroomId, row, head);
      if (reason) return { ok: false, seq: BigInt(row.seq), eventId: row.eventId, reason };
      head = { seq: BigInt(row.seq), hash: row.hash };
      if (known?.seq === head.seq && known.hash !== head.hash) return differs(known, row.eventId);
    }
    if (rows.length < BATCH) {
      const lines = head?.seq ?? 0n;
      return known && known.seq > lines ? differs(known, "") : { ok: true, lines, head };
    }
  }
}

function differs({ seq }: HistoryHead, eventId: string): ChainReport {
  return { ok: false, seq, eventId, reason: "head_differs" };
}

function breakAt(newsroomId: string, row: SealRow, head: HistoryHead | null) {
  if (BigInt(row.seq) !== (head?.seq ?? 0n) + 1n) return "line_missing";
  const previous = head?.hash ?? CHAIN_START;
  if (row.prevHash !== previous) return "chain_cut";
  return hashOf(newsroomId, Number(row.seq), previous, row) === row.hash ? null : "line_changed";
}

function hashOf(newsroomId: string, seq: number, previous: string, line: LineRow): string {
  const { at, eventId, actorId, type, articleId, claimId, objectId, payload, payloadVersion, requestId } = line;
  return sha256(
    sealInput(previous, {
      newsroomId,
      seq,
      eventId,
      at: at.toISOString(),
      actorId,
      type,
      articleId,
      claimId,
      objectId,
      payload,
      payloadVersion,
      requestId,
    }),
  );
}

function toHead(row: HeadRow | null): HistoryHead | null {
  return row === null ? null : { seq: BigInt(row.seq), hash: row.hash };
}
