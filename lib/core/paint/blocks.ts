import { type PaintRun, type PaintSpan, paintRuns } from "@/lib/core/paint/runs";

/** A segment of the article, as far as drawing needs it. */
export type PaintSegment = { readonly start: number; readonly end: number; readonly kind: string };

/** A stretch of one line under the same claims and in the same segment. `closes` names the claims that end with it. */
export type PaintPiece = PaintRun & { readonly kind: string | null; readonly closes: readonly string[] };

/** One line of the article with its pieces. `kind` is that of its longest segment. Line breaks belong to no block. */
export type PaintBlock = {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly pieces: readonly PaintPiece[];
};

const LINE = /[^\n\r]+/g;

/** The segments are in order and do not overlap; the same holds for the runs: both are walked once. */
function piecesOf(line: { start: number; end: number }, runs: readonly PaintRun[], segments: readonly PaintSegment[]) {
  const cuts = new Set([line.start, line.end]);
  for (const { start, end } of [...runs, ...segments]) {
    if (start > line.start && start < line.end) cuts.add(start);
    if (end > line.start && end < line.end) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? line.end;
    const ids = runs.find((run) => run.start <= start && end <= run.end)?.ids ?? [];
    const kind = segments.find((segment) => segment.start <= start && end <= segment.end)?.kind ?? null;
    return { start, end, ids, kind };
  });
}

function kindOf(segments: readonly PaintSegment[]): string {
  const longest = [...segments].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest?.kind ?? "body";
}

/** Where the last part of each claim ends: there its number is written. */
function lastEnds(spans: readonly PaintSpan[]): Map<number, string[]> {
  const ends = new Map<string, number>();
  for (const { id, end } of spans) ends.set(id, Math.max(end, ends.get(id) ?? 0));
  const byPlace = new Map<number, string[]>();
  for (const [id, end] of ends) byPlace.set(end, [...(byPlace.get(end) ?? []), id]);
  return byPlace;
}

/**
 * Lays an article out for drawing: a block for every line that has words, cut into pieces wherever a claim or a segment
 * begins or ends. The pieces of a block are its line, character by character.
 */
export function layOutBlocks(
  text: string,
  segments: readonly PaintSegment[],
  spans: readonly PaintSpan[],
): PaintBlock[] {
  const runs = paintRuns(text.length, spans).filter((run) => run.ids.length > 0);
  const ends = lastEnds(spans);
  const blocks: PaintBlock[] = [];
  let run = 0;
  let segment = 0;
  for (const match of text.matchAll(LINE)) {
    const line = { start: match.index, end: match.index + match[0].length };
    if (match[0].trim() === "") continue;
    while ((runs[run]?.end ?? Number.POSITIVE_INFINITY) <= line.start) run += 1;
    while ((segments[segment]?.end ?? Number.POSITIVE_INFINITY) <= line.start) segment += 1;
    const near = takeUntil(segments, segment, line.end);
    const pieces = piecesOf(line, takeUntil(runs, run, line.end), near).map((piece) => ({
      ...piece,
      closes: ends.get(piece.end) ?? [],
    }));
    blocks.push({ ...line, kind: kindOf(near), pieces });
  }
  return blocks;
}

function takeUntil<Item extends { readonly start: number }>(items: readonly Item[], from: number, end: number): Item[] {
  let to = from;
  while ((items[to]?.start ?? Number.POSITIVE_INFINITY) < end) to += 1;
  return items.slice(from, to);
}
