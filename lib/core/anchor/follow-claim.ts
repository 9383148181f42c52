import type { Standing } from "@/lib/core/anchor/locate";
import { placeSpan } from "@/lib/core/anchor/place-span";
import { firstUnitAfter } from "@/lib/core/anchor/units";
import type { WordMap } from "@/lib/core/anchor/word-map";
import { firstWordAfter } from "@/lib/core/anchor/words";
import { type Span, trimSpan } from "@/lib/core/text/span";

/** Where a claim went: its parts, the units that they left and reached, and how much of its words is still there. */
export type Trail = {
  readonly spans: readonly Span[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** 0 to 1, by the weight of words. */
  readonly kept: number;
  /** How much its words weigh, common ones little. */
  readonly weight: number;
  /** Whether some part of it found no place. */
  readonly broken: boolean;
};

/** The units in which a claim stands. */
export function unitsOfClaim(map: WordMap, { spans }: Pick<Standing, "spans">): number[] {
  const { units } = map.before;
  const found = new Set<number>();
  for (const span of spans) {
    for (let at = firstUnitAfter(units, span.start); (units[at]?.start ?? span.end) < span.end; at++) found.add(at);
  }
  return [...found].sort((x, y) => x - y);
}

/** Follows every part of a claim through the units in which it stands. */
export function followClaim(map: WordMap, standing: Standing): Trail {
  const from = unitsOfClaim(map, standing);
  const spans: Span[] = [];
  const to = new Set<number>();
  let kept = 0;
  let weight = 0;
  let broken = false;
  for (const part of standing.spans) {
    const pieces: Span[] = [];
    for (const at of from) {
      const unit = map.before.units[at];
      const piece = { start: Math.max(part.start, unit?.start ?? 0), end: Math.min(part.end, unit?.end ?? 0) };
      const stretch = piece.start < piece.end ? trimSpan(map.before.text, piece) : null;
      if (stretch === null) continue;
      const placed = placeSpan(map, at, stretch);
      const own = placed?.weight ?? Math.max(1, stretch.end - stretch.start) / 8;
      weight += own;
      kept += own * (placed?.kept ?? 0);
      if (placed === null) broken = true;
      else pieces.push(placed.span);
    }
    if (pieces.length > 0) spans.push(around(pieces));
  }
  const ordered = merged(spans);
  for (const span of ordered) {
    const { units } = map.after;
    for (let at = firstUnitAfter(units, span.start); (units[at]?.start ?? span.end) < span.end; at++) to.add(at);
  }
  return { spans: ordered, from, to: [...to], kept: weight === 0 ? 0 : kept / weight, weight, broken };
}

function around(pieces: readonly Span[]): Span {
  return { start: Math.min(...pieces.map((piece) => piece.start)), end: Math.max(...pieces.map((piece) => piece.end)) };
}

/** Parts in their order, run together where they meet. */
function merged(spans: readonly Span[]): Span[] {
  const ordered: Span[] = [];
  for (const span of [...spans].sort((x, y) => x.start - y.start)) {
    const last = ordered.at(-1);
    if (last !== undefined && span.start < last.end)
      ordered[ordered.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else ordered.push(span);
  }
  return ordered;
}

/** Whether the words right before and right behind a claim are still there, or the sentence begins and ends with it. */
export function hasBothNeighbours(map: WordMap, { start, end }: Span, unitAt: number): boolean {
  const unit = map.before.units[unitAt];
  const first = firstWordAfter(map.before.words, start);
  let behind = first;
  while ((map.before.words.starts[behind] ?? end) < end) behind++;
  const isThere = (at: number): boolean =>
    unit === undefined || at < unit.from || at >= unit.to || (map.partner[at] ?? -1) >= 0;
  return isThere(first - 1) && isThere(behind);
}
