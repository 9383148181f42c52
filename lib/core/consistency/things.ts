import type { Figure } from "@/lib/core/consistency/figures";
import type { HintSentence } from "@/lib/core/consistency/hint";
import type { CountedFigure } from "@/lib/core/consistency/toll";

/** A counted thing with the words around it, by which it is told from the same kind of thing elsewhere. */
export type CountedThing = CountedFigure & {
  /** Adjectives of the thing. */
  readonly kind: readonly string[];
  /** For money: the words right before and behind it, which say what it is paid for. */
  readonly beside: readonly string[];
  /** Stems of the sentence's other content words. */
  readonly around: ReadonlySet<string>;
};

const NO_THING =
  /^(?:year|day|hour|minute|second|month|week|decade|centurie|time|point|people|person|other|place|way|percent|per|cent|mile|kilometre|kilometer|metre|meter|feet|inch|degree|member|thing|case|reason|side|part|goal|run|yard|lap|round|match|game|vote|season|step|kilogram|pound|dollar|euro)s?$/;
const ANOTHER_TIME =
  /\b(?:last (?:year|month|week)|previous|earlier|years? ago|in (?:1[89]|20)\d\d|each|every|average|compared|up from|down from|another|additional|further|of (?:them|which|whom|those)|including|other|previously|initially|originally|first|then|already|remaining|rest|per|only)\b/i;
const NOUN = /^(?:\p{Ll}[\p{L}’'-]*s|men|women|children|homes)$/u;
const WORD = /[\p{L}][\p{L}’'-]*/gu;
const STOP = new Set(
  "the a an and or but of in on at to for from with by as is are was were be been has have had will would could should may might can that this these those it its he she they their his her which who whom said says say also not more than about after before into over under up down out when while where there they were some worth".split(
    " ",
  ),
);

/** Counted things ("300 affordable homes") and sums of money of a sentence that speaks of one thing as a whole. */
export function thingsIn(sentence: HintSentence): CountedThing[] {
  if (ANOTHER_TIME.test(sentence.words)) return [];
  const figures = sentence.figures.filter((figure) => figure.unit !== "%");
  if (figures.length === 0) return [];
  const stems = new Set([...sentence.words.matchAll(WORD)].map((match) => stem(match[0])).filter((one) => one !== ""));
  return figures.flatMap((figure): CountedThing[] => {
    const shared = { figure, sentence, whom: "" };
    if (figure.unit !== "")
      return [{ ...shared, topic: figure.unit, kind: [], around: stems, beside: wordsBeside(sentence, figure) }];
    const thing = thingAfter(sentence.words.slice(figure.end - sentence.start));
    return thing ? [{ ...shared, ...thing, beside: [], around: without(stems, thing) }] : [];
  });
}

function thingAfter(words: string): { topic: string; kind: readonly string[] } | null {
  const kind: string[] = [];
  for (const match of words.slice(0, 60).matchAll(/^[ -]?(?<word>[\p{L}’'-]+)|\s(?<next>[\p{L}’'-]+)|[^\s\p{L}]/gu)) {
    const word = match.groups?.["word"] ?? match.groups?.["next"];
    if (word === undefined || kind.length > 2) return null;
    if (NOUN.test(word)) return NO_THING.test(word) ? null : { topic: stem(word), kind };
    if (STOP.has(word.toLowerCase()) || !/^\p{Ll}/u.test(word)) return null;
    kind.push(stem(word));
  }
  return null;
}

function wordsBeside({ words, start }: HintSentence, figure: Figure): string[] {
  const before = [...words.slice(Math.max(0, figure.start - start - 40), figure.start - start).matchAll(WORD)];
  const after = [...words.slice(figure.end - start, figure.end - start + 40).matchAll(WORD)];
  return [...before.slice(-2), ...after.slice(0, 1)].map((match) => stem(match[0])).filter((one) => one !== "");
}

function without(stems: ReadonlySet<string>, { topic, kind }: { topic: string; kind: readonly string[] }): Set<string> {
  return new Set([...stems].filter((one) => one !== topic && !kind.includes(one)));
}

/** The first letters of a word that carries meaning, by which its forms meet; "" for the others. */
export function stem(word: string): string {
  const lower = word.toLowerCase().replace(/[’']s$/, "");
  if (lower.length < 4 || STOP.has(lower)) return "";
  return lower.replace(/(?:ing|ed|es|s)$/, "").slice(0, 6);
}

/** How many content words two sentences share beside what is counted. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return shared;
}
