import type { ClaimOutline } from "@/lib/core/extract/passes/build-claim";
import { WORTH_SIGNS, type WorthSign } from "@/lib/core/extract/passes/worth-features";

/**
 * What speaks for a fact that somebody could look up, and against it. Prediction and possibility weigh most: the future
 * cannot be checked.
 */
const WEIGHTS: Readonly<Partial<Record<WorthSign, number>>> = {
  future: -0.8,
  modal: -0.8,
  hedge: -0.7,
  judging: -0.8,
  opinion: -0.6,
  copula_adjective: -0.6,
  present: -0.2,
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
  legal: 0.9,
  perfect: 0.4,
  names: 0.4,
  subject_name: 0.2,
  act: 0.25,
  passive: 0.2,
};
/** The first sentences of an article say what happened. */
const LEAD = 0.5;
const LEAD_SENTENCES = 2;
/** Below this a sentence in the outlet's own words is taken for its view and left out. */
const FLOOR = 0.2;

/** A claim with its signs. */
export interface SignedClaim {
  readonly outline: ClaimOutline;
  readonly signs: readonly number[];
}

/**
 * The claims without the outlet's own views, guesses and forecasts. A sentence is judged as a whole, by the claims that
 * are in the outlet's voice; what others are quoted with, who somebody is, headlines and captions always stay.
 */
export function withoutOwnViews<Item extends SignedClaim>(items: readonly Item[]): Item[] {
  const isOwn = ({ outline: { mode, draft } }: Item): boolean =>
    mode === "outlet_voice" && draft.frame.segment.kind === "body" && !draft.passes.includes("roles");
  const totals = new Map<number, { score: number; letters: number }>();
  for (const item of items) {
    if (!isOwn(item)) continue;
    const { draft, start, end } = item.outline;
    const total = totals.get(draft.frame.index) ?? { score: 0, letters: 0 };
    const letters = end - start;
    totals.set(draft.frame.index, {
      score: total.score + factScore(item) * letters,
      letters: total.letters + letters,
    });
  }
  return items.filter((item) => {
    const total = totals.get(item.outline.draft.frame.index);
    return total === undefined || !isOwn(item) || total.score >= FLOOR * total.letters;
  });
}

/** How much a claim reads like a fact: higher is surer. */
function factScore({ outline, signs }: SignedClaim): number {
  const number = outline.draft.frame.index;
  const lead = number > 0 && number <= LEAD_SENTENCES ? LEAD : 0;
  return WORTH_SIGNS.reduce((sum, sign, i) => sum + (WEIGHTS[sign] ?? 0) * (signs[i] ?? 0), lead);
}
