import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { longText } from "@/bench/data-set/fill";
import { runProgram } from "@/bench/processes";

const UsageSchema = z.object({ peakMegabytes: z.number(), cpuSeconds: z.number() });

/** What `linecheck extract` took for a long text. */
export type ExtractionRound = {
  readonly kilobytes: number;
  readonly seconds: number;
  /** Seconds of the same command for a text of one sentence: what starting costs. */
  readonly startSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
};

const LENGTH = 1_000_000;

/** Extracts the claims of a text of a million characters on the command line, start included. */
export async function measureExtraction(folder: string): Promise<ExtractionRound> {
  const long = join(folder, "long.txt");
  const short = join(folder, "short.txt");
  const text = longText(LENGTH);
  writeFileSync(long, text);
  writeFileSync(short, "The bridge opened in 1931.\n");
  await extract(short, folder);
  const start = await extract(short, folder);
  const { seconds, cpuSeconds, peakMegabytes } = await extract(long, folder);
  return {
    kilobytes: Buffer.byteLength(text) / 1_000,
    seconds,
    startSeconds: start.seconds,
    cpuSeconds,
    peakMegabytes,
  };
}

async function extract(file: string, folder: string) {
  const usage = join(folder, "usage.json");
  const from = performance.now();
  await runProgram(["--import", "./bench/report-usage.mjs", "bin/linecheck.mjs", "extract", file], {
    BENCH_USAGE: usage,
  });
  const seconds = (performance.now() - from) / 1_000;
  return { seconds, ...UsageSchema.parse(JSON.parse(readFileSync(usage, "utf8"))) };
}
