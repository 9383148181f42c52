import type { Word } from "@/lib/core/extract/parse/grammar";
import { hasTense, mainRel, subjectOf } from "@/lib/core/extract/parse/tree-walk";
import type { Draft } from "@/lib/core/extract/passes/draft";
import type { Person } from "@/lib/core/extract/passes/name-book";
import type { Swaps } from "@/lib/core/extract/passes/swaps";

const HE: Readonly<Record<string, string>> = { i: "he", me: "him", my: "his" };
const SHE: Readonly<Record<string, string>> = { i: "she", me: "her", my: "her" };
/** Words that only somebody who is spoken to or of together with the speaker can stand for: such a quotation stays one. */
const OTHERS = /^(?:we|us|our|ours|ourselves|you|your|yours|yourself|mine|myself|let)$/;

/**
 * What takes the place of "I" and "my" when a quotation is told in the third person, and of the verbs that go with them:
 * "I thank the voters" → "he thanks the voters". Null where the quotation must stay one: "we" and "you", an order, a
 * question, words without a verb, a speaker of whom the article does not tell whether it is he or she.
 */
export function thirdPerson({ frame, clause, words }: Draft, speaker: Person | null): Swaps | null {
  const { grammar } = frame;
  const swaps: Swaps = new Map();
  const forms = speaker?.gender === "he" ? HE : speaker?.gender === "she" ? SHE : {};
  if (!hasTense(grammar, clause.head)) return null;
  for (const at of words) {
    const word = grammar.words[at];
    if (word === undefined || OTHERS.test(word.lower) || /^[?!…]$|^\[/.test(word.form)) return null;
    const told = /^(?:i|me|my)$/.test(word.lower) ? forms[word.lower] : undefined;
    if (told === undefined && /^(?:i|me|my)$/.test(word.lower)) return null;
    if (told !== undefined) swaps.set(at, { to: at, text: told });
    if (word.tag !== "VBP" || !saysI(frame.grammar.words, at, subjectOf(grammar, carrier(grammar.words, at)))) continue;
    swaps.set(at, { to: at, text: thirdForm(word) });
    const next = grammar.words[at + 1];
    if (next !== undefined && /^n['’]t$/.test(next.lower)) swaps.set(at + 1, { to: at + 1, text: " not" });
  }
  return swaps;
}

/** The word that carries the clause of a verb: for "have" in "I have seen" it is "seen". */
function carrier(words: readonly Word[], at: number): number {
  return /^(?:aux|cop)/.test(mainRel(words[at]?.rel ?? "")) ? (words[at]?.head ?? at) : at;
}

function saysI(words: readonly Word[], verb: number, subject: number): boolean {
  return words[subject]?.lower === "i" || words[verb - 1]?.lower === "i";
}

/** "have" → "has", "try" → "tries"; a shortened form is written out behind a space: "'m" → " is". */
function thirdForm({ lower }: Word): string {
  if (/^['’]?(?:am|m)$/.test(lower)) return lower === "am" ? "is" : " is";
  if (/^['’]?(?:have|ve)$/.test(lower)) return lower === "have" ? "has" : " has";
  if (/[^aeiou]y$/.test(lower)) return `${lower.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lower) ? `${lower}es` : `${lower}s`;
}
