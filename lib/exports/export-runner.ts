import { execute } from "@/lib/boundary/execute";
import { can } from "@/lib/core/access/permissions";
import { HOURS_TO_TAKE } from "@/lib/core/export/export-job";
import { findMemberActor } from "@/lib/db/actors";
import {
  beatExportJob,
  expireExportJobs,
  finishExportJob,
  requeueExportJob,
  type TakenJob,
  takeExportJob,
} from "@/lib/db/export-jobs";
import { startMeter } from "@/lib/exports/byte-meter";
import { failExport } from "@/lib/exports/end-export";
import { ExportInputSchema } from "@/lib/exports/export-input";
import { planExport } from "@/lib/exports/plan-export";
import { streamExport } from "@/lib/exports/stream-export";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { ExportFiles } from "@/lib/platform/export-files";
import type { Log } from "@/lib/platform/log";

const BEAT_MS = 500;
/** Long enough that a busy machine's late beat is not taken for a killed server. */
const SILENCE_MS = 20_000;
const MOST_ATTEMPTS = 3;

/** How the runner may be set up otherwise, for tests. */
type RunnerOptions = { readonly dataDir: string; readonly log: Log; readonly silence?: number };

/**
 * Makes the exports that people asked for, one after the other. What a killed server had begun is begun anew by the next
 * one, three times at most; a server that stops in good order puts it back into the queue.
 */
export class ExportRunner {
  readonly #files: ExportFiles;
  readonly #log: Log;
  readonly #silence: number;
  #current: { readonly stopping: AbortController; readonly ended: Promise<void> } | null = null;
  #closed = false;

  constructor({ dataDir, log, silence = SILENCE_MS }: RunnerOptions) {
    this.#files = new ExportFiles(dataDir);
    this.#log = log;
    this.#silence = silence;
  }

  /** Makes the export that waits longest, if there is one. */
  async turn(): Promise<void> {
    if (this.#closed || this.#current) return;
    const job = await takeExportJob(this.#silence);
    if (job === null) return;
    const stopping = new AbortController();
    const ended = this.#make(job, stopping).finally(() => {
      this.#current = null;
    });
    this.#current = { stopping, ended };
    if (this.#closed) stopping.abort();
    await ended;
  }

  /** Removes files that nobody can take any more. */
  async tidy(): Promise<void> {
    await this.#files.keepOnly(await expireExportJobs());
  }

  /** Stops what is being made and leaves it to the next server. */
  async stop(): Promise<void> {
    this.#closed = true;
    this.#current?.stopping.abort();
    await this.#current?.ended;
  }

  async #make(job: TakenJob, stopping: AbortController): Promise<void> {
    const pulse = { rows: 0 };
    const beat = setInterval(() => {
      beatExportJob(job.id, pulse.rows)
        .then((goesOn) => goesOn || stopping.abort())
        .catch(() => undefined);
    }, BEAT_MS);
    try {
      await this.#write(job, stopping.signal, pulse);
    } catch (error) {
      await this.#files.remove(job.id);
      if (this.#closed) await requeueExportJob(job.id);
      // What was cancelled has ended already, and nothing is to be said about it.
      else if (!stopping.signal.aborted) await this.#fail(job, error);
    } finally {
      clearInterval(beat);
    }
  }

  async #write(job: TakenJob, signal: AbortSignal, pulse: { rows: number }): Promise<void> {
    if (job.attempts > MOST_ATTEMPTS) throw new AppError("unavailable", CUT_OFF);
    const actor = await findMemberActor(job.newsroomId, job.askedById);
    if (!actor || !can(actor, "export:make")) {
      throw new AppError("forbidden", "Whoever asked for this export may no longer export.");
    }
    const input = ExportInputSchema.parse(job.request);
    const plan = await planExport(actor, input, now());
    const meter = startMeter();
    const onRows = (rows: number) => {
      pulse.rows = rows;
    };
    const pieces = streamExport(plan, { signal, onRows, keptBack: true });
    await this.#files.write(job.id, measured(pieces, meter));
    const file = { exportId: plan.head.export_id, filename: plan.filename, ...meter.read() };
    if (!(await finishExportJob(job.id, file, HOURS_TO_TAKE))) await this.#files.remove(job.id);
  }

  /** Says why in words that help, and leaves the rest to the log. */
  async #fail(job: TakenJob, error: unknown): Promise<void> {
    this.#log.warn({ err: error, job: job.id }, "an export could not be made");
    const actor = await findMemberActor(job.newsroomId, job.askedById, { alsoGone: true });
    if (!actor) return;
    const trouble = error instanceof AppError ? error.message : "The export could not be made. Try again.";
    const { format } = ExportInputSchema.parse(job.request);
    await execute(failExport, actor, { id: job.id, format, trouble });
  }
}

const CUT_OFF = "The server was stopped three times while it made this export. Try again, or take fewer claims.";

async function* measured(pieces: AsyncIterable<Uint8Array>, meter: ReturnType<typeof startMeter>) {
  for await (const piece of pieces) {
    meter.add(piece);
    yield piece;
  }
}
