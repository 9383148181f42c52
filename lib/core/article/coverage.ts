import { sentenceRange } from "@/lib/core/article/sentence-range";
import type { Span } from "@/lib/core/text/span";
import type { CoverageClass, CoverageRun } from "@/lib/core/view/article-view";

/** What coverage is computed from. Spans are UTF-16, half-open, and may overlap. */
export type CoverageInput = {
  readonly text: string;
  readonly claimed: readonly Span[];
  readonly dismissed: readonly Span[];
  readonly setAside: readonly Span[];
  readonly sentences: readonly Span[];
};

/**
 * Puts every character of a revision into exactly one class. A claim takes its whole sentence with it, since a person
 * who works on a claim reads its sentence; where classes meet, claimed wins over dismissed, dismissed over set aside.
 * Blanks between sentences follow what stands before them.
 */
export function coverageOf(input: CoverageInput): CoverageRun[] {
  const length = input.text.length;
  const edges: { at: number; rank: number; delta: number }[] = [];
  const add = (spans: readonly Span[], rank: number) => {
    for (const span of spans) {
      edges.push({ at: span.start, rank, delta: 1 }, { at: span.end, rank, delta: -1 });
    }
  };
  add(input.setAside, 1);
  add(widen(input.dismissed, input.sentences), 2);
  add(widen(input.claimed, input.sentences), 3);
  edges.sort((a, b) => a.at - b.at);

  const open = [0, 0, 0, 0];
  const runs: CoverageRun[] = [];
  let from = 0;
  for (const edge of edges) {
    const at = Math.min(Math.max(edge.at, 0), length);
    if (at > from) {
      push(runs, { start: from, end: at, class: topOf(open) });
      from = at;
    }
    open[edge.rank] = (open[edge.rank] ?? 0) + edge.delta;
  }
  if (from < length) push(runs, { start: from, end: length, class: topOf(open) });
  return absorbBlanks(runs, input.text);
}

function absorbBlanks(runs: readonly CoverageRun[], text: string): CoverageRun[] {
  const out: CoverageRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const blanks = run.class === "not_looked_at" && last ? leadingBlanks(text.slice(run.start, run.end)) : 0;
    if (last && blanks > 0) push(out, { start: run.start, end: run.start + blanks, class: last.class });
    if (run.start + blanks < run.end) push(out, { ...run, start: run.start + blanks });
  }
  return out;
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

const CLASSES: readonly CoverageClass[] = ["not_looked_at", "set_aside", "dismissed", "claimed"];

function topOf(open: readonly number[]): CoverageClass {
  for (let rank = 3; rank > 0; rank -= 1) {
    const name = CLASSES[rank];
    if ((open[rank] ?? 0) > 0 && name) return name;
  }
  return "not_looked_at";
}

function push(runs: CoverageRun[], run: CoverageRun): void {
  const last = runs.at(-1);
  if (last && last.class === run.class && last.end === run.start) last.end = run.end;
  else runs.push(run);
}

/** Widens each span to the sentences that it touches. */
export function widen<Marked extends Span>(spans: readonly Marked[], sentences: readonly Span[]): Marked[] {
  return spans.map((span) => {
    const { from, to } = sentenceRange(sentences, span);
    if (from === to) return span;
    return {
      ...span,
      start: Math.min(span.start, sentences[from]?.start ?? span.start),
      end: Math.max(span.end, sentences[to - 1]?.end ?? span.end),
    };
  });
}
