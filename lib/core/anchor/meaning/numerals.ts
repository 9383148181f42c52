import type { Mark } from "@/lib/core/anchor/meaning/item";

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const RANKS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TEN_RANKS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
  k: 1e3,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};
const PARTS: Readonly<Record<string, number>> = { half: 2, halves: 2, quarter: 4, quarters: 4 };

/** A number at a place among the marks: its value, whether it ranks ("third"), and the first mark behind it. */
export type Numeral = { readonly value: number; readonly ranks: boolean; readonly next: number };

/** The number that begins at a mark, in figures or words: "1.2 million", "one hundred and twenty", "two-thirds", "3rd". */
export function numeralAt(marks: readonly Mark[], at: number): Numeral | null {
  const first = simpleAt(marks, at);
  if (first === null) return null;
  if (first.ranks) return first;
  return partsOf(marks, scaled(marks, at, first));
}

/** A number without a scale: figures, "twenty-nine", "third", and "a" in front of a scale. */
function simpleAt(marks: readonly Mark[], at: number): Numeral | null {
  const lower = marks[at]?.lower ?? "";
  if (/^\d/.test(lower)) return figuresAt(marks, at, lower);
  if ((lower === "a" || lower === "an") && (marks[at + 1]?.lower ?? "") in SCALES)
    return (marks[at + 1]?.lower.length ?? 0) > 2 ? { value: 1, ranks: false, next: at + 1 } : null;
  if (lower === "half" && marks[at - 1]?.lower !== "second") return { value: 0.5, ranks: false, next: at + 1 };
  const one = ONES.indexOf(lower);
  if (one >= 0) return { value: one, ranks: false, next: at + 1 };
  const ten = TENS.indexOf(lower);
  if (ten >= 0) return tensAt(marks, at, 20 + 10 * ten);
  const rank = RANKS.indexOf(lower);
  if (rank > 0) return { value: rank, ranks: true, next: at + 1 };
  const tenRank = TEN_RANKS.indexOf(lower);
  return tenRank >= 0 ? { value: 20 + 10 * tenRank, ranks: true, next: at + 1 } : null;
}

function figuresAt(marks: readonly Mark[], at: number, lower: string): Numeral | null {
  if (!/^[\d.,\s]+$/.test(lower)) return null;
  const value = Number(lower.replace(/[,\s]/g, ""));
  const behind = marks[at + 1];
  if (behind?.glued === true && /^(?:st|nd|rd|th)$/.test(behind.lower)) return { value, ranks: true, next: at + 2 };
  return { value, ranks: false, next: at + 1 };
}

function tensAt(marks: readonly Mark[], at: number, tens: number): Numeral {
  const next = marks[at + 1]?.lower === "-" ? at + 2 : at + 1;
  const lower = marks[next]?.lower ?? "";
  const one = ONES.indexOf(lower);
  if (one > 0 && one < 10) return { value: tens + one, ranks: false, next: next + 1 };
  const rank = RANKS.indexOf(lower);
  if (rank > 0 && rank < 10) return { value: tens + rank, ranks: true, next: next + 1 };
  return { value: tens, ranks: false, next: at + 1 };
}

/** Takes scales and smaller numbers behind a number: "two thousand three hundred and six", "40m", "1.2 million". */
function scaled(marks: readonly Mark[], at: number, first: Numeral): Numeral {
  const inFigures = /^\d/.test(marks[at]?.lower ?? "");
  let sum = 0;
  let part = first.value;
  let next = first.next;
  for (;;) {
    const lower = marks[next]?.lower ?? "";
    const scale = Object.hasOwn(SCALES, lower) ? SCALES[lower] : undefined;
    if (scale !== undefined && (lower.length > 2 || marks[next]?.glued === true)) {
      part = round(part * scale);
      next++;
      if (scale >= 1000) {
        sum += part;
        part = 0;
      }
      continue;
    }
    const skip = lower === "and" && (part >= 100 || (part === 0 && sum > 0)) ? next + 1 : next;
    const more = inFigures || (part < 100 && sum === 0) ? null : simpleAt(marks, skip);
    if (more === null || more.ranks || more.value === 0.5 || /^\d/.test(marks[skip]?.lower ?? "")) break;
    if (marks[skip]?.lower === "a" || (part > 0 && more.value >= 100)) break;
    part += more.value;
    next = more.next;
  }
  return { value: round(sum + part), ranks: false, next };
}

/** "two-thirds", "three quarters", "two and a half", "half a million". */
function partsOf(marks: readonly Mark[], whole: Numeral): Numeral {
  const at = marks[whole.next]?.lower === "-" ? whole.next + 1 : whole.next;
  const lower = marks[at]?.lower ?? "";
  const rank = RANKS.indexOf(lower.replace(/s$/, ""));
  const parts = Object.hasOwn(PARTS, lower)
    ? PARTS[lower]
    : rank > 2 && (lower.endsWith("s") || whole.value === 1)
      ? rank
      : undefined;
  if (parts !== undefined && whole.value >= 1 && whole.value < parts)
    return { value: round(whole.value / parts), ranks: false, next: at + 1 };
  const tail = [0, 1, 2].map((step) => marks[whole.next + step]?.lower);
  if (tail.join(" ") === "and a half") {
    const behind = marks[whole.next + 3]?.lower ?? "";
    const scale = Object.hasOwn(SCALES, behind) ? SCALES[behind] : undefined;
    const value = round((whole.value + 0.5) * (scale ?? 1));
    return { value, ranks: false, next: whole.next + (scale === undefined ? 3 : 4) };
  }
  const scale =
    tail[0] === "a" && tail[1] !== undefined && Object.hasOwn(SCALES, tail[1]) ? SCALES[tail[1]] : undefined;
  if (whole.value === 0.5 && scale !== undefined)
    return { value: round(0.5 * scale), ranks: false, next: whole.next + 2 };
  return whole;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
