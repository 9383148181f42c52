import { reportVerb } from "@/lib/core/extract/lexicon/report-words";

const LIGHT = new Set(
  "a an the of in on at to from by with for and or but as is are was were be been being has have had do does did that this these those it its he she they his her their them him i we you our your not no will would can could may might must should said says about around least most more than nearly almost up over under some also there when which who".split(
    " ",
  ),
);
const ALIKE = new Map(
  [
    "injured hurt wounded",
    "killed dead died dies deaths",
    "arrested detained held",
    "people persons",
    "percent cent",
    "children kids",
    "bought purchased acquired",
    "big large huge",
    "began started",
    "ended finished",
  ].flatMap((line) => {
    const words = line.split(" ");
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

const COUNTS =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?)$/;

/** Whether a word is a figure, in figures or letters. */
export function isFigure(spelling: string): boolean {
  return /\d/.test(spelling) || COUNTS.test(spelling);
}

const GENERAL = new Set("people persons men women others officials year years day days".split(" "));

/** How much a word says about which sentence this is: little for "the" and for figures, which are what changes most. */
export function weightOf(spelling: string): number {
  if (LIGHT.has(spelling)) return 0.2;
  if (isFigure(spelling)) return 0.5;
  if (GENERAL.has(spelling)) return 0.5;
  return reportVerb(spelling) === "say" ? 0.2 : 1;
}

/** One word for words by which the same sentence may be told again. Only for finding sentences, never for comparing facts. */
export function kindred(spelling: string): string {
  return ALIKE.get(spelling) ?? spelling;
}

/** Longer sentences have enough words to be known by. */
const LONGEST_SPELT = 200;
const SPELT_ALIKE = 0.75;

/** Whether two short stretches are nearly the same letter for letter, as when misprints are put right in every other word. */
export function isSpeltAlike(one: string, two: string): boolean {
  if (Math.max(one.length, two.length) > LONGEST_SPELT) return false;
  const [a, b] = [triplesOf(one), triplesOf(two)];
  let shared = 0;
  for (const triple of a) if (b.has(triple)) shared++;
  return a.size + b.size > 0 && (2 * shared) / (a.size + b.size) >= SPELT_ALIKE;
}

function triplesOf(words: string): Set<string> {
  const letters = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, at) => letters.slice(at, at + 3)));
}
