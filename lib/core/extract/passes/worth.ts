import type { ClaimPriority, ExtractedClaim, SegmentKind } from "@/lib/core/extract/contract";
import learnt from "@/lib/core/extract/model/worth-weights.json";
import { WORTH_SIGNS, type WorthSign } from "@/lib/core/extract/passes/worth-features";

/**
 * What a desk knows before anything is learnt: figures, acts and names can be looked up; judgements, hopes and hedges
 * cannot. The learnt weights are added to these.
 */
const PRIOR: Readonly<Record<WorthSign, number>> = {
  figure: 1.9,
  time: 0,
  names: 0.1,
  past: 0.1,
  perfect: 0.4,
  present: -0.3,
  modal: -0.7,
  future: -0.6,
  copula_adjective: -0.1,
  copula_noun: -0.1,
  opinion: -1.6,
  first_person: -0.6,
  second_person: -0.2,
  negation: -0.1,
  superlative: 0.2,
  comparison: 0.7,
  causal: -0.1,
  legal: 0.2,
  length: 0.8,
  retold: -0.1,
  quoted: 0,
  statement: 0.4,
  passive: 0.25,
  subject_name: 0,
  subject_pronoun: 0,
  opener: 0,
  adverbs: -0.4,
  adjectives: 0,
  hedge: -0.4,
  no_verb: -0.4,
  act: 0.5,
  plural_subject: 0,
  abstract_subject: -0.6,
  condition: 0,
  emphasis: -0.4,
  role: -2.6,
  judging: -1.7,
  recording: 1,
  generic: -0.6,
};
/** How much the learnt weights count beside those. */
const LEARNT_SHARE = 0.5;
/** Quotations say what happened; inside an article, behind its first lines, they are mostly reactions to it. */
const QUOTED = 1.4;
const REACTION = -2.9;
const QUOTED_FACT = -2.1;
const RETOLD_FACT = 0.5;
/** What a picture shows matters less than what the text says. */
const CAPTION = -2;
/** How much the other claims of a sentence count beside a claim's own signs. */
const NEIGHBOURS = 0.3;
/** What an article is about stands at its beginning and in its headline. */
const LATE = -1.4;
const LEAD = 0.8;
const TITLE = 2;
const HEADLINE = 1.6;
const ASIDE = -0.5;
const LATE_SENTENCES = 25;
const LEAD_SENTENCES = 2;
const BIAS = -0.7;

/** Where a claim stands in its article. */
export interface WorthPlace {
  /** Number of its sentence among those that can be checked. */
  readonly position: number;
  readonly kind: SegmentKind;
  /** Said in passing: a relative clause, a participle, an aside. */
  readonly isAside: boolean;
  /** Share of the headline's words that the claim holds, 0 to 1; 0 without a headline. */
  readonly headline: number;
}

const REASONS: Readonly<Partial<Record<WorthSign, string>>> = {
  figure: "gives a figure",
  time: "names a date",
  names: "names somebody or something",
  superlative: "puts something first, last or above the rest",
  comparison: "compares",
  causal: "says what caused what",
  legal: "speaks of law or guilt",
  act: "tells of an act that leaves a trace",
  retold: "retells what somebody said",
  quoted: "quotes somebody",
  statement: "somebody's view: check that it was said",
  role: "says who somebody is",
  recording: "reads like a record",
  hedge: "hedged: check what is certain",
};

/** A claim with its signs and its place: what its weight is read from. */
export interface Weighable {
  readonly claim: ExtractedClaim;
  readonly signs: readonly number[];
  readonly place: WorthPlace;
}

/**
 * How much each claim is worth checking, 0 to 1, and why, in words for an editor. What stands in the same sentence counts
 * too: a fact beside a judgement mostly serves it.
 */
export function worthOf(items: readonly Weighable[]): { score: number; reasons: string[] }[] {
  const sums = items.map(({ signs }) => sumOfSigns(signs));
  const bySentence = new Map<number, number[]>();
  items.forEach(({ claim }, i) => {
    if (!claim.passes.includes("roles"))
      bySentence.set(claim.sentence, [...(bySentence.get(claim.sentence) ?? []), sums[i] ?? 0]);
  });
  return items.map((item, i) => {
    const own = sums[i] ?? 0;
    const beside = bySentence.get(item.claim.sentence) ?? [own];
    const mean = beside.reduce((total, sum) => total + sum, 0) / beside.length;
    const sum = own + NEIGHBOURS * (mean - own) + sumOfPlace(item);
    return { score: 1 / (1 + Math.exp(-sum)), reasons: reasonsOf(item) };
  });
}

function sumOfSigns(signs: readonly number[]): number {
  return WORTH_SIGNS.reduce((sum, sign, i) => {
    const weight = sign === "quoted" ? QUOTED : PRIOR[sign] + LEARNT_SHARE * (learnt.weights[i] ?? 0);
    return sum + weight * (signs[i] ?? 0);
  }, BIAS);
}

function sumOfPlace({ claim, place }: Weighable): number {
  let sum = HEADLINE * place.headline;
  const late = Math.min(place.position, LATE_SENTENCES) / LATE_SENTENCES;
  sum += LATE * late;
  if (place.kind === "headline") sum += TITLE;
  if (place.isAside) sum += ASIDE;
  if (place.position > 0 && place.position <= LEAD_SENTENCES) sum += LEAD;
  if (place.kind === "caption") sum += CAPTION;
  return sum + weightOfVoice(claim, place);
}

function reasonsOf({ signs, place }: Weighable): string[] {
  const reasons = WORTH_SIGNS.flatMap((sign, i) =>
    (signs[i] ?? 0) > 0 && REASONS[sign] !== undefined ? [REASONS[sign]] : [],
  );
  return place.headline >= 0.4 ? ["is what the headline says", ...reasons] : reasons;
}

/** What others assert can do harm when it is wrong; what they feel about it mostly is a reaction. */
function weightOfVoice(claim: ExtractedClaim, place: WorthPlace): number {
  const { mode } = claim.attribution;
  if (mode === "direct_quote" && place.position > LEAD_SENTENCES)
    return claim.checkable === "statement" ? REACTION : QUOTED_FACT;
  return mode !== "outlet_voice" && claim.checkable === "claim" ? RETOLD_FACT : 0;
}

const HIGH = 0.85;
const LOW = 0.2;

/** How soon to look at it: central or statistical claims first, roles and scenery last. */
export function priorityOf(claim: ExtractedClaim, score: number): ClaimPriority {
  if (claim.passes.includes("roles")) return "low";
  return score >= HIGH ? "high" : score < LOW ? "low" : "normal";
}
