import { pairsOfShortEdit } from "@/lib/core/anchor/bounded-diff";

/** For each item of the first list its partner in the second, -1 without one; partners are in order. */
export type Alignment = Int32Array;

/** Ranges whose product is smaller are compared item by item. */
const SMALL = 16_384;
/** A range that still has no landmark after so many rounds is left without partners. */
const ROUNDS = 24;

type Range = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/**
 * Aligns two lists of numbers: ends that are equal, then items that stand out on both sides as landmarks (patience), what
 * lies between again, small ranges item by item, and what has no landmarks by its few differences. Time grows with the length of the lists, never with their product.
 */
export function alignKeys(a: Int32Array, b: Int32Array): Alignment {
  const partner = new Int32Array(a.length).fill(-1);
  let ranges: Range[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  for (let round = 0; ranges.length > 0 && round < ROUNDS; round++) {
    ranges = ranges.flatMap((range) => step(a, b, range, partner));
  }
  return partner;
}

function step(a: Int32Array, b: Int32Array, range: Range, partner: Int32Array): Range[] {
  let { a0, a1, b0, b1 } = range;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) partner[a0++] = b0++;
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) partner[--a1] = --b1;
  if (a0 === a1 || b0 === b1) return [];
  const rest = { a0, a1, b0, b1 };
  if ((a1 - a0) * (b1 - b0) <= SMALL) {
    alignSmall(a, b, rest, partner);
    return [];
  }
  const marks = landmarks(a, b, rest);
  if (marks.length === 0) {
    for (const [i, j] of pairsOfShortEdit(a.subarray(a0, a1), b.subarray(b0, b1)) ?? []) partner[a0 + i] = b0 + j;
    return [];
  }
  const between: Range[] = [];
  let lastA = a0;
  let lastB = b0;
  for (const [i, j] of marks) {
    partner[i] = j;
    if (i > lastA && j > lastB) between.push({ a0: lastA, a1: i, b0: lastB, b1: j });
    lastA = i + 1;
    lastB = j + 1;
  }
  if (a1 > lastA && b1 > lastB) between.push({ a0: lastA, a1, b0: lastB, b1 });
  return between;
}

type Pair = readonly [number, number];

/** Items that occur equally often on both sides, the rarest kind first, paired in their order and thinned out to a chain. */
function landmarks(a: Int32Array, b: Int32Array, range: Range): Pair[] {
  const inA = placesOf(a, range.a0, range.a1);
  const inB = placesOf(b, range.b0, range.b1);
  for (const most of [1, 4, 64]) {
    const pairs: Pair[] = [];
    for (const [key, places] of inA) {
      const others = inB.get(key);
      if (others?.length !== places.length || places.length > most) continue;
      places.forEach((place, n) => {
        pairs.push([place, others[n] ?? 0]);
      });
    }
    if (pairs.length > 0) return longestChain(pairs.sort((x, y) => x[0] - y[0]));
  }
  return [];
}

function placesOf(list: Int32Array, from: number, to: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    const key = list[at] ?? 0;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  }
  return places;
}

/** The longest run of pairs whose second numbers rise too. Pairs come in the order of their first numbers. */
export function longestChain(pairs: readonly Pair[]): Pair[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, second], at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  });
  const chain: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** The longest common list of two short ranges; of equally long ones that with the longest unbroken stretches. */
function alignSmall(a: Int32Array, b: Int32Array, range: Range, partner: Int32Array): void {
  const rows = range.a1 - range.a0;
  const columns = range.b1 - range.b0;
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  const equal = (i: number, j: number): boolean => a[range.a0 + i] === b[range.b0 + j];
  const bonus = (i: number, j: number): number => (i + 1 < rows && j + 1 < columns && equal(i + 1, j + 1) ? 1 : 0);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      const take = equal(i, j) ? 8 + bonus(i, j) + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(skip, take);
    }
  }
  let i = 0;
  let j = 0;
  while (i < rows && j < columns) {
    const here = best[i * width + j] ?? 0;
    if (equal(i, j) && here === 8 + bonus(i, j) + (best[(i + 1) * width + j + 1] ?? 0)) {
      partner[range.a0 + i++] = range.b0 + j++;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) i++;
    else j++;
  }
}
