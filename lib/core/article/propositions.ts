import type { Located, RevisionText } from "@/lib/core/anchor/locate";
import { sentenceRange } from "@/lib/core/article/sentence-range";
import { HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import type { ExtractedClaim, Extraction } from "@/lib/core/extract/contract";
import type { Span } from "@/lib/core/text/span";

/** Something that the newer text says and no claim covers: the engine's claim, and which other one it repeats. */
export type Proposition = {
  readonly claim: ExtractedClaim;
  /** Number of the proposition that it repeats, in the same list. */
  readonly repeats: number | null;
  /** Id of the claim that it repeats, where that is an old one. */
  readonly repeatsClaim: string | null;
};

type Chosen = { readonly proposals: readonly Proposition[]; readonly wordings: ReadonlyMap<string, string> };

type Input = {
  readonly before: RevisionText;
  readonly text: string;
  readonly found: Extraction;
  readonly places: readonly Located[];
  readonly dismissed: ReadonlySet<string>;
};

/** How much of two stretches must be common, of all that either covers, for them to be one claim. */
const SAME = 0.5;

/**
 * Picks what to propose from what the engine found in a newer text. A sentence that stood in the older text as it
 * stands now had its say then, whatever people made of it; elsewhere a claim is new unless an old one stands there.
 * A dismissed claim covers its words for as long as they say the same.
 */
export function choosePropositions(input: Input): Chosen {
  const { found } = input;
  const standing = bySentence(input);
  const known = knownSentences(input, standing);
  const owners = found.claims.map((claim) => bestOwner(claim, standing[claim.sentence] ?? []));
  const place = new Map<number, number>();
  found.claims.forEach((claim, index) => {
    if (!known.has(claim.sentence) && owners[index] === null) place.set(index, place.size);
  });
  const proposals = found.claims.flatMap((claim, index) => {
    if (!place.has(index)) return [];
    const repeats = claim.sameAs === null ? null : (place.get(claim.sameAs) ?? null);
    const repeatsClaim = claim.sameAs === null || repeats !== null ? null : (owners[claim.sameAs] ?? null);
    return [{ claim, repeats, repeatsClaim }];
  });
  return { proposals, wordings: wordingsOf(input, owners) };
}

type Stand = Span & { readonly id: string };

/** The places that cover words of the newer text, by the sentence that they touch. Candidates of a place cover too. */
function bySentence({ found, places, dismissed }: Input): Stand[][] {
  const buckets: Stand[][] = found.sentences.map(() => []);
  for (const place of places) {
    if (dismissed.has(place.id) && !HOLDING_ANCHORS.includes(place.state)) continue;
    for (const span of place.place === "found" ? place.spans : place.candidates) {
      const { from, to } = sentenceRange(found.sentences, span);
      for (let index = from; index < to; index += 1) buckets[index]?.push({ ...span, id: place.id });
    }
  }
  return buckets;
}

/**
 * Numbers of the sentences that the older text has in the same words. Where the newer one has more of them, those with
 * a claim count first: the others are copies that nobody has looked at.
 */
function knownSentences({ before, text, found }: Input, standing: readonly Stand[][]): Set<number> {
  const left = new Map<string, number>();
  for (const sentence of before.sentences) {
    const words = wordsOf(before.text, sentence);
    left.set(words, (left.get(words) ?? 0) + 1);
  }
  const known = new Set<number>();
  const take = (index: number, sentence: Span) => {
    const words = wordsOf(text, sentence);
    const count = left.get(words) ?? 0;
    if (count === 0) return;
    left.set(words, count - 1);
    known.add(index);
  };
  found.sentences.forEach((sentence, index) => {
    if ((standing[index]?.length ?? 0) > 0) take(index, sentence);
  });
  found.sentences.forEach((sentence, index) => {
    if (!known.has(index) && (standing[index]?.length ?? 0) === 0) take(index, sentence);
  });
  return known;
}

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}

/** The claim that stands where the engine found one, or null. */
function bestOwner(claim: Span, here: readonly Stand[]): string | null {
  let best: string | null = null;
  let most = SAME;
  for (const stand of here) {
    const common = Math.min(claim.end, stand.end) - Math.max(claim.start, stand.start);
    const all = Math.max(claim.end, stand.end) - Math.min(claim.start, stand.start);
    if (common > 0 && common / all >= most) {
      best = stand.id;
      most = common / all;
    }
  }
  return best;
}

/** What the engine calls the claims whose words changed, by their id. */
function wordingsOf({ found, places }: Input, owners: readonly (string | null)[]): Map<string, string> {
  const changed = new Set(places.flatMap((place) => (place.state === "changed" ? [place.id] : [])));
  const wordings = new Map<string, string>();
  found.claims.forEach((claim, index) => {
    const owner = owners[index];
    if (owner && changed.has(owner) && !wordings.has(owner)) wordings.set(owner, claim.text);
  });
  return wordings;
}
