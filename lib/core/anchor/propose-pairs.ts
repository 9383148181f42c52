import { alignKeys } from "@/lib/core/anchor/align";
import type { EqualUnits } from "@/lib/core/anchor/match-equal";
import type { Cut } from "@/lib/core/anchor/units";

/** The words of a unit with their weights, without their order. */
export type Bag = { readonly counts: ReadonlyMap<number, number>; readonly weight: number };

/** A unit that has no equal. */
export type Entry = { readonly at: number; readonly bag: Bag };

/** Two units worth comparing, by their places in the lists of those left; `inPlace`: between the same neighbours. */
export type Proposal = { readonly i: number; readonly j: number; readonly inPlace: boolean };

type Texts = { readonly before: Cut; readonly after: Cut; readonly equal: EqualUnits };

/** Gaps of more pairs than this are not compared pair by pair. */
const MOST_PAIRS = 400;
/** A word in more units than this is not rare. */
const RARE = 6;

/**
 * Pairs of units worth a look: all within a small gap, those that a word diff of what is left puts on one line, and
 * everywhere those that share rare words. As many as there are words at most, never all with all.
 */
export function proposePairs(texts: Texts, from: readonly Entry[], to: readonly Entry[]): Proposal[] {
  const gaps = gapsOf(texts);
  const width = to.length;
  const pairs = new Map<number, boolean>();
  const sameGap = (i: number, j: number): boolean => gaps.before[from[i]?.at ?? 0] === gaps.after[to[j]?.at ?? 0];
  for (const [i, j] of pairsInSmallGaps(gaps, from, to)) pairs.set(i * width + j, true);
  for (const [i, j] of pairsInLine(texts, from, to)) pairs.set(i * width + j, sameGap(i, j));
  for (const [i, j] of pairsByRareWords(from, to)) if (!pairs.has(i * width + j)) pairs.set(i * width + j, false);
  return [...pairs].map(([pair, inPlace]) => ({ i: Math.floor(pair / width), j: pair % width, inPlace }));
}

type Gaps = { readonly before: Int32Array; readonly after: Int32Array };

/** Numbers the gaps between units that kept their place; two units in gaps with one number have the same neighbours. */
function gapsOf({ before, after, equal }: Texts): Gaps {
  const { partner, taken, moved } = equal;
  const number = (size: number, isLandmark: (at: number) => boolean): Int32Array => {
    const gaps = new Int32Array(size);
    let gap = 0;
    for (let at = 0; at < size; at++) {
      if (isLandmark(at)) gap++;
      gaps[at] = gap;
    }
    return gaps;
  };
  return {
    before: number(before.units.length, (at) => (partner[at] ?? -1) >= 0 && !moved.has(at)),
    after: number(after.units.length, (at) => (taken[at] ?? -1) >= 0 && !moved.has(taken[at] ?? -1)),
  };
}

type Pair = readonly [number, number];

function pairsInSmallGaps(gaps: Gaps, from: readonly Entry[], to: readonly Entry[]): Pair[] {
  const left = byNumber(from, ({ at }) => gaps.before[at] ?? 0);
  const right = byNumber(to, ({ at }) => gaps.after[at] ?? 0);
  const pairs: Pair[] = [];
  for (const [gap, is] of left) {
    const js = right.get(gap) ?? [];
    if (is.length * js.length > MOST_PAIRS) continue;
    for (const i of is) for (const j of js) pairs.push([i, j]);
  }
  return pairs;
}

/** What a word diff of all that is left puts together, where at least a third of a unit agrees. */
function pairsInLine({ before, after }: Texts, from: readonly Entry[], to: readonly Entry[]): Pair[] {
  const a = wordsOf(before, from);
  const b = wordsOf(after, to);
  const votes = new Map<number, number>();
  alignKeys(a.keys, b.keys).forEach((other, at) => {
    if (other < 0) return;
    const pair = (a.owner[at] ?? 0) * to.length + (b.owner[other] ?? 0);
    votes.set(pair, (votes.get(pair) ?? 0) + 1);
  });
  const pairs: Pair[] = [];
  for (const [pair, count] of votes) {
    const [i, j] = [Math.floor(pair / to.length), pair % to.length];
    if (count * 3 >= Math.min(a.sizes[i] ?? 0, b.sizes[j] ?? 0)) pairs.push([i, j]);
  }
  return pairs;
}

function wordsOf({ words, units }: Cut, entries: readonly Entry[]) {
  const keys: number[] = [];
  const owner: number[] = [];
  const sizes = entries.map(({ at }, index) => {
    const unit = units[at];
    for (let word = unit?.from ?? 0; word < (unit?.to ?? 0); word++) {
      keys.push(words.keys[word] ?? 0);
      owner.push(index);
    }
    return (unit?.to ?? 0) - (unit?.from ?? 0);
  });
  return { keys: Int32Array.from(keys), owner, sizes };
}

function pairsByRareWords(from: readonly Entry[], to: readonly Entry[]): Pair[] {
  const holders = new Map<number, number[]>();
  to.forEach(({ bag }, j) => {
    for (const word of bag.counts.keys()) addTo(holders, word, j);
  });
  return from.flatMap(({ bag }, i) =>
    [...bag.counts.keys()].flatMap((word) => {
      const js = holders.get(word) ?? [];
      return js.length > RARE ? [] : js.map((j) => [i, j] as const);
    }),
  );
}

function byNumber(entries: readonly Entry[], numberOf: (entry: Entry) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  entries.forEach((entry, index) => {
    addTo(groups, numberOf(entry), index);
  });
  return groups;
}

function addTo(groups: Map<number, number[]>, group: number, index: number): void {
  const known = groups.get(group);
  if (known === undefined) groups.set(group, [index]);
  else known.push(index);
}
