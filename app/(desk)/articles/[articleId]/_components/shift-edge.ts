import type { TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";
import { wholeWords } from "@/app/(desk)/articles/[articleId]/_components/whole-words";
import { wordsIn } from "@/app/(desk)/articles/[articleId]/_components/words-in";

/** Which edge of a claim goes by a word, and which way. */
export type Shift = { readonly edge: "start" | "end"; readonly step: 1 | -1 };

const OPENING = /^[“‘"'([{«]+/;
const CLOSING = /[.,;:!?…”’"')\]}»–—-]+$/;

/** The paragraphs that a span stands in: keys lead no claim out of them. */
function paragraphs(text: string, { start, end }: TextSpan): [number, number] {
  const after = text.indexOf("\n", end);
  return [text.lastIndexOf("\n", start - 1) + 1, after < 0 ? text.length : after];
}

/** The words without the signs around them; a sign alone is no word. */
function bareWords(text: string, span: TextSpan): TextSpan[] {
  return wordsIn(text, [paragraphs(text, span)]).flatMap((word) => {
    const whole = text.slice(word.start, word.end);
    const start = word.start + (OPENING.exec(whole)?.[0].length ?? 0);
    const end = word.end - (CLOSING.exec(whole)?.[0].length ?? 0);
    return start < end ? [{ start, end }] : [];
  });
}

/** The span with one edge a word further. Null where there is no further word, or where none would be left. */
export function shiftEdge(text: string, span: TextSpan, { edge, step }: Shift): TextSpan | null {
  const places = bareWords(text, span).map((word) => word[edge]);
  const from = span[edge];
  const next = step > 0 ? places.find((place) => place > from) : places.findLast((place) => place < from);
  if (next === undefined) return null;
  const shifted = { ...span, [edge]: next };
  return shifted.start < shifted.end ? wholeWords(text, shifted) : null;
}
