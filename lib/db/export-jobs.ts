import type { Actor } from "@/lib/core/access/roles";
import type { ExportJobView } from "@/lib/core/view/export-job-view";
import { Prisma } from "@/lib/db/generated/client";
import { fromPool, type Reader } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import type { Tx } from "@/lib/db/transaction";

/** A job that waits to be made. */
export type NewExportJob = {
  readonly id: string;
  readonly articleId: string | null;
  readonly askedAt: Date;
  /** The export that is asked for, as its schema has it. */
  readonly request: object;
  readonly claims: number;
  readonly rowsTotal: number;
};

/** Puts an export in the queue. */
export async function insertExportJob(tx: Tx, actor: Actor, job: NewExportJob): Promise<void> {
  const data = { ...job, newsroomId: actor.newsroomId, askedById: actor.memberId };
  await tx.exportJob.create({ data, select: { id: true } });
}

/** How many exports of this person wait or are under way. */
export function countOpenJobs(tx: Tx, actor: Actor): Promise<number> {
  return tx.exportJob.count({
    where: { newsroomId: actor.newsroomId, askedById: actor.memberId, state: { in: ["queued", "running"] } },
  });
}

type JobRow = Omit<ExportJobView, "askedAt" | "endedAt" | "expiresAt"> & {
  askedAt: Date;
  endedAt: Date | null;
  expiresAt: Date | null;
};

/** The exports that this person asked for, newest first; those of others are nobody else's business. */
export async function readExportJobs(
  reader: Reader,
  actor: Actor,
  which: { readonly id?: string; readonly limit: number },
): Promise<ExportJobView[]> {
  const one = which.id === undefined ? Prisma.empty : Prisma.sql`AND j.id = ${which.id}::uuid`;
  const rows = await reader.rows<JobRow>(Prisma.sql`
    SELECT j.id, j.request ->> 'format' AS format, j.request - '{format,profile,columns}'::text[] AS filter, j.state::text AS state, j.claims,
      j.rows_done AS "rowsDone", j.rows_total AS "rowsTotal", j.asked_at AS "askedAt", j.ended_at AS "endedAt",
      j.expires_at AS "expiresAt", j.filename, j.bytes::float8 AS bytes, j.sha256, j.trouble, j.export_id AS "exportId"
    FROM export_job j
    WHERE j.newsroom_id = ${actor.newsroomId}::uuid AND j.asked_by_id = ${actor.memberId}::uuid ${one}
    ORDER BY j.asked_at DESC, j.id DESC LIMIT ${which.limit}`);
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }));
}

/** Whether the person may still know of every article that the finished export names. */
export async function maySeeAllOf(reader: Reader, actor: Actor, exportId: string): Promise<boolean> {
  const [row] = await reader.rows<{ open: boolean }>(Prisma.sql`
    SELECT NOT EXISTS (
      SELECT 1 FROM jsonb_to_recordset(x.manifest -> 'articles') AS named(id uuid)
      WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = named.id AND ${visibleArticle(actor)})) AS open
    FROM export_record x WHERE x.id = ${exportId}::uuid AND x.newsroom_id = ${actor.newsroomId}::uuid`);
  return row?.open ?? false;
}

/** Ends a job that has not ended yet; false where it had. Whoever makes it hears of it at his next beat. */
export async function cancelExportJob(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.exportJob.updateMany({
    where: { id, newsroomId: actor.newsroomId, askedById: actor.memberId, state: { in: ["queued", "running"] } },
    data: { state: "cancelled", endedAt: now },
  });
  return count > 0;
}

/** A job that was taken to be made. */
export type TakenJob = {
  readonly id: string;
  readonly newsroomId: string;
  readonly askedById: string;
  readonly request: unknown;
  readonly attempts: number;
};

/**
 * Takes the oldest job that waits, or that somebody began who has not been heard of since; null where there is none. Two
 * who ask at once get two jobs.
 *
 * @param silence after so many milliseconds without a beat whoever made a job counts as gone
 */
export async function takeExportJob(silence: number): Promise<TakenJob | null> {
  const [job] = await fromPool.rows<TakenJob>(Prisma.sql`
    UPDATE export_job j SET state = 'running', attempts = j.attempts + 1, rows_done = 0, beat_at = now()
    WHERE j.id = (SELECT w.id FROM export_job w
      WHERE w.state = 'queued' OR (w.state = 'running' AND w.beat_at < now() - ${silence} * interval '1 millisecond')
      ORDER BY w.asked_at, w.id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING j.id, j.newsroom_id AS "newsroomId", j.asked_by_id AS "askedById", j.request, j.attempts`);
  return job ?? null;
}

/** Says that a job is still being made, and how far it is; false where it was cancelled meanwhile. */
export async function beatExportJob(id: string, rowsDone: number): Promise<boolean> {
  const rows = await fromPool.rows(Prisma.sql`
    UPDATE export_job SET rows_done = ${rowsDone}, beat_at = now()
    WHERE id = ${id}::uuid AND state = 'running' RETURNING id`);
  return rows.length > 0;
}

/** Puts a job back into the queue, for the next server. */
export async function requeueExportJob(id: string): Promise<void> {
  await fromPool.rows(Prisma.sql`
    UPDATE export_job SET state = 'queued', rows_done = 0, attempts = GREATEST(attempts - 1, 0)
    WHERE id = ${id}::uuid AND state = 'running' RETURNING id`);
}

/** What a finished job has to show. */
export type MadeFile = {
  readonly exportId: string;
  readonly filename: string;
  readonly bytes: number;
  readonly sha256: string;
};

/** Marks a job as ready to be taken; false where it was cancelled meanwhile. */
export async function finishExportJob(id: string, file: MadeFile, hours: number): Promise<boolean> {
  const rows = await fromPool.rows(Prisma.sql`
    UPDATE export_job SET state = 'ready', rows_done = rows_total, ended_at = now(),
      expires_at = now() + ${hours} * interval '1 hour', export_id = ${file.exportId}::uuid, filename = ${file.filename},
      bytes = ${file.bytes}, sha256 = ${file.sha256}
    WHERE id = ${id}::uuid AND state = 'running' RETURNING id`);
  return rows.length > 0;
}

/** Marks a job as failed, with a sentence for whoever asked; false where it had ended. */
export async function failExportJob(
  tx: Tx,
  actor: Actor,
  { id, trouble, now }: { readonly id: string; readonly trouble: string; readonly now: Date },
): Promise<boolean> {
  const { count } = await tx.exportJob.updateMany({
    where: { id, newsroomId: actor.newsroomId, askedById: actor.memberId, state: "running" },
    data: { state: "failed", trouble, endedAt: now },
  });
  return count > 0;
}

/** Marks what was not taken in time, and gives the ids of the jobs whose files may still be there. */
export async function expireExportJobs(): Promise<ReadonlySet<string>> {
  await fromPool.rows(
    Prisma.sql`UPDATE export_job SET state = 'expired' WHERE state = 'ready' AND expires_at <= now()`,
  );
  const rows = await fromPool.rows<{ id: string }>(
    Prisma.sql`SELECT id FROM export_job WHERE state IN ('ready', 'running')`,
  );
  return new Set(rows.map((row) => row.id));
}
