import type { ExtractedClaim, SegmentKind } from "@/lib/core/extract/contract";
import { WORTH_SIGNS, type WorthSign } from "@/lib/core/extract/passes/worth-features";

/**
 * What speaks for a fact that somebody could look up, and against it. Prediction and possibility weigh most: the future
 * cannot be checked.
 */
const WEIGHTS: Readonly<Partial<Record<WorthSign, number>>> = {
  future: -1,
  modal: -0.8,
  hedge: -0.7,
  judging: -0.8,
  opinion: -0.6,
  copula_adjective: -0.6,
  present: -0.4,
  adjectives: -0.3,
  first_person: -0.3,
  second_person: -0.6,
  opener: -0.2,
  abstract_subject: -0.2,
  emphasis: -0.15,
  past: 0.7,
  recording: 0.9,
  figure: 0.6,
  time: 0.4,
  legal: 0.7,
  perfect: 0.4,
  names: 0.4,
  subject_name: 0.2,
  act: 0.25,
  passive: 0.2,
};
/** The first sentences of an article say what happened. */
const LEAD = 0.5;
const LEAD_SENTENCES = 2;
/** Below this the outlet's own words are taken for its view and left out. */
const FLOOR = 0.28;

/** Whether the outlet's own words are its view, a guess or a forecast, and no claim. What others are quoted with always counts. */
export function isOwnView(claim: ExtractedClaim, signs: readonly number[], kind: SegmentKind): boolean {
  if (claim.attribution.mode !== "outlet_voice" || kind !== "body" || claim.passes.includes("roles")) return false;
  return viewScore(claim, signs) < FLOOR;
}

/** How much a claim reads like a fact: higher is surer. */
function viewScore(claim: ExtractedClaim, signs: readonly number[]): number {
  const lead = claim.sentence > 0 && claim.sentence <= LEAD_SENTENCES ? LEAD : 0;
  return WORTH_SIGNS.reduce((sum, sign, i) => sum + (WEIGHTS[sign] ?? 0) * (signs[i] ?? 0), lead);
}
