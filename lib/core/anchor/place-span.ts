import { kindred, weightOf } from "@/lib/core/anchor/similarity";
import type { Unit } from "@/lib/core/anchor/units";
import type { WordMap } from "@/lib/core/anchor/word-map";
import { firstWordAfter } from "@/lib/core/anchor/words";
import type { Span } from "@/lib/core/text/span";

/** Where a stretch of one unit went, and how much of its weight in words is still there (0 to 1). */
export type PlacedSpan = { readonly span: Span; readonly kept: number; readonly weight: number };

type Range = { readonly first: number; readonly last: number };

/** Follows a stretch that lies within one unit. Null when none of its words is left there. */
export function placeSpan(map: WordMap, at: number, stretch: Span): PlacedSpan | null {
  const unit = map.before.units[at];
  const to = map.fates[at]?.to ?? [];
  const target = map.after.units[to[0] ?? -1];
  if (unit === undefined || target === undefined) return null;
  if (to.length === 1 && sameText(map, unit, target)) {
    const shift = target.start - unit.start;
    return { span: { start: stretch.start + shift, end: stretch.end + shift }, kept: 1, weight: 1 };
  }
  const words = wordsWithin(map, stretch);
  if (words === null) return null;
  const into = { first: target.from, last: (map.after.units[to.at(-1) ?? -1]?.to ?? target.to) - 1 };
  const found = rangeOf(map, unit, words, into);
  if (found === null) return null;
  const span = withMarks(map, stretch, words, found);
  return { span, ...shareKept(map, words, found) };
}

function sameText({ before, after }: WordMap, one: Unit, two: Unit): boolean {
  return (
    one.end - one.start === two.end - two.start &&
    before.text.slice(one.start, one.end) === after.text.slice(two.start, two.end)
  );
}

function wordsWithin({ before }: WordMap, { start, end }: Span): Range | null {
  const first = firstWordAfter(before.words, start);
  let last = first;
  while ((before.words.starts[last] ?? end) < end) last++;
  return last > first ? { first, last: last - 1 } : null;
}

/** From the first to the last word that came from the stretch, with what was written in place of words at its ends. */
function rangeOf(map: WordMap, unit: Unit, words: Range, into: Range): Range | null {
  const { partner } = map;
  let low = -1;
  let high = -1;
  for (let at = words.first; at <= words.last; at++) {
    const other = partner[at] ?? -1;
    if (other < into.first || other > into.last) continue;
    if (low < 0) low = other;
    high = other;
  }
  const left = neighbour(map, unit, words.first, -1);
  const right = neighbour(map, unit, words.last, 1);
  // What was rewritten as a whole is found between the words that stand before and behind it.
  if (low < 0 && left !== null && right !== null && right - left > 1) return { first: left + 1, last: right - 1 };
  if (low < 0) return null;
  if ((partner[words.first] ?? -1) < 0) low = Math.min(low, replacedFrom(map, unit, words.first, { low, left, into }));
  if ((partner[words.last] ?? -1) < 0) high = Math.max(high, replacedTo(map, unit, words.last, { high, right, into }));
  return widened(map, words, { first: low, last: high }, into);
}

/** The place of the nearest word outside the stretch that is still there; null without one in the unit. */
function neighbour({ partner }: WordMap, unit: Unit, from: number, step: -1 | 1): number | null {
  for (let at = from + step; at >= unit.from && at < unit.to; at += step) {
    const other = partner[at] ?? -1;
    if (other >= 0) return other;
  }
  return null;
}

type Left = { readonly low: number; readonly left: number | null; readonly into: Range };
type Right = { readonly high: number; readonly right: number | null; readonly into: Range };

/** The first word was replaced: by what stands there now, unless words before the stretch were replaced too. */
function replacedFrom({ partner }: WordMap, unit: Unit, first: number, { low, left, into }: Left): number {
  const outside = first > unit.from && (partner[first - 1] ?? -1) < 0;
  const from = left === null || left >= low ? into.first : left + 1;
  return outside ? Math.max(from, low - replacedCount(partner, first, 1)) : from;
}

