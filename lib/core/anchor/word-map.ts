import { alignKeys } from "@/lib/core/anchor/align";
import { matchEqual } from "@/lib/core/anchor/match-equal";
import { matchSimilar } from "@/lib/core/anchor/match-similar";
import { isFigure } from "@/lib/core/anchor/similarity";
import type { Cut } from "@/lib/core/anchor/units";
import type { WordBook } from "@/lib/core/anchor/words";

/** How a unit of the earlier text fared. */
export type Fate = {
  /** Units of the later text that it became: none, one, or several where it was split. */
  readonly to: readonly number[];
  /** Whether it stands in another place of the reading order. */
  readonly moved: boolean;
  /** Places between which only a person can choose. */
  readonly rivals: readonly number[];
  /** The unit that comes nearest where it is gone. */
  readonly guess: number | null;
};

/** What became of every unit and every word of the earlier text. */
export type WordMap = {
  readonly before: Cut;
  readonly after: Cut;
  readonly fates: readonly Fate[];
  /** For each word of the earlier text the word of the later one, -1 without one. */
  readonly partner: Int32Array;
  /** 1 for each word of the later text that came from the earlier one. */
  readonly known: Uint8Array;
  /** How the words with a number are spelt, in lower case. */
  readonly spellingOf: (key: number) => string;
};

/** The least share of a left-over sentence that must be found in a neighbour, for both to be parts of one. */
const SPLIT_SHARE = 0.6;

/** Follows units and words from one text to the other: equal units first, then similar ones, then parts of split and joined ones. */
export function mapWords(before: Cut, after: Cut, spellings: WordBook): WordMap {
  const spelt = [...spellings.keys()];
  const equal = matchEqual(before, after, (key) => isFigure(spelt[key] ?? ""));
  const similar = matchSimilar(before, after, equal, spellings);
  const to: number[][] = before.units.map((_, at) => ((equal.partner[at] ?? -1) >= 0 ? [equal.partner[at] ?? -1] : []));
  const moved = new Set(equal.moved);
  for (const pair of similar.pairs) {
    if (similar.undecided.has(pair.from)) continue;
    to[pair.from] = [pair.to];
    if (!pair.inPlace) moved.add(pair.from);
  }
  addSplits({ before, after, to });
  addJoins({ before, after, to });
  const fates = before.units.map((_, at) => ({
    to: to[at] ?? [],
    moved: moved.has(at),
    rivals: equal.rivals.get(at) ?? similar.undecided.get(at) ?? [],
    guess: similar.guesses.get(at) ?? null,
  }));
  return { before, after, fates, ...alignWords(before, after, to), spellingOf: (key) => spelt[key] ?? "" };
}

type Growing = { readonly before: Cut; readonly after: Cut; readonly to: number[][] };

/** A unit of the later text that nobody owns belongs to the unit before or behind it whose missing words it has. */
function addSplits({ before, after, to }: Growing): void {
  const owner = ownersOf(after.units.length, to);
  const adopt = (at: number, side: -1 | 1): void => {
    const from = owner[at + side] ?? -1;
    const own = to[from];
    if ((owner[at] ?? -1) >= 0 || own === undefined || before.units[from]?.key === after.units[at + side]?.key) return;
    const missing = missingWords(wordsIn(before, [from]), wordsIn(after, own));
    if (shareIn(wordsIn(after, [at]), missing) < SPLIT_SHARE) return;
    to[from] = [...own, at].sort((x, y) => x - y);
    owner[at] = from;
  };
  for (let at = 0; at < after.units.length; at++) adopt(at, -1);
  for (let at = after.units.length - 1; at >= 0; at--) adopt(at, 1);
}

/** A unit of the earlier text that went nowhere belongs to the neighbour's place if its words are what is new there. */
function addJoins({ before, after, to }: Growing): void {
  before.units.forEach((_, at) => {
    if ((to[at]?.length ?? 0) > 0) return;
    for (const side of [-1, 1]) {
      const places = to[at + side] ?? [];
      const place = side < 0 ? places.at(-1) : places[0];
      if (place === undefined || before.units[at + side]?.key === after.units[place]?.key) continue;
      const added = missingWords(wordsIn(after, [place]), wordsIn(before, [at + side]));
      if (shareIn(wordsIn(before, [at]), added) < SPLIT_SHARE) continue;
      to[at] = [place];
      return;
    }
  });
}

function ownersOf(size: number, to: readonly (readonly number[])[]): Int32Array {
  const owner = new Int32Array(size).fill(-1);
  to.forEach((places, from) => {
    for (const place of places) owner[place] = from;
  });
  return owner;
}

function wordsIn({ words, units }: Cut, which: readonly number[]): number[] {
  return which.flatMap((at) => [...words.keys.subarray(units[at]?.from ?? 0, units[at]?.to ?? 0)]);
}

function missingWords(all: readonly number[], present: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const word of present) counts.set(word, (counts.get(word) ?? 0) + 1);
  return all.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

function shareIn(words: readonly number[], pool: readonly number[]): number {
  return words.length === 0 ? 0 : 1 - missingWords(words, pool).length / words.length;
}

/** Aligns the words of units that belong together: all that became one place, or one that became several. */
function alignWords(before: Cut, after: Cut, to: readonly (readonly number[])[]) {
  const partner = new Int32Array(before.words.keys.length).fill(-1);
  const known = new Uint8Array(after.words.keys.length);
  for (const { from, into } of families(to)) {
    const a = placesOf(before, from);
    const b = placesOf(after, into);
    const keys = ({ words }: Cut, places: readonly number[]) => Int32Array.from(places, (at) => words.keys[at] ?? 0);
    alignKeys(keys(before, a), keys(after, b)).forEach((other, at) => {
      const word = b[other];
      if (word === undefined) return;
      partner[a[at] ?? 0] = word;
      known[word] = 1;
    });
  }
  return { partner, known };
}

type Family = { readonly from: number[]; readonly into: readonly number[] };

function families(to: readonly (readonly number[])[]): Family[] {
  const all: Family[] = [];
  to.forEach((into, at) => {
    if (into.length === 0) return;
    const last = all.at(-1);
    if (last?.from.at(-1) === at - 1 && last.into.some((place) => into.includes(place))) {
      all[all.length - 1] = {
        from: [...last.from, at],
        into: [...new Set([...last.into, ...into])].sort((x, y) => x - y),
      };
    } else all.push({ from: [at], into });
  });
  return all;
}

function placesOf({ units }: Cut, which: readonly number[]): number[] {
  return which.flatMap((at) => {
    const { from, to } = units[at] ?? { from: 0, to: 0 };
    return Array.from({ length: to - from }, (_, n) => from + n);
  });
}
