import type { AttributionMode, ClaimType } from "@/lib/core/extract/claim-type";
import type { ClaimTime } from "@/lib/core/extract/contract";
import { isRole } from "@/lib/core/extract/lexicon/roles";
import {
  AGE,
  CAUSAL,
  COMPARISON,
  DEFINITION,
  HISTORICAL,
  LEGAL,
  NUMBER_WORD,
  PLACE,
  SCIENCE,
  SUPERLATIVE,
} from "@/lib/core/extract/lexicon/type-words";
import { causalScore } from "@/lib/core/extract/passes/causal";

/** What the types of a claim are read from. */
export interface TypeSigns {
  readonly quote: string;
  readonly mode: AttributionMode;
  readonly isRoleClaim: boolean;
  readonly isStatement: boolean;
  /** Whether its main verb tells of something that happened. */
  readonly isPast: boolean;
  readonly hasCopula: boolean;
  /** Said in passing: a relative clause. */
  readonly isAside: boolean;
  /** Headlines tell in the present tense what happened: "Fire closes bridge". */
  readonly isHeadline: boolean;
  readonly times: readonly ClaimTime[];
}

const MOST = 3;
/** Types that give way to a learnt cause. */
const MINOR: ReadonlySet<ClaimType> = new Set([
  "date_time",
  "superlative",
  "comparison",
  "science",
  "definition",
  "place",
  "other",
]);
const PLUPERFECT =
  /\b(?:had|having) (?:\w+ly |not |never |been |already |once |only |recently )*\w+(?:ed|en|wn|ne|ught|old|eft|ade|ut|et)\b/i;
const CAUSAL_FLOOR = 0;
/** A time of the day: "11:30 am", "at about 20:00". */
const CLOCK = /\b\d{1,2}[:.]\d\d\b(?: ?[ap]\.?m\b\.?)?|\b\d{1,2} ?[ap]\.?m\b\.?/i;
/** "who heads the board", "served as its clerk": what somebody's office is. */
const OFFICE_HELD =
  /\b(?:lead|leads|headed|heads|chairs|chaired|serv(?:es|ed|ing) as|work(?:s|ed|ing) as|running for|in charge of|member of)\b/i;

/** What kinds of checking a claim asks for, the main one first: one to three. */
export function typesOf(signs: TypeSigns): ClaimType[] {
  const { quote } = signs;
  if (signs.isRoleClaim && quote.includes(",") && !namesRole(quote)) return ["definition"];
  if (signs.isRoleClaim) return AGE.test(quote) ? ["person_role", "age"] : ["person_role"];
  const figure = hasFigure(signs);
  const found: ClaimType[] = [];
  const add = (type: ClaimType, holds: boolean): void => {
    if (holds && !found.includes(type)) found.push(type);
  };
  const quoted = signs.mode === "direct_quote" || signs.mode === "partial_quote";
  add("quote", signs.isStatement);
  add("age", AGE.test(quote));
  add("person_role", signs.hasCopula && namesRole(quote));
  add("number", figure);
  add("causal", CAUSAL.test(quote));
  add("quote", quoted);
  add("date_time", CLOCK.test(quote) && !figure);
  // What somebody tells of the past, or what is only said in passing of it, is background.
  const toldOfPast = signs.isPast && (signs.isAside || (signs.mode === "direct_quote" && !signs.isStatement));
  add("historical", HISTORICAL.test(quote) || PLUPERFECT.test(quote) || toldOfPast);
  add("event", (signs.isPast || signs.isHeadline) && !signs.hasCopula);
  add("legal", LEGAL.test(quote));
  add("superlative", SUPERLATIVE.test(quote));
  add("comparison", COMPARISON.test(quote));
  add("person_role", OFFICE_HELD.test(quote));
  add("definition", DEFINITION.test(quote));
  add("science", SCIENCE.test(quote));
  add("date_time", signs.times.length > 0);
  // "There was danger": a state, no event.
  add("other", signs.hasCopula && found.length < 2);
  add("place", PLACE.test(quote));
  if (found.length === 0) found.push(signs.isPast ? "event" : "other");
  const kept = found.slice(0, MOST);
  return kept.includes("causal") || causalScore(quote) <= CAUSAL_FLOOR ? kept : withCausal(kept);
}

/** Whether a word of a claim says what a person is: "Vyasna, a rights centre" has none. */
function namesRole(quote: string): boolean {
  return AGE.test(quote) || quote.split(/[^\p{L}-]+/u).some((word) => isRole(word.toLowerCase()));
}

/** A figure that is no part of a date. */
function hasFigure({ quote, times }: TypeSigns): boolean {
  let rest = quote;
  for (let clock = CLOCK.exec(rest); clock !== null; clock = CLOCK.exec(rest)) rest = rest.replace(clock[0], " ");
  for (const time of times) rest = rest.replace(time.text, " ");
  return /\d/.test(rest) || NUMBER_WORD.test(rest);
}

/** Learnt signs of a cause are weaker than its plain words: they only take a free place, or that of a minor type. */
function withCausal(kept: readonly ClaimType[]): ClaimType[] {
  if (kept.length < MOST) return [...kept, "causal"];
  const at = kept.findLastIndex((type, i) => i > 0 && MINOR.has(type));
  return at < 0 ? [...kept] : kept.map((type, i) => (i === at ? "causal" : type));
}