function replacedTo({ partner }: WordMap, unit: Unit, last: number, { high, right, into }: Right): number {
  const outside = last + 1 < unit.to && (partner[last + 1] ?? -1) < 0;
  const to = right === null || right <= high ? into.last : right - 1;
  return outside ? Math.min(to, high + replacedCount(partner, last, -1)) : to;
}

function replacedCount(partner: Int32Array, from: number, step: -1 | 1): number {
  let count = 0;
  while ((partner[from + count * step] ?? 0) < 0) count++;
  return count;
}

/** Takes in words of the stretch that changed their place and now stand right beside it. */
function widened(
  { before, after, partner, known, spellingOf }: WordMap,
  words: Range,
  found: Range,
  into: Range,
): Range {
  const missing = new Set<string>();
  for (let at = words.first; at <= words.last; at++)
    if ((partner[at] ?? -1) < 0) missing.add(stemOf(spellingOf(before.words.keys[at] ?? -1)));
  if (missing.size === 0) return found;
  let { first, last } = found;
  const isOwn = (at: number): boolean => known[at] === 0 && missing.has(stemOf(spellingOf(after.words.keys[at] ?? -1)));
  // A word or two that nobody owns may stand between: "a {3,000-euro fine}" → "a {fine of 3,000 euros}".
  const isNew = (at: number): boolean => at >= into.first && at <= into.last && known[at] === 0;
  for (let step = 1; step <= 3 && isNew(first - step); step++) {
    if (!isOwn(first - step)) continue;
    first -= step;
    step = 0;
  }
  for (let step = 1; step <= 3 && isNew(last + step); step++) {
    if (!isOwn(last + step)) continue;
    last += step;
    step = 0;
  }
  return { first, last };
}

/** "3rd" and "3", "euros" and "euro" may be the same word in another place. */
function stemOf(spelling: string): string {
  return /^\d+/.exec(spelling)?.[0] ?? spelling.replace(/s$/, "");
}

function shareKept(map: WordMap, words: Range, found: Range): { kept: number; weight: number } {
  const { before, after, spellingOf } = map;
  const present = new Map<string, number>();
  for (let at = found.first; at <= found.last; at++) {
    const word = kindred(spellingOf(after.words.keys[at] ?? 0));
    present.set(word, (present.get(word) ?? 0) + 1);
  }
  let kept = 0;
  let weight = 0;
  for (let at = words.first; at <= words.last; at++) {
    const word = kindred(spellingOf(before.words.keys[at] ?? 0));
    const own = weightOf(word);
    weight += own;
    const left = present.get(word) ?? 0;
    if (left > 0) kept += own;
    present.set(word, left - 1);
  }
  return { kept: weight === 0 ? 0 : kept / weight, weight };
}

const EDGE_BEFORE = /\p{P}*$/u;
const EDGE_BEHIND = /^\p{P}*/u;

/** Marks that belonged to the stretch at its ends (a quotation mark, the stop) belong to it there too, whatever their shape. */
function withMarks({ before, after }: WordMap, stretch: Span, words: Range, found: Range): Span {
  const lead = (before.words.starts[words.first] ?? stretch.start) - stretch.start;
  const tail = stretch.end - (before.words.ends[words.last] ?? stretch.end);
  let start = after.words.starts[found.first] ?? 0;
  let end = after.words.ends[found.last] ?? 0;
  if (lead > 0)
    start -= Math.min(lead, EDGE_BEFORE.exec(after.text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0);
  if (tail > 0) {
    const marks = EDGE_BEHIND.exec(after.text.slice(end, end + 8))?.[0] ?? "";
    end += Math.min(tail, marks.length);
  }
  return { start, end };
}
