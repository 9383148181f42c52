import { weightOf } from "@/lib/core/anchor/similarity";
import type { WordMap } from "@/lib/core/anchor/word-map";
import { firstWordAfter } from "@/lib/core/anchor/words";
import type { Span } from "@/lib/core/text/span";

/** Finds the words of a stretch of the earlier text among the words that are new in the later one. */
export type PhraseFinder = (stretch: Span) => Span[];

/** Fewer characters, or less weight in words, stand in too many places to be anybody's own. */
const SHORTEST = 20;
const LIGHTEST = 3;
/** More places are not looked at. */
const MOST_PLACES = 64;

/**
 * The last resort for a claim whose sentence is gone: its very words, word for word, among what nobody else stands on. New
 * words only, so that another occurrence of the same words is never taken.
 */
export function phraseFinder(map: WordMap): PhraseFinder {
  let places: Map<number, number[]> | null = null;
  return (stretch) => {
    const { after, known } = map;
    const keys = keysWithin(map, stretch);
    if (stretch.end - stretch.start < SHORTEST || weigh(map, keys) < LIGHTEST) return [];
    places ??= newPlaces(after.words.keys, known);
    const rarest = keys.reduce(
      (best, key, at) => ((places?.get(key)?.length ?? 0) < (places?.get(keys[best] ?? -1)?.length ?? 0) ? at : best),
      0,
    );
    const found: Span[] = [];
    for (const place of (places.get(keys[rarest] ?? -1) ?? []).slice(0, MOST_PLACES)) {
      const from = place - rarest;
      if (!keys.every((key, n) => after.words.keys[from + n] === key && known[from + n] === 0)) continue;
      found.push({ start: after.words.starts[from] ?? 0, end: after.words.ends[from + keys.length - 1] ?? 0 });
    }
    return found;
  };
}

function keysWithin({ before }: WordMap, { start, end }: Span): number[] {
  const keys: number[] = [];
  for (let at = firstWordAfter(before.words, start); (before.words.starts[at] ?? end) < end; at++)
    keys.push(before.words.keys[at] ?? -1);
  return keys;
}

function weigh({ spellingOf }: WordMap, keys: readonly number[]): number {
  return keys.reduce((sum, key) => sum + weightOf(spellingOf(key)), 0);
}

function newPlaces(keys: Int32Array, known: Uint8Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  keys.forEach((key, at) => {
    if (known[at] === 1) return;
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else list.push(at);
  });
  return places;
}
