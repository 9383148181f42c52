import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { peakDuring, residentMegabytes } from "@/bench/measure-memory";
import type { Side } from "@/bench/rounds";
import type { ExportFormat } from "@/lib/core/export/formats";

/** What an export of everything took, once for the app and once for the bare COPY. */
export type ExportRound = {
  readonly format: ExportFormat;
  readonly appSeconds: number;
  readonly appMegabytes: number;
  readonly copySeconds: number;
  readonly copyMegabytes: number;
  /** Highest resident memory of the server while it exported, in MB above what it had when idle. */
  readonly aboveIdle: number;
};

/** CSV in every round; those that hold more than the claims' own rows once, because they take longer. */
const WITH_ALL_TABLES = ["csv_zip", "xlsx", "json"] as const satisfies readonly ExportFormat[];
const SETTLE_MS = 3_000;
const ExportsSchema = z.object({ items: z.array(z.object({ claims: z.number(), complete: z.boolean() })) });

/**
 * Exports all claims as CSV some times, then once in each of the larger formats, each beside a COPY of the claims' rows.
 * Best right after the server's start.
 */
export async function measureExport(
  app: Side & { readonly pid: number },
  bare: Side,
  expected: { readonly claims: number; readonly rounds: number },
): Promise<{ readonly idle: number; readonly rounds: readonly ExportRound[] }> {
  await drain(`${app.url}/api/v1/claims?limit=1`, app);
  await pause(SETTLE_MS);
  const idle = residentMegabytes(app.pid);
  const rounds: ExportRound[] = [];
  const formats = [...Array.from({ length: expected.rounds }, () => "csv" as const), ...WITH_ALL_TABLES];
  for (const format of formats) {
    let ours = { seconds: 0, megabytes: 0 };
    const peak = await peakDuring(app.pid, async () => {
      ours = await drain(`${app.url}/api/v1/export?format=${format}`, app);
    });
    await refuseHalfExport(app, expected.claims);
    const theirs = await drain(`${bare.url}/copy`, bare);
    rounds.push({
      format,
      appSeconds: ours.seconds,
      appMegabytes: ours.megabytes,
      copySeconds: theirs.seconds,
      copyMegabytes: theirs.megabytes,
      aboveIdle: peak - idle,
    });
  }
  return { idle, rounds };
}

async function drain(url: string, { headers }: Side): Promise<{ seconds: number; megabytes: number }> {
  const from = performance.now();
  const answer = await fetch(url, { headers });
  if (!answer.ok || !answer.body) throw new Error(`${url} was answered with ${answer.status}.`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.byteLength;
  return { seconds: (performance.now() - from) / 1_000, megabytes: bytes / 1e6 };
}

/** The app's own record says whether the file was whole. */
async function refuseHalfExport(app: Side, claims: number): Promise<void> {
  const answer = await fetch(`${app.url}/api/v1/exports?limit=1`, { headers: app.headers });
  const [last] = ExportsSchema.parse(await answer.json()).items;
  if (!last?.complete || last.claims !== claims)
    throw new Error(`The export held ${last?.claims} of ${claims} claims.`);
}
