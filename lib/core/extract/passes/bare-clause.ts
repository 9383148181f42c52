import { reportVerb } from "@/lib/core/extract/lexicon/report-words";
import type { Word } from "@/lib/core/extract/parse/grammar";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** Verbs that name the hearer before what is said: "told reporters it was closed". */
const TO_HEARER = /^(?:tell|inform|remind|assure|warn|notify|advise|promise)$/;
const OPENS_NOUN = /^(?:DT|NNPS?|NNS?|PRP\$?|JJ[RS]?|CD|EX|PDT)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const WHEN =
  /^(?:late|early|on|last|this|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|night|morning|evening|afternoon)$/i;
/** The clause must have its verb within so many words. */
const REACH = 14;

/** Whether a verb names the hearer before what is said. */
export function namesHearer(base: string): boolean {
  return TO_HEARER.test(base);
}

/**
 * Where a clause begins that stands right behind a verb of speech without "that"; -1 without one. The grammar often takes
 * its subject for the verb's object.
 *
 * "maintained the damage had been done" → "the"; "told Radio Nord he also has doubts" → "he".
 */
export function bareClauseStart(frame: SentenceFrame, verb: number, base: string): number {
  const { words } = frame.grammar;
  if (!FINITE.test(words[verb]?.tag ?? "") && !/ing$/.test(words[verb]?.lower ?? "")) return -1;
  if (namesHearer(base)) return behindHearer(frame, verb);
  let start = verb + 1;
  while (WHEN.test(words[start]?.form ?? "") && start <= verb + 4) start++;
  return OPENS_NOUN.test(words[start]?.tag ?? "") && hasVerbNear(frame, start) ? start : -1;
}

/** Behind the hearer a new subject begins: "told reporters | the bridge was closed". */
function behindHearer(frame: SentenceFrame, verb: number): number {
  const { words } = frame.grammar;
  for (let at = verb + 2; at < Math.min(words.length, verb + 8); at++) {
    const before = words[at - 1]?.tag ?? "";
    if (stops(frame, at)) return -1;
    const opens =
      /^(?:he|she|it|they|we|i|there|only|about|nearly|some)$/.test(words[at]?.lower ?? "") ||
      /^(?:DT|PRP\$|CD)$/.test(words[at]?.tag ?? "");
    if (opens && /^(?:NN|PRP)/.test(before) && hasVerbNear(frame, at)) return at;
  }
  return -1;
}

/** Whether a verb with a tense follows before the next mark, and not in a relative clause. */
function hasVerbNear(frame: SentenceFrame, start: number): boolean {
  const { words } = frame.grammar;
  for (let at = start + 1; at < Math.min(words.length, start + REACH); at++) {
    if (stops(frame, at)) return false;
    if (FINITE.test(words[at]?.tag ?? "")) return true;
  }
  return false;
}

function stops(frame: SentenceFrame, at: number): boolean {
  const word = frame.grammar.words[at];
  return (
    word === undefined ||
    frame.quoteOf[at] !== -1 ||
    /^[,.:;()–—]$|^--$/.test(word.form) ||
    /^(?:WP|WDT|WRB|WP\$)$/.test(word.tag) ||
    /^(?:that|if|whether)$/.test(word.lower)
  );
}

/** Where such a clause ends: at a semicolon, before "…, adding", before "but" with another speaker, or with the sentence. */
export function bareClauseEnd(frame: SentenceFrame, from: number): number {
  const { words } = frame.grammar;
  for (let at = from + 1; at < words.length; at++) {
    if (frame.quoteOf[at] !== -1) continue;
    const before = words[at - 1];
    if (words[at]?.form === ";") return at;
    if (before?.form === "," && words[at]?.tag === "VBG" && reportVerb(words[at]?.lower ?? "") !== null) return at - 1;
    if (hasOtherSpeaker(words, at)) return before?.form === "," ? at - 1 : at;
    if (before?.form === "," && speaksOn(words, at)) return at - 1;
  }
  return words.length;
}

/** "…, she added that": whether somebody goes on speaking here. */
export function speaksOn(words: readonly Word[], at: number): boolean {
  if (!/^(?:PRP|NNP)$/.test(words[at]?.tag ?? "") || !/^VB[DZ]$/.test(words[at + 1]?.tag ?? "")) return false;
  return reportVerb(words[at + 1]?.lower ?? "") !== null && words[at + 2]?.lower === "that";
}

/** "… but Silva denied it": whether a linking word stands here behind which somebody else speaks. */
export function hasOtherSpeaker(words: readonly Word[], at: number): boolean {
  if (!/^(?:but|while|though|although)$/.test(words[at]?.lower ?? "")) return false;
  for (let i = at + 1; i < Math.min(words.length, at + 7); i++) {
    if (/^[,;:]$/.test(words[i]?.form ?? "")) return false;
    if (FINITE.test(words[i]?.tag ?? "")) return reportVerb(words[i]?.lower ?? "") !== null;
  }
  return false;
}
