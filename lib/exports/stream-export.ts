import { execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { buildManifest, emptyTally, type Manifest, type ManifestHead, type Tally } from "@/lib/core/export/manifest";
import { readArticleOverrides } from "@/lib/db/export-articles";
import { openSnapshot } from "@/lib/db/export-snapshot";
import { type HistoryHead, sealHistory } from "@/lib/db/seals";
import { type ByteMeter, startMeter } from "@/lib/exports/byte-meter";
import type { ExportInput } from "@/lib/exports/export-input";
import { recordExport } from "@/lib/exports/record-export";
import { enterExport } from "@/lib/exports/running-exports";
import { WRITERS } from "@/lib/exports/writers";

/** An export that may begin. */
export type ExportJob = {
  readonly actor: Actor;
  readonly input: ExportInput;
  readonly filter: ClaimFilter;
  readonly filename: string;
  readonly head: Omit<ManifestHead, "history">;
};

/** What an export has given out so far. `manifest` is there once the file carries its own. */
type Progress = {
  readonly head: ManifestHead;
  readonly tally: Tally;
  readonly meter: ByteMeter;
  manifest: Manifest | null;
};

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
    progress = { head: { ...job.head, history }, tally: emptyTally(), meter: startMeter(), manifest: null };
    let held: Uint8Array = new Uint8Array();
    for await (const piece of bodyOf(job, progress)) {
      if (held.byteLength > 0) yield held;
      held = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      progress.meter.add(held);
    }
    ended = true;
    await record(job, progress.manifest ?? manifestBeside(job, progress, true), progress.meter);
    yield held;
  } finally {
    leave();
    if (progress && !ended && progress.meter.read().bytes > 0) {
      await record(job, manifestBeside(job, progress, false), progress.meter);
    }
  }
}

/** The body, read from one snapshot, which is given back before anything is written. */
async function* bodyOf(job: ExportJob, progress: Progress): AsyncGenerator<string | Uint8Array> {
  const { actor, input, filter, filename } = job;
  const { tally, meter, head } = progress;
  const snapshot = await openSnapshot();
  const finish = (files: Manifest["files"]) => {
    progress.manifest = buildManifest(head, tally, { files, complete: true });
    return progress.manifest;
  };
  try {
    tally.overrides.push(...(await readArticleOverrides(snapshot, actor, filter)));
    yield* WRITERS[input.format]({
      ...{ snapshot, actor, input, filter, filename, origin: head.origin },
      ...{ head, tally, meter, finish },
    });
  } finally {
    await snapshot.close();
  }
}

/** The manifest of a file that does not carry one, or of one that was broken off. */
function manifestBeside(job: ExportJob, progress: Progress, complete: boolean): Manifest {
  const files = [{ name: job.filename, ...progress.meter.read(), covers: "whole_file" } as const];
  return buildManifest(progress.head, progress.tally, { files, complete });
}

async function record(job: ExportJob, manifest: Manifest, meter: ByteMeter): Promise<void> {
  await execute(recordExport, job.actor, { manifest, sha256: meter.read().sha256 });
}

function toManifestHead(head: HistoryHead | null): Manifest["history"] {
  return head === null ? null : { seq: Number(head.seq), hash: head.hash };
}
