/** Something that was ranked, and how much it should have gained by its place. */
export interface Ranked {
  readonly score: number;
  readonly gain: number;
}

/** Normalised discounted cumulative gain of a list, down to a depth. Järvelin & Kekäläinen, ACM TOIS 20(4), 2002. */
export function gainOfList(list: readonly Ranked[], possible: readonly number[], depth = 10): number {
  const total = (gains: readonly number[]): number =>
    gains.slice(0, depth).reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0);
  const best = total([...possible].sort((a, b) => b - a));
  if (best === 0) return 0;
  return total([...list].sort((a, b) => b.score - a.score).map(({ gain }) => gain)) / best;
}

/** Share of the pairs of unlike gain that stand in the right order; half for a tie; null without such a pair. */
export function orderOf(list: readonly Ranked[]): number | null {
  let pairs = 0;
  let right = 0;
  for (const one of list) {
    for (const other of list) {
      if (one.gain <= other.gain) continue;
      pairs += 1;
      right += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0;
    }
  }
  return pairs === 0 ? null : right / pairs;
}

/** The mean of what is there. */
export function meanOf(list: readonly (number | null)[]): number {
  const there = list.filter((value) => value !== null);
  return there.reduce((sum, value) => sum + value, 0) / Math.max(1, there.length);
}
