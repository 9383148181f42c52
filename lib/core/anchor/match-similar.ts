import type { EqualUnits } from "@/lib/core/anchor/match-equal";
import { type Bag, type Entry, proposePairs } from "@/lib/core/anchor/propose-pairs";
import { isSpeltAlike, kindred, weightOf } from "@/lib/core/anchor/similarity";
import type { Cut } from "@/lib/core/anchor/units";
import { numberOf, type WordBook } from "@/lib/core/anchor/words";

/** Two units that are likely the same sentence, edited. `likeness` from 0 to 1; `inPlace`: between the same neighbours. */
export type SimilarPair = {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
  readonly inPlace: boolean;
};

/** What was found among the units that have no equal. */
export type SimilarUnits = {
  readonly pairs: readonly SimilarPair[];
  /** Units that fit a place as well as another unit, or two places equally well. */
  readonly undecided: ReadonlyMap<number, readonly number[]>;
  /** For units without a pair the unit that comes nearest. */
  readonly guesses: ReadonlyMap<number, number>;
};

/** Below this two sentences are not the same, however they stand. */
const FLOOR_IN_PLACE = 0.5;
const FLOOR_ELSEWHERE = 0.65;
const FLOOR_GUESS = 0.3;
/** What standing between the same neighbours counts for. */
const IN_PLACE = 0.2;
/** Two places that differ by less are equally good. */
const MARGIN = 0.04;
/** Two sentences that are less alike cannot be mistaken for each other. */
const ALIKE = 0.5;

/** Pairs the units that have no equal by the words they share; linear in the text, because only rare words propose. */
export function matchSimilar(before: Cut, after: Cut, equal: EqualUnits, spellings: WordBook): SimilarUnits {
  const bags = new BagBook(spellings);
  const from = restOf(equal.partner)
    .filter((at) => !equal.rivals.has(at))
    .map((at) => ({ at, bag: bags.bagOf(before, at) }));
  const to = restOf(equal.taken).map((at) => ({ at, bag: bags.bagOf(after, at) }));
  const rated = proposePairs({ before, after, equal }, from, to)
    .map(({ i, j, inPlace }) => rate({ before, after }, from[i], to[j], inPlace))
    .filter((pair) => pair !== null && pair.likeness >= FLOOR_GUESS)
    .filter((pair) => pair !== null)
    .sort((x, y) => scoreOf(y) - scoreOf(x) || x.from - y.from || x.to - y.to);
  const bagsBefore = new Map(from.map(({ at, bag }) => [at, bag]));
  const bagsAfter = new Map(to.map(({ at, bag }) => [at, bag]));
  return choose(rated, {
    before: (one, two) => likenessOf(bagsBefore.get(one), bagsBefore.get(two)),
    after: (one, two) => likenessOf(bagsAfter.get(one), bagsAfter.get(two)),
  });
}

function scoreOf({ likeness, inPlace }: SimilarPair): number {
  return likeness + (inPlace ? IN_PLACE : 0);
}

/** How much two units of one text are like each other. Two halves of a sentence that was split are not rivals. */
type Kinship = Readonly<Record<"before" | "after", (one: number, two: number) => number>>;

function choose(rated: readonly SimilarPair[], kinship: Kinship): SimilarUnits {
  const pairOf = new Map<number, SimilarPair>();
  const ownerOf = new Map<number, SimilarPair>();
  const guesses = new Map<number, number>();
  const undecided = new Map<number, number[]>();
  for (const pair of rated) {
    if (!guesses.has(pair.from)) guesses.set(pair.from, pair.to);
    if (pair.likeness < (pair.inPlace ? FLOOR_IN_PLACE : FLOOR_ELSEWHERE)) continue;
    if (pairOf.has(pair.from) || ownerOf.has(pair.to)) continue;
    pairOf.set(pair.from, pair);
    ownerOf.set(pair.to, pair);
  }
  for (const pair of rated) {
    const own = pairOf.get(pair.from);
    const owner = ownerOf.get(pair.to);
    if (own === pair) continue;
    const twoPlaces = own !== undefined && owner === undefined && scoreOf(pair) >= scoreOf(own) - MARGIN;
    if (twoPlaces && kinship.after(own.to, pair.to) >= ALIKE)
      undecided.set(pair.from, [...(undecided.get(pair.from) ?? [own.to]), pair.to]);
    const twoClaims = own === undefined && owner !== undefined && scoreOf(pair) >= scoreOf(owner) - MARGIN;
    if (!twoClaims || kinship.before(pair.from, owner.from) < ALIKE) continue;
    undecided.set(pair.from, [pair.to]);
    undecided.set(owner.from, [owner.to]);
  }
  return { pairs: [...pairOf.values()], undecided, guesses };
}

function restOf(partner: Int32Array): number[] {
  const rest: number[] = [];
  partner.forEach((other, at) => {
    if (other < 0) rest.push(at);
  });
  return rest;
}

/** Reads units as bags of weighted words. */
class BagBook {
  readonly #spellings: readonly string[];
  readonly #kin: WordBook = new Map();
  readonly #weights = new Map<number, number>();
  readonly #numbers = new Map<number, number>();

  constructor(book: WordBook) {
    this.#spellings = [...book.keys()];
  }

  bagOf({ words, units }: Cut, at: number): Bag {
    const counts = new Map<number, number>();
    let weight = 0;
    const unit = units[at];
    for (let word = unit?.from ?? 0; word < (unit?.to ?? 0); word++) {
      const number = this.#numberOf(words.keys[word] ?? 0);
      const own = this.#weights.get(number) ?? 0;
      counts.set(number, (counts.get(number) ?? 0) + own);
      weight += own;
    }
    return { counts, weight };
  }

  #numberOf(key: number): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const spelling = kindred(this.#spellings[key] ?? "");
    const number = numberOf(this.#kin, spelling);
    this.#weights.set(number, weightOf(spelling));
    this.#numbers.set(key, number);
    return number;
  }
}

function likenessOf(one: Bag | undefined, two: Bag | undefined): number {
  if (one === undefined || two === undefined) return 0;
  const [small, large] = one.counts.size <= two.counts.size ? [one, two] : [two, one];
  let shared = 0;
  for (const [word, count] of small.counts) shared += Math.min(count, large.counts.get(word) ?? 0);
  const even = (2 * shared) / (one.weight + two.weight);
  // A sentence that was cut or lengthened is still itself while most of the shorter one is in the longer.
  const within = Math.min(one.weight, two.weight) >= 3 ? (0.8 * shared) / Math.min(one.weight, two.weight) : 0;
  return Math.max(even, within);
}

function rate(
  texts: { readonly before: Cut; readonly after: Cut },
  one: Entry | undefined,
  two: Entry | undefined,
  inPlace: boolean,
): SimilarPair | null {
  if (one === undefined || two === undefined) return null;
  const byWords = likenessOf(one.bag, two.bag);
  const misspelt =
    inPlace && byWords < FLOOR_IN_PLACE && isSpeltAlike(wordsAt(texts.before, one.at), wordsAt(texts.after, two.at));
  return { from: one.at, to: two.at, likeness: misspelt ? FLOOR_IN_PLACE : byWords, inPlace };
}

function wordsAt({ text, units }: Cut, at: number): string {
  return text.slice(units[at]?.start ?? 0, units[at]?.end ?? 0);
}
