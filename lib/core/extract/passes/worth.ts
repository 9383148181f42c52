import type { ClaimPriority, ExtractedClaim, SegmentKind } from "@/lib/core/extract/contract";
import table from "@/lib/core/extract/model/worth-table.json";
import learnt from "@/lib/core/extract/model/worth-weights.json";
import { WORTH_SIGNS, type WorthSign } from "@/lib/core/extract/passes/worth-features";

/** How much each sign and each place of a claim counts. */
export interface WorthTable {
  /** What speaks for looking a claim up and against it; the learnt weights are added to these. */
  readonly signs: Readonly<Record<WorthSign, number>>;
  readonly terms: {
    /** How much the learnt weights count beside those. */
    readonly learntShare: number;
    /** Quotations say what happened; inside an article, behind its first lines, they are mostly reactions to it. */
    readonly quoted: number;
    readonly reaction: number;
    readonly quotedFact: number;
    readonly retoldFact: number;
    /** What a picture shows matters less than what the text says. */
    readonly caption: number;
    /** How much the other claims of a sentence count beside a claim's own signs. */
    readonly neighbours: number;
    /** What an article is about stands at its beginning and in its headline. */
    readonly late: number;
    readonly lead: number;
    readonly title: number;
    readonly headline: number;
    readonly aside: number;
    readonly bias: number;
  };
  /** From this score on a claim is of high priority; below that, of low. */
  readonly high: number;
  readonly low: number;
}

/** Found by scripts/tune-check-worthiness.ts on texts and labels that may be shipped, and on nothing else. */
const TABLE: WorthTable = table;
const LATE_SENTENCES = 25;
const LEAD_SENTENCES = 2;

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
export function worthOf(items: readonly Weighable[], by = TABLE): { score: number; reasons: string[] }[] {
  const sums = items.map(({ signs }) => sumOfSigns(signs, by));
  const bySentence = new Map<number, number[]>();
  items.forEach(({ claim }, i) => {
    if (!claim.passes.includes("roles"))
      bySentence.set(claim.sentence, [...(bySentence.get(claim.sentence) ?? []), sums[i] ?? 0]);
  });
  return items.map((item, i) => {
    const own = sums[i] ?? 0;
    const beside = bySentence.get(item.claim.sentence) ?? [own];
    const mean = beside.reduce((total, sum) => total + sum, 0) / beside.length;
    const sum = own + by.terms.neighbours * (mean - own) + sumOfPlace(item, by);
    return { score: 1 / (1 + Math.exp(-sum)), reasons: reasonsOf(item) };
  });
}

function sumOfSigns(signs: readonly number[], { signs: own, terms }: WorthTable): number {
  return WORTH_SIGNS.reduce((sum, sign, i) => {
    const weight = sign === "quoted" ? terms.quoted : own[sign] + terms.learntShare * (learnt.weights[i] ?? 0);
    return sum + weight * (signs[i] ?? 0);
  }, terms.bias);
}

function sumOfPlace({ claim, place }: Weighable, { terms }: WorthTable): number {
  let sum = terms.headline * place.headline;
  const late = Math.min(place.position, LATE_SENTENCES) / LATE_SENTENCES;
  sum += terms.late * late;
  if (place.kind === "headline") sum += terms.title;
  if (place.isAside) sum += terms.aside;
  if (place.position > 0 && place.position <= LEAD_SENTENCES) sum += terms.lead;
  if (place.kind === "caption") sum += terms.caption;
  return sum + weightOfVoice(claim, place, terms);
}

function reasonsOf({ signs, place }: Weighable): string[] {
  const reasons = WORTH_SIGNS.flatMap((sign, i) =>
    (signs[i] ?? 0) > 0 && REASONS[sign] !== undefined ? [REASONS[sign]] : [],
  );
  return place.headline >= 0.4 ? ["is what the headline says", ...reasons] : reasons;
}

/** What others assert can do harm when it is wrong; what they feel about it mostly is a reaction. */
function weightOfVoice(claim: ExtractedClaim, place: WorthPlace, terms: WorthTable["terms"]): number {
  const { mode } = claim.attribution;
  if (mode === "direct_quote" && place.position > LEAD_SENTENCES)
    return claim.checkable === "statement" ? terms.reaction : terms.quotedFact;
  return mode !== "outlet_voice" && claim.checkable === "claim" ? terms.retoldFact : 0;
}

/** How soon to look at it: central or statistical claims first, roles and scenery last. */
export function priorityOf(claim: ExtractedClaim, score: number): ClaimPriority {
  if (claim.passes.includes("roles")) return "low";
  return score >= TABLE.high ? "high" : score < TABLE.low ? "low" : "normal";
}
