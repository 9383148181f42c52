import { execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { documentTail } from "@/lib/core/export/json";
import { buildManifest, emptyTally, type Manifest, type ManifestHead, type Tally } from "@/lib/core/export/manifest";
import { openSnapshot } from "@/lib/db/export-snapshot";
import { type HistoryHead, sealHistory } from "@/lib/db/seals";
import { type ByteMeter, startMeter } from "@/lib/exports/byte-meter";
import type { ExportInput } from "@/lib/exports/export-input";
import { recordExport } from "@/lib/exports/record-export";
import { enterExport } from "@/lib/exports/running-exports";
import { writeCsv } from "@/lib/exports/write-csv";
import { writeJson } from "@/lib/exports/write-json";

/** An export that may begin. */
export type ExportJob = {
  readonly actor: Actor;
  readonly input: ExportInput;
  readonly filter: ClaimFilter;
  readonly filename: string;
  readonly head: Omit<ManifestHead, "history">;
};

/** What an export has given out so far. */
type Progress = { readonly head: ManifestHead; readonly tally: Tally; readonly meter: ByteMeter };

/**
 * Writes an export piece by piece, as the database stood when the first piece was asked for. The last piece is given
 * out only after the export is on record, so no whole file is without a record; one that is broken off is on record
 * too, as not complete.
 */
export async function* streamExport(job: ExportJob): AsyncGenerator<Uint8Array> {
  const leave = enterExport(job.actor.memberId);
  let progress: Progress | undefined;
  let ended = false;
  try {
    const history = toManifestHead(await sealHistory(job.actor.newsroomId));
    progress = { head: { ...job.head, history }, tally: emptyTally(), meter: startMeter() };
    const { meter, tally } = progress;
    let held: Uint8Array = new Uint8Array();
    for await (const text of bodyOf(job, tally)) {
      meter.add(held);
      if (held.byteLength > 0) yield held;
      held = Buffer.from(text, "utf8");
    }
    ended = true;
    meter.add(held);
    const manifest = manifestOf(job, progress, true);
    const tail = job.input.format === "json" ? Buffer.from(documentTail(manifest), "utf8") : new Uint8Array();
    meter.add(tail);
    await record(job, manifest, meter);
    yield Buffer.concat([held, tail]);
  } finally {
    leave();
    if (progress && !ended && progress.meter.read().bytes > 0) {
      await record(job, manifestOf(job, progress, false), progress.meter);
    }
  }
}

/** The body, read from one snapshot, which is given back before anything is written. */
async function* bodyOf(job: ExportJob, tally: Tally): AsyncGenerator<string> {
  const { actor, input, filter } = job;
  const snapshot = await openSnapshot();
  try {
    const context = { snapshot, actor, input, filter, origin: job.head.origin, tally };
    yield* input.format === "json" ? writeJson(context) : writeCsv(context);
  } finally {
    await snapshot.close();
  }
}

function manifestOf(job: ExportJob, progress: Progress, complete: boolean): Manifest {
  const covers = job.input.format === "json" && complete ? "before_manifest" : "whole_file";
  const files = [{ name: job.filename, ...progress.meter.read(), covers } as const];
  return buildManifest(progress.head, progress.tally, { files, complete });
}

async function record(job: ExportJob, manifest: Manifest, meter: ByteMeter): Promise<void> {
  await execute(recordExport, job.actor, { manifest, sha256: meter.read().sha256 });
}

function toManifestHead(head: HistoryHead | null): Manifest["history"] {
  return head === null ? null : { seq: Number(head.seq), hash: head.hash };
}
