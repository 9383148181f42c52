import type { Random } from "@/bench/data-set/random";
import type { ClaimType } from "@/lib/core/extract/claim-type";

/** A sentence of an article that holds a claim. Offsets are UTF-16, half-open. */
export type WrittenClaim = {
  readonly start: number;
  readonly end: number;
  readonly type: ClaimType;
  /** Who says it, or null where the outlet says it itself. */
  readonly claimant: string | null;
};

/** A text as the desk gets it, with what the engine would find in it. */
export type WrittenArticle = {
  readonly title: string;
  readonly text: string;
  readonly segments: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  /** Starts and ends of all sentences, in turn. */
  readonly sentences: readonly number[];
  readonly claims: readonly WrittenClaim[];
};

type Sentence = { readonly words: string; readonly type: ClaimType | null; readonly claimant: string | null };
type Maker = (random: Random) => Sentence;

const TOWNS = ["Harwick", "Eastmere", "Castle Brough", "Lower Tarn", "Port Selby", "Marrowdale", "Whitfold"] as const;
const WORKS = ["the new tram line", "flood walls", "school roofs", "the river bridge", "street lamps"] as const;
const OFFICES = ["The transport board", "The harbour office", "The district auditor", "The water company"] as const;
const MONTHS = ["January", "March", "May", "June", "September", "November"] as const;

const claim = (type: ClaimType, words: string, claimant: string | null = null): Sentence => ({ words, type, claimant });

const MAKERS: readonly [Maker, ...Maker[]] = [
  (r) =>
    claim(
      "number",
      `${r.pick(TOWNS)} spent ${r.below(90) + 3}.${r.below(10)} million pounds on ${r.pick(WORKS)} in ${2012 + r.below(12)}.`,
    ),
  (r) =>
    claim(
      "comparison",
      `That is ${r.below(40) + 2} per cent more than the ${r.below(900) + 100} households of ${r.pick(TOWNS)} paid five years earlier.`,
    ),
  (r) =>
    claim(
      "date_time",
      `Work on ${r.pick(WORKS)} began on ${r.below(28) + 1} ${r.pick(MONTHS)} ${2015 + r.below(9)}, ${r.below(14) + 2} months late.`,
    ),
  (r) => {
    const office = r.pick(OFFICES);
    return claim(
      "number",
      `${office} said that ${r.below(4_000) + 60} people had asked for a refund by Friday.`,
      office,
    );
  },
  (r) =>
    claim(
      "superlative",
      `It is the ${r.pick(["longest", "oldest", "costliest"])} of the ${r.below(30) + 4} projects in ${r.pick(TOWNS)}.`,
    ),
  (r) =>
    claim(
      "event",
      `Trains between ${r.pick(TOWNS)} and ${r.pick(TOWNS)} stood still for ${r.below(9) + 2} hours after a storm in ${r.pick(MONTHS)}.`,
    ),
  (r) =>
    claim(
      "causal",
      `A leak of ${r.below(800) + 20} litres closed ${r.pick(WORKS)} for the second time since ${2008 + r.below(15)}.`,
    ),
];
const FILLERS = [
  "Nobody had seen it coming.",
  "That may yet change.",
  "What happens next is anybody's guess.",
] as const;
const FILLER: Maker = (r) => ({ words: r.pick(FILLERS), type: null, claimant: null });

const SENTENCES_A_PARAGRAPH = 4;

/** Writes an article with exactly so many claims, a headline, and some sentences that claim nothing. */
export function writeArticle(random: Random, claimCount: number): WrittenArticle {
  const title = `${random.pick(TOWNS)} counts the cost of ${random.pick(WORKS)} (${random.below(900) + 100})`;
  const segments = [{ start: 0, end: title.length, kind: "headline" }];
  const sentences = [0, title.length];
  const claims: WrittenClaim[] = [];
  let text = title;
  while (claims.length < claimCount) {
    text += "\n\n";
    const start = text.length;
    for (let i = 0; i < SENTENCES_A_PARAGRAPH && claims.length < claimCount; i += 1) {
      const sentence = random.percent(20) ? FILLER(random) : random.pick(MAKERS)(random);
      if (i > 0) text += " ";
      const span = { start: text.length, end: text.length + sentence.words.length };
      text += sentence.words;
      sentences.push(span.start, span.end);
      if (sentence.type) claims.push({ ...span, type: sentence.type, claimant: sentence.claimant });
    }
    segments.push({ start, end: text.length, kind: "body" });
  }
  return { title, text, segments, sentences, claims };
}
