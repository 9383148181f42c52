import type { Figure } from "@/lib/core/consistency/figures";
import type { HintSentence } from "@/lib/core/consistency/hint";

/** A figure with what it counts: the happening or thing, in a word, and of whom. */
export type CountedFigure = {
  readonly figure: Figure;
  readonly sentence: HintSentence;
  /** "killed", "injured", or the thing counted: "home". */
  readonly topic: string;
  /** "" for people of any kind, or the kind: "child". */
  readonly whom: string;
};

const FATES: readonly (readonly [string, RegExp])[] = [
  ["killed", /^(?:kill(?:ed|s|ing)?|dead|died|dies|slain|lives|deaths|fatalities)$/i],
  ["injured", /^(?:injur(?:ed|es|ing)|hurt|hurts|hurting|wound(?:ed|s|ing)|injuries)$/i],
  ["missing", /^(?:missing|unaccounted)$/i],
  ["arrested", /^(?:arrest(?:ed|s|ing)|detain(?:ed|s|ing)|arrests)$/i],
  ["evacuated", /^evacuat(?:ed|es|ing)$/i],
  ["rescued", /^rescu(?:ed|es|ing)$/i],
  ["homeless", /^(?:homeless|displac(?:ed|es|ing))$/i],
];
const PEOPLE = /^(?:people|persons|residents|passengers|bystanders|victims|individuals|casualties)$/i;
const OTHERS = /^(?:others?|more|additional|further|other)$/i;
const FILLER =
  /^(?:were|was|are|is|have|has|had|been|being|be|reported|reportedly|confirmed|feared|left|now|officially|believed|to|said)$/i;
const KIND =
  /^(?:men|women|children|civilians|soldiers|officers|policemen|police|firefighters|students|workers|girls|boys|teenagers|pedestrians|tourists|miners|journalists|babies|pupils|teachers|fighters|militants|rebels|troops)$/i;
/** What makes a number about another time, place or part than the story's own. */
const ANOTHER =
  /\b(?:last (?:year|month|week|summer|winter|night|december|january)|a year (?:ago|earlier)|years? ago|months? ago|previous(?:ly)?|last (?:\w+ )?(?:days|hours|weeks|months|years)|earlier|in (?:the )?(?:1[89]|20)\d\d|in \p{Lu}\p{L}+ (?:19|20)\d\d|since|each year|every (?:year|day|week)|a (?:day|week|year)\b|annually|so far this|average|history|similar|compared|worst|deadliest|killing spree)/iu;
const PART =
  /\b(?:of (?:them|whom|those|these)|includ(?:ing|ed)|among (?:them|those|whom)|a further|another|additional|one of|some of|most of|the other)\b/i;
const BEFORE_FATE = /\b(?<fate>\p{L}+) (?:an |a |the )?(?:total of )?$/iu;
const TOLL =
  /\b(?<what>death|injury|casualty) toll\b[^.;,]{0,40}?(?:of|to|at|was|is|stands at|stood at|reached|hits|hit)\s$/i;

/** The killed, hurt, missing, arrested, evacuated and homeless of a sentence that speaks of the story's own event as a whole. */
export function tollsIn(sentence: HintSentence): CountedFigure[] {
  if (ANOTHER.test(sentence.words) || PART.test(sentence.words)) return [];
  return sentence.figures.flatMap((figure) => {
    if (figure.unit !== "") return [];
    const found = fateOf(sentence.words, figure.start - sentence.start, figure.end - sentence.start);
    return found ? [{ figure, sentence, ...found }] : [];
  });
}

function fateOf(words: string, start: number, end: number): { topic: string; whom: string } | null {
  const before = words.slice(Math.max(0, start - 60), start);
  const after = [...words.slice(end, end + 70).matchAll(/[\p{L}’'-]+|[^\s\p{L}]/gu)].map((match) => match[0]);
  let at = 0;
  let whom = "";
  const first = after[0] ?? "";
  if (OTHERS.test(first) || (first === "of" && !/^(?:people|persons)$/i.test(after[1] ?? ""))) return null;
  if (first === "of") at = 1;
  if (PEOPLE.test(after[at] ?? "")) at += 1;
  else if (KIND.test(after[at] ?? "")) {
    whom = (after[at] ?? "").toLowerCase();
    at += 1;
  }
  const counted = at > 0 || /^(?:[,.;]|and|in|at|on|as|by|when|after|$)/.test(first);
  while (FILLER.test(after[at] ?? "")) at += 1;
  const topic = fateNamed(after[at] ?? "");
  if (topic !== null && !/^(?:by|in \p{Lu})/u.test(after[at + 1] ?? "")) return { topic, whom };
  const toll = TOLL.exec(before)?.groups?.["what"];
  if (toll) return { topic: toll === "injury" ? "injured" : "killed", whom: "" };
  const governing = counted ? fateNamed(BEFORE_FATE.exec(before)?.groups?.["fate"] ?? "") : null;
  return governing === null ? null : { topic: governing, whom };
}

function fateNamed(word: string): string | null {
  return FATES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}
