import type { Quantity } from "@/lib/core/extract/contract";
import type { Span } from "@/lib/core/text/span";

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALE: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
};

const HEDGE =
  "(?<hedge>about|around|nearly|almost|roughly|approximately|an estimated|more than|over|at least|less than|fewer than|under|up to|at most|as many as|some|only|just) ";
const MONEY = "(?<money>(?:US|C|A|NZ|HK)?[$£€¥])\\s?";
const FIGURE = `(?<figure>\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?|(?<word>${Object.keys(WORDS).join("|")}))`;
const TIMES = "(?:[ -](?<scale>dozen|hundred|thousand|million|billion|trillion)|(?<short>bn|m)\\b)";
const UNIT = "(?<percent>\\s?%)|[ -](?<unit>per ?cent|\\p{Ll}{2,24})";
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/$£€-])(?:${HEDGE})?(?:${MONEY})?${FIGURE}(?:${TIMES})?(?![\\d:/])(?!(?:st|nd|rd|th)\\b)(?:${UNIT})?`,
  "giu",
);
/** Words behind a figure that are no unit of it. */
const NO_UNIT =
  /^(?:and|or|of|in|on|at|to|by|for|from|with|as|than|that|who|which|were|was|are|is|had|have|has|did|the|an?|other|others|more|less|to|out|after|before|since|until|when|while|but|not|also|said|died|then|later)$/i;

/**
 * The figures that a stretch of text gives, with what is counted and how surely: "more than 1,200 people" → 1200, people,
 * "more than"; "$3.5 million" → 3500000, $. Figures that are part of a time are left out.
 */
export function quantitiesIn(text: string, span: Span, times: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(QUANTITY)) {
    const groups = match.groups ?? {};
    const start = span.start + match.index;
    const unit = unitOf(groups);
    const length =
      groups["unit"] !== undefined && unit === null ? match[0].length - groups["unit"].length - 1 : match[0].length;
    const end = start + length;
    if (times.some((time) => start < time.end && time.start < end)) continue;
    // "one of them", "the two": a bare small word counts nothing.
    if (groups["word"] !== undefined && unit === null && groups["scale"] === undefined) continue;
    const hedge = groups["hedge"]?.toLowerCase() ?? null;
    found.push({ start, end, text: text.slice(start, end), value: amountOf(groups), unit, hedge });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function unitOf(groups: Groups): string | null {
  if (groups["money"] !== undefined) return groups["money"];
  if (groups["percent"] !== undefined) return "percent";
  const unit = groups["unit"]?.toLowerCase() ?? "";
  if (/^per ?cent$/.test(unit)) return "percent";
  return unit === "" || NO_UNIT.test(unit) ? null : unit;
}

function amountOf(groups: Groups): number {
  const figure = groups["figure"]?.toLowerCase() ?? "";
  const base = WORDS[figure] ?? Number(figure.replaceAll(",", ""));
  const scale = SCALE[(groups["scale"] ?? groups["short"] ?? "").toLowerCase()] ?? 1;
  // 3.3 million would come out as 3299999.9999999995.
  return Number((base * scale).toPrecision(12));
}
