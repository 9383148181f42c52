import type { ClaimPriority, ExtractedClaim } from "@/lib/core/extract/contract";
import learnt from "@/lib/core/extract/model/worth-weights.json";
import { WORTH_SIGNS, type WorthSign } from "@/lib/core/extract/passes/worth-features";

/**
 * What a desk knows before anything is learnt: figures, acts and names can be looked up; judgements, hopes and hedges
 * cannot. The learnt weights are added to these.
 */
const PRIOR: Readonly<Record<WorthSign, number>> = {
  figure: 1,
  time: 0.6,
  names: 0.4,
  past: 0.4,
  perfect: 0.1,
  present: -0.3,
  modal: -0.4,
  future: -0.1,
  copula_adjective: -0.6,
  copula_noun: -0.4,
  opinion: -1.2,
  first_person: -0.6,
  second_person: -0.2,
  negation: -0.4,
  superlative: -0.1,
  comparison: 0,
  causal: -0.1,
  legal: 0,
  length: 0,
  retold: -0.1,
  quoted: 0,
  statement: -0.2,
  passive: 0.25,
  subject_name: 0.2,
  subject_pronoun: 0,
  opener: -0.3,
  adverbs: -0.4,
  adjectives: -0.3,
  hedge: -0.4,
  no_verb: -0.3,
  act: 0.4,
  plural_subject: 0,
  abstract_subject: -0.3,
  condition: 0,
  emphasis: -0.2,
  role: -0.9,
  judging: -1.2,
  recording: 1,
  generic: 0,
};
/** How much the learnt weights count beside those. */
const LEARNT_SHARE = 0.5;
/** Quotations say what happened; inside an article, behind its first lines, they are mostly reactions to it. */
const QUOTED = 1.4;
const REACTION = -2.4;
/** What an article is about stands at its beginning and in its headline. */
const LATE = -0.8;
const LEAD = 0.8;
const TITLE = 2;
const HEADLINE = 1.2;
const ASIDE = -0.8;
const LATE_SENTENCES = 25;
const LEAD_SENTENCES = 2;
const BIAS = -0.35;

/** Where a claim stands in its article. */
export interface WorthPlace {
  /** Number of its sentence among those that can be checked. */
  readonly position: number;
  readonly isHeadline: boolean;
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

/** How much a claim is worth checking, 0 to 1, and why, in words for an editor. */
export function worthOf(
  signs: readonly number[],
  claim: ExtractedClaim,
  place: WorthPlace,
): { score: number; reasons: string[] } {
  let sum = BIAS + HEADLINE * place.headline;
  WORTH_SIGNS.forEach((sign, i) => {
    const weight = sign === "quoted" ? QUOTED : PRIOR[sign] + LEARNT_SHARE * (learnt.weights[i] ?? 0);
    sum += weight * (signs[i] ?? 0);
  });
  const late = Math.min(place.position, LATE_SENTENCES) / LATE_SENTENCES;
  sum += LATE * late;
  if (place.isHeadline) sum += TITLE;
  if (place.isAside) sum += ASIDE;
  if (place.position > 0 && place.position <= LEAD_SENTENCES) sum += LEAD;
  if (place.position > LEAD_SENTENCES && claim.attribution.mode === "direct_quote") sum += REACTION;
  const reasons = WORTH_SIGNS.flatMap((sign, i) =>
    (signs[i] ?? 0) > 0 && REASONS[sign] !== undefined ? [REASONS[sign]] : [],
  );
  if (place.headline >= 0.4) reasons.unshift("is what the headline says");
  return { score: 1 / (1 + Math.exp(-sum)), reasons };
}

const HIGH = 0.62;
const LOW = 0.3;

/** How soon to look at it: central or statistical claims first, roles and scenery last. */
export function priorityOf(claim: ExtractedClaim, score: number): ClaimPriority {
  if (claim.passes.includes("roles")) return "low";
  return score >= HIGH ? "high" : score < LOW ? "low" : "normal";
}
