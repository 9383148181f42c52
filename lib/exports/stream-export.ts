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
import { WRITERS } from "@/lib/exports/writers";

/** An export that may begin. */
export type ExportPlan = {
  readonly actor: Actor;
  readonly input: ExportInput;
  readonly filter: ClaimFilter;
  readonly filename: string;
  readonly head: Omit<ManifestHead, "history">;
};

/** How an export is watched and stopped by whoever reads it. */
export type ExportWatch = {
  /** Stops the reading at once, also in the middle of a statement. */
  readonly signal?: AbortSignal;
  /** Told with each piece how many rows are written; see `rowsToGo` for how many there are. */
  readonly onRows?: (rows: number) => void;
  /** The file is given to nobody before it is whole, so one that is broken off needs no record. */
  readonly keptBack?: boolean;
};

/** What an export has given out so far. `manifest` is there once the file carries its own. */
type Progress = {
  readonly head: ManifestHead;
  readonly tally: Tally;
  readonly meter: ByteMeter;
  passed: number;
  manifest: Manifest | null;
};

/**
 * Writes an export piece by piece, as the database stood when the first piece was asked for. The last piece is given
 * out only after the export is on record, so no whole file is without a record; one that is broken off is on record
 * too, as not complete.
 *
 * @throws AppError `gone` when it was stopped by the signal
 */
export async function* streamExport(plan: ExportPlan, watch: ExportWatch = {}): AsyncGenerator<Uint8Array> {
  let progress: Progress | undefined;
  let ended = false;
  try {
    const history = toManifestHead(await sealHistory(plan.actor.newsroomId));
    progress = { head: { ...plan.head, history }, tally: emptyTally(), meter: startMeter(), passed: 0, manifest: null };
    let held: Uint8Array = new Uint8Array();
    for await (const piece of bodyOf(plan, progress, watch.signal)) {
      if (held.byteLength > 0) yield held;
      held = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      progress.meter.add(held);
      watch.onRows?.(progress.tally.claims + progress.passed);
    }
    ended = true;
    await record(plan, progress.manifest ?? manifestBeside(plan, progress, true), progress.meter);
    yield held;
  } finally {
    if (progress && !ended && !watch.keptBack && progress.meter.read().bytes > 0) {
      await record(plan, manifestBeside(plan, progress, false), progress.meter);
    }
  }
}

/** The body, read from one snapshot, which is given back before anything is written. */
async function* bodyOf(
  plan: ExportPlan,
  progress: Progress,
  signal: AbortSignal | undefined,
): AsyncGenerator<string | Uint8Array> {
  const { actor, input, filter, filename } = plan;
  const { tally, meter, head } = progress;
  const snapshot = await openSnapshot();
  const stop = () => snapshot.cancel();
  const finish = (files: Manifest["files"]) => {
    progress.manifest = buildManifest(head, tally, { files, complete: true });
    return progress.manifest;
  };
  const passed = (rows: number) => {
    progress.passed += rows;
  };
  try {
    signal?.addEventListener("abort", stop);
    if (signal?.aborted) stop();
    tally.overrides.push(...(await readArticleOverrides(snapshot, actor, filter)));
    yield* WRITERS[input.format]({
      ...{ snapshot, actor, input, filter, filename, origin: head.origin },
      ...{ head, tally, meter, passed, finish },
    });
  } finally {
    signal?.removeEventListener("abort", stop);
    await snapshot.close();
  }
}

/** The manifest of a file that does not carry one, or of one that was broken off. */
function manifestBeside(plan: ExportPlan, progress: Progress, complete: boolean): Manifest {
  const files = [{ name: plan.filename, ...progress.meter.read(), covers: "whole_file" } as const];
  return buildManifest(progress.head, progress.tally, { files, complete });
}

async function record(plan: ExportPlan, manifest: Manifest, meter: ByteMeter): Promise<void> {
  await execute(recordExport, plan.actor, { manifest, sha256: meter.read().sha256 });
}

function toManifestHead(head: HistoryHead | null): Manifest["history"] {
  return head === null ? null : { seq: Number(head.seq), hash: head.hash };
}
