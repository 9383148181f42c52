import { perWord } from "@/lib/core/text/per-word";

/** The classes of words whose forms the weights know: everything that the tagger and the parser look at in one word. */
export interface WordKey {
  readonly word: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix: number;
  readonly shape: number;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number for a piece of text; the same piece always gives the same number, on every machine. */
export function hashText(text: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash | 0;
}

/** Mixes two numbers into one, so that a pair of facts can be looked up like a single one. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash | 0;
}

/** What the weights may know about a word: its lower-case form, its ends, and how it is written. */
export const wordKey = perWord(readKey);

function readKey(form: string): WordKey {
  const lower = /\d/.test(form) ? form.replace(/\d/g, "0") : form.toLowerCase();
  return {
    word: hashText(lower),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    prefix: hashText(lower.slice(0, 3)),
    shape: hashText(shapeOf(form)),
  };
}

/** "Paris" → "Xx", "U.S." → "X.X.", "1,200" → "d,d": runs of one kind of letter count once. */
export function shapeOf(form: string): string {
  let shape = "";
  for (const ch of form.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(ch) ? "X" : /\p{L}/u.test(ch) ? "x" : /\p{N}/u.test(ch) ? "d" : ch;
    if (!shape.endsWith(kind)) shape += kind;
  }
  return shape;
}
