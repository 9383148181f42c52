import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import type { ExportRound } from "@/bench/measure-export";
import type { ExtractionRound } from "@/bench/measure-extraction";
import type { Load, Measured } from "@/bench/rounds";

/** Everything that one run of the bench found out. */
export type Report = {
  readonly commit: string;
  readonly at: string;
  readonly articles: number;
  readonly claims: number;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second of a node:http server that only says hello. */
  readonly hello: number | null;
  readonly cases: readonly Measured[];
  readonly export: { readonly idle: number; readonly rounds: readonly ExportRound[] } | null;
  readonly extraction: ExtractionRound | null;
};

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** The report as Markdown, for the terminal and for notes. */
export function describeReport(report: Report): string {
  const { commit, at, articles, claims, connections, seconds } = report;
  return [
    `Linecheck ${commit}, ${at.slice(0, 10)}: ${machine()}. ${articles} articles, ${claims} claims,`,
    `${connections} connections, ${report.cases[0]?.app.length ?? 0} rounds of ${seconds} s each side in turn.`,
    "",
    "| case | ratio | spread | goal | app /s | bare /s | app p50/p99 ms | bare p50/p99 ms |",
    "|---|---|---|---|---|---|---|---|",
    ...report.cases.map(caseLine),
    "",
    ...(report.hello === null ? [] : [`node:http that only says hello: ${Math.round(report.hello)} /s.`]),
    ...(report.export === null ? [] : exportLines(report.export, claims)),
    ...(report.extraction === null ? [] : [extractionLine(report.extraction)]),
    "",
  ].join("\n");
}

function caseLine({ name, goal, app, bare }: Measured): string {
  const ratios = app.map((load, index) => load.perSecond / (bare[index]?.perSecond ?? Number.NaN));
  const perSecond = (loads: readonly Load[]) => Math.round(median(loads.map((load) => load.perSecond)));
  const times = (loads: readonly Load[]) => `${median(loads.map((l) => l.p50))} / ${median(loads.map((l) => l.p99))}`;
  const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  const cells = [
    name,
    `**${median(ratios).toFixed(2)}**`,
    spread,
    goal === null ? "" : `≥ ${goal}`,
    perSecond(app),
    perSecond(bare),
    times(app),
    times(bare),
  ];
  return `| ${cells.join(" | ")} |`;
}

function exportLines({ idle, rounds }: NonNullable<Report["export"]>, claims: number): string[] {
  const above = Math.max(...rounds.map((round) => round.aboveIdle));
  return [
    "",
    `| export of ${claims} claims | claims/s by COPY's | goal | app s | app MB | COPY s | COPY MB | MB above idle |`,
    "|---|---|---|---|---|---|---|---|",
    ...[...new Set(rounds.map((round) => round.format))].map((format) =>
      exportLine(
        format,
        rounds.filter((round) => round.format === format),
      ),
    ),
    "",
    `Server's memory: ${Math.round(idle)} MB idle, at most ${Math.round(above)} MB above that while exporting (goal: under 150 MB).`,
  ];
}

function exportLine(format: ExportRound["format"], rounds: readonly ExportRound[]): string {
  const middle = (value: (round: ExportRound) => number) => median(rounds.map(value));
  const cells = [
    format,
    `**${middle((round) => round.copySeconds / round.appSeconds).toFixed(2)}**`,
    format === "csv" ? "≥ 0.33" : "",
    middle((round) => round.appSeconds).toFixed(1),
    middle((round) => round.appMegabytes).toFixed(1),
    middle((round) => round.copySeconds).toFixed(1),
    middle((round) => round.copyMegabytes).toFixed(1),
    Math.round(Math.max(...rounds.map((round) => round.aboveIdle))),
  ];
  return `| ${cells.join(" | ")} |`;
}

function extractionLine({ kilobytes, seconds, startSeconds, cpuSeconds, peakMegabytes }: ExtractionRound): string {
  const net = kilobytes / Math.max(seconds - startSeconds, 0.001);
  return `Extraction of ${Math.round(kilobytes)} kB, one thread: ${(kilobytes / seconds).toFixed(0)} kB/s (${net.toFixed(0)} kB/s without the start of ${startSeconds.toFixed(1)} s), ${cpuSeconds.toFixed(1)} s of CPU, peak ${Math.round(peakMegabytes)} MB.`;
}

function machine(): string {
  const [first] = cpus();
  return `${cpus().length} cores${first?.model ? ` (${first.model.trim()})` : ""}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
}

/** Keeps the report as JSON. The name is one that git leaves out; rename the file to keep it with the project. */
export function keepReport(report: Report, root: string): string {
  const folder = join(root, "bench", "results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${report.commit}.tmp.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}
