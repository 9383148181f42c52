import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { BenchCase, BenchRequest } from "@/bench/cases";
import { runProgram } from "@/bench/processes";

/** What one round of requests gave. Times are milliseconds. */
const LoadSchema = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  done: z.number(),
  failed: z.number(),
  statusCodeStats: z.unknown(),
});
/** What one round of requests gave. Times are milliseconds. */
export type Load = z.infer<typeof LoadSchema>;

/** A case with all its rounds: app and bare server in turn. */
export type Measured = {
  readonly name: string;
  readonly goal: number | null;
  readonly app: readonly Load[];
  readonly bare: readonly Load[];
};

/** How requests are sent. */
export type Sending = {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
  /** Where the job of the load program is written. */
  readonly folder: string;
};

/** One side of a comparison. */
export type Side = { readonly url: string; readonly headers: Readonly<Record<string, string>> };

const WARM_UP_SECONDS = 2;

/** Measures a case: both sides are warmed up, then take turns, so that what slows the machine down slows both. */
export async function measureCase(
  benchCase: BenchCase,
  sides: { readonly app: Side; readonly bare: Side },
  sending: Sending,
): Promise<Measured> {
  const both = ["app", "bare"] as const;
  const round = async (side: (typeof both)[number], seconds: number): Promise<Load> =>
    send(sides[side], { requests: await benchCase[side](), once: benchCase.once }, { ...sending, seconds });
  for (const side of both) await round(side, WARM_UP_SECONDS);
  const loads: { app: Load[]; bare: Load[] } = { app: [], bare: [] };
  for (let i = 0; i < sending.rounds; i += 1) {
    for (const side of both) loads[side].push(await round(side, sending.seconds));
  }
  return { name: benchCase.name, goal: benchCase.goal, ...loads };
}

/** Sends requests for some seconds. Throws when any of them was not answered with success. */
export async function send(
  side: Side,
  work: { readonly requests: readonly BenchRequest[]; readonly once: boolean },
  sending: Sending,
): Promise<Load> {
  const job = join(sending.folder, "load.json");
  writeFileSync(job, JSON.stringify({ ...side, ...work, connections: sending.connections, seconds: sending.seconds }));
  const load = LoadSchema.parse(JSON.parse(await runProgram(["bench/load.mjs", job])));
  if (load.failed > 0) {
    throw new Error(`${load.failed} of the requests to ${side.url} failed: ${JSON.stringify(load.statusCodeStats)}`);
  }
  return load;
}
