import { NEVER_FINAL, SELDOM_FINAL } from "@/lib/core/extract/lexicon/abbreviations";
import { perWord } from "@/lib/core/text/per-word";
import type { Span } from "@/lib/core/text/span";

/** A word or a mark of punctuation at its place in the text. */
export interface Token extends Span {
  readonly form: string;
}

const URL = String.raw`https?:\/\/[^\s"”<>]{1,400}|www\.[^\s"”<>]{1,400}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}|[@#]\w{1,60}`;
const NUMBER = String.raw`\d(?:[\d.,]{0,40}\d)?\p{L}(?!\.\p{L})[\p{L}\p{N}]{0,40}|\d[\d.,:]{0,40}\d(?:st|nd|rd|th|s|k|m|bn)?(?![\p{L}\d])|\d{1,40}(?:st|nd|rd|th|s|k|m|bn)?(?![\p{L}\d])|\d{1,40}`;
const PREFIXED = String.raw`(?:re|co|anti|pre|post|non|un|ex|mid|e|pro|sub|inter|multi|semi|ultra|vice|bi|tri|mini|micro|macro)-\p{L}{2,40}`;
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{N}]{0,80}(?:[’'&]\p{L}{1,40}){0,3}`;
const TOKEN = new RegExp(`${URL}|\\.{2,}|-{2,}|(?:\\p{L}\\.){2,12}|${NUMBER}|${PREFIXED}|${WORD}|\\S`, "giu");
const CONTRACTION = /^(\p{L}+?)(n[’']t|[’'](?:s|re|ve|ll|d|m))$/iu;

/** Kept by word: the thousand "the" of a text share one piece of memory, and whatever is kept by word is found at once. */
const shared = perWord((form) => form);

/**
 * The words of a sentence as grammars count them, each at its place: "don't" is "do" + "n't", "U.S.-led" is "U.S." + "-"
 * + "led", a stop is a token unless it belongs to a short form.
 */
export function tokensOf(text: string, sentence: Span): Token[] {
  const tokens: Token[] = [];
  const words = text.slice(sentence.start, sentence.end);
  const add = (form: string, at: number): void => {
    tokens.push({ form: shared(form), start: sentence.start + at, end: sentence.start + at + form.length });
  };
  for (const { 0: form, index } of words.matchAll(TOKEN)) {
    const last = tokens.at(-1);
    if (
      form === "." &&
      last !== undefined &&
      takesStop(last, sentence.start + index, index + 1 >= words.trimEnd().length)
    ) {
      tokens[tokens.length - 1] = { form: `${last.form}.`, start: last.start, end: last.end + 1 };
      continue;
    }
    const parts = /[’']/.test(form) ? CONTRACTION.exec(form) : null;
    if (parts?.[1] === undefined || parts[2] === undefined) {
      add(form, index);
    } else {
      add(parts[1], index);
      add(parts[2], index + parts[1].length);
    }
  }
  return tokens;
}

/** Whether a stop right behind a token belongs to it: "Mr." does, the last word's stop does not. */
function takesStop(last: Token, at: number, isLast: boolean): boolean {
  if (last.end !== at || isLast || !/^\p{L}+$/u.test(last.form)) return false;
  const bare = last.form.toLowerCase();
  return NEVER_FINAL.has(bare) || SELDOM_FINAL.has(bare) || /^\p{Lu}$/u.test(last.form);
}
