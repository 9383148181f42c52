import { alignKeys } from "@/lib/core/anchor/align";
import type { Cut, Unit } from "@/lib/core/anchor/units";

/** For each unit of the earlier text the unit of the later one with the same words. */
export type EqualUnits = {
  /** -1 without one. */
  readonly partner: Int32Array;
  /** For each unit of the later text its partner in the earlier one, -1 without one. */
  readonly taken: Int32Array;
  /** Units that stand in another place of the reading order. */
  readonly moved: ReadonlySet<number>;
  /** Units whose words stand in more places than before, with all places that fit as well as each other. */
  readonly rivals: ReadonlyMap<number, readonly number[]>;
};

/** So many neighbours on each side testify. */
const WITNESSES = 2;
/** More places with the same words are not compared. */
const MOST_RIVALS = 8;

/** Matches units word for word: first in order, then those that moved. Never two to one, never one of several alike. */
export function matchEqual(before: Cut, after: Cut, isFigure: (key: number) => boolean): EqualUnits {
  const partner = alignKeys(keysOf(before.units), keysOf(after.units));
  const taken = new Int32Array(after.units.length).fill(-1);
  partner.forEach((to, from) => {
    if (to >= 0) taken[to] = from;
  });
  const free = placesByKey(after.units, taken);
  const rivals = new Map<number, number[]>();
  const moved = new Set<number>();
  const rest = placesByKey(before.units, partner);
  for (const [key, from] of rest) {
    const to = free.get(key) ?? [];
    if (to.length === 0) continue;
    pairMoved({ before, after, partner, taken }, from, to, { moved, rivals });
  }
  doubtTwins({ before, after, partner, taken }, { moved, rivals }, isFigure);
  before.units.forEach((unit, at) => {
    const own = partner[at] ?? -1;
    const others = (free.get(unit.key) ?? []).filter((place) => taken[place] === -1).slice(0, MOST_RIVALS);
    if (own < 0 || others.length === 0 || moved.has(at)) return;
    const witnesses = support(before.units, after.units, at, own);
    const alike = others.filter((place) => support(before.units, after.units, at, place) >= witnesses);
    if (alike.length > 0)
      rivals.set(
        at,
        [own, ...alike].sort((x, y) => x - y),
      );
  });
  return { partner, taken, moved, rivals };
}

function keysOf(units: readonly Unit[]): Int32Array {
  return Int32Array.from(units, (unit) => unit.key);
}

function placesByKey(units: readonly Unit[], taken: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  units.forEach(({ key }, at) => {
    if ((taken[at] ?? -1) >= 0) return;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  });
  return places;
}

type Matching = { before: Cut; after: Cut; partner: Int32Array; taken: Int32Array };
type Found = { moved: Set<number>; rivals: Map<number, number[]> };

/** Units with the same words that are left on both sides: one and one has moved; of several, witnesses have to decide. */
function pairMoved({ before, after, partner, taken }: Matching, from: number[], to: number[], found: Found): void {
  const places = to.slice(0, MOST_RIVALS);
  for (const at of from.slice(MOST_RIVALS)) found.rivals.set(at, places);
  for (const at of from.slice(0, MOST_RIVALS)) {
    const open = places.filter((place) => taken[place] === -1);
    const ranked = open
      .map((place) => ({ place, witnesses: support(before.units, after.units, at, place) }))
      .sort((x, y) => y.witnesses - x.witnesses || x.place - y.place);
    const [best, second] = ranked;
    if (best === undefined) return;
    const alone = from.length === 1 && second === undefined;
    if (!alone && best.witnesses <= (second?.witnesses ?? 0)) {
      found.rivals.set(at, open);
      continue;
    }
    partner[at] = best.place;
    taken[best.place] = at;
    found.moved.add(at);
  }
}

/** A text with other figures could be this one: the words of a unit with every figure left out. */
function maskOf({ words, units }: Cut, isFigure: (key: number) => boolean): (at: number) => string {
  return (at) => {
    const { from, to } = units[at] ?? { from: 0, to: 0 };
    return [...words.keys.subarray(from, to)].map((key) => (isFigure(key) ? "#" : key)).join(" ");
  };
}

/**
 * A sentence seems to have moved, and in its old place stands the same with other figures: whether the sentence moved or
 * the figures changed, nobody can tell from the words. Both are for a person to place.
 */
function doubtTwins(
  { before, after, partner, taken }: Matching,
  found: Found,
  isFigure: (key: number) => boolean,
): void {
  const maskBefore = maskOf(before, isFigure);
  const maskAfter = maskOf(after, isFigure);
  for (const at of [...found.moved]) {
    const own = partner[at] ?? -1;
    const mask = maskBefore(at);
    if (!mask.includes("#")) continue;
    const oldPlaces = [(partner[at - 1] ?? (at === 0 ? -1 : -9)) + 1, (partner[at + 1] ?? after.units.length) - 1];
    for (const place of oldPlaces) {
      const twin = after.units[place];
      if (twin === undefined || place === own || twin.key === before.units[at]?.key || maskAfter(place) !== mask)
        continue;
      found.rivals.set(
        at,
        [own, place].sort((x, y) => x - y),
      );
      const other = taken[place] ?? -1;
      if (other >= 0)
        found.rivals.set(
          other,
          [own, place].sort((x, y) => x - y),
        );
    }
  }
}

/** How well the surroundings of two units agree: neighbours with the same words, and the kind of the line. */
function support(a: readonly Unit[], b: readonly Unit[], at: number, place: number): number {
  let witnesses = a[at]?.kind === b[place]?.kind ? 1 : 0;
  for (const side of [-1, 1]) {
    for (let step = 1; step <= WITNESSES; step++) {
      const one = a[at + side * step];
      if (one === undefined || one.key !== b[place + side * step]?.key) break;
      witnesses++;
    }
  }
  return witnesses;
}
