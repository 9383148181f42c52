import { countOf } from "@/lib/core/extract/lexicon/calendar";
import type { Span } from "@/lib/core/text/span";

/** A number of a sentence as the range of values that it allows: "at least 40" is 40 and more, "dozens" 24 to 99. */
export type Figure = Span & {
  readonly low: number;
  readonly high: number;
  /** "" for a count, "%" or the sign of a currency. */
  readonly unit: string;
  /** As it stands, with its hedge: "at least 40". */
  readonly words: string;
  readonly hedged: boolean;
};

const HEDGE =
  "at least|no fewer than|no less than|more than|over|upwards of|about|around|some|roughly|approximately|an estimated|close to|nearly|almost|up to|as many as|at most|fewer than|less than|under";
const ONES = "one|two|three|four|five|six|seven|eight|nine";
const WORDS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:${ONES}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${ONES}|an? dozen|a (?=hundred|thousand|million|billion)`;
const SCALE = "hundred|thousand|million|billion|trillion|m|bn|k";
const FIGURE = new RegExp(
  String.raw`(?:\b(?<hedge>${HEDGE}) )?(?:(?<vague>\b(?:dozens|scores|hundreds|thousands|tens of thousands|hundreds of thousands|millions)\b)|(?<currency>[$£€])?(?:(?<![\p{L}\d.,:/–-])(?<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?<part>\.\d{1,4})?|\b(?<spelled>${WORDS})\b)(?:(?: |-)?(?<scale>${SCALE})\b)?(?:(?<percent>%| ?per ?cent\b)|(?<plus>\+|-plus\b| or (?:more|so)\b))?(?![\d:/]|[.,]\d|(?:st|nd|rd|th)\b))`,
  "giu",
);
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 199],
  scores: [40, 199],
  hundreds: [200, 1_999],
  thousands: [2_000, 19_999],
  "tens of thousands": [20_000, 199_999],
  "hundreds of thousands": [200_000, 1_999_999],
  millions: [2_000_000, 1_999_999_999],
};
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  k: 1_000,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
/** How far "about 40" reaches to both sides. */
const ABOUT = 0.15;

/** The counts, sums of money and percentages of a stretch of text, hedges read in; years, ordinals and clocks are none. */
export function figuresIn(words: string, offset = 0): Figure[] {
  const found: Figure[] = [];
  for (const match of words.matchAll(FIGURE)) {
    const figure = figureOf(match, offset);
    if (figure !== null) found.push(figure);
  }
  return found;
}

function figureOf(match: RegExpExecArray, offset: number): Figure | null {
  const { hedge, vague, currency, digits, part, spelled, scale, percent, plus } = match.groups ?? {};
  const place = { start: offset + match.index, end: offset + match.index + match[0].length, words: match[0] };
  const range = vague === undefined ? undefined : VAGUE[vague.toLowerCase()];
  if (range) return { ...place, low: range[0], high: range[1], unit: "", hedged: true };
  const bare = digits === undefined ? spelledValue(spelled ?? "") : Number(digits.replaceAll(",", "") + (part ?? ""));
  const isYear = digits?.length === 4 && /^(?:1[5-9]|20)/.test(digits) && !currency && !scale && !percent;
  if (bare === null || Number.isNaN(bare) || isYear) return null;
  const value = bare * (SCALES[scale?.toLowerCase() ?? ""] ?? 1);
  // "$4 million" may stand for 4.2: what is rounded allows half of its last figure.
  const step = rounding(digits, part, value / (bare || 1));
  const exact = { low: value - step, high: value + step };
  const hedged = hedge !== undefined || plus !== undefined;
  return {
    ...place,
    ...hedgedRange(hedge?.toLowerCase() ?? plus?.trim() ?? "", exact),
    unit: currency ?? (percent ? "%" : ""),
    hedged,
  };
}

function rounding(digits: string | undefined, part: string | undefined, scale: number): number {
  if (digits === undefined) return scale > 1 ? scale / 2 : 0;
  if (part !== undefined) return (scale * 10 ** -(part.length - 1)) / 2;
  if (scale > 1) return scale / 2;
  const zeros = /0*$/.exec(digits.replaceAll(",", ""))?.[0].length ?? 0;
  return zeros >= 3 || (zeros === 2 && digits.length > 3) ? 10 ** zeros / 2 : 0;
}

function hedgedRange(hedge: string, { low, high }: { low: number; high: number }): { low: number; high: number } {
  if (/^(?:at least|no fewer|no less|more than|over|upwards|or more|\+|-plus)/.test(hedge))
    return { low, high: Number.POSITIVE_INFINITY };
  if (/^(?:up to|as many|at most|fewer|less|under)/.test(hedge)) return { low: 0, high };
  return hedge === "" ? { low, high } : { low: low * (1 - ABOUT), high: high * (1 + ABOUT) };
}

function spelledValue(words: string): number | null {
  const lower = words.toLowerCase().trim();
  if (lower.endsWith("dozen")) return 12;
  const [tens = "", ones] = lower.split(/[- ]/);
  const first = countOf(tens);
  const second = ones === undefined ? 0 : countOf(ones);
  return first === null || second === null ? null : first + second;
}

/** Whether two figures can both be right: their ranges meet. "At least 40" agrees with 42, 40 does not agree with 29. */
export function figuresAgree(a: Figure, b: Figure): boolean {
  return a.low <= b.high && b.low <= a.high;
}
