import type { TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";

/** One part of a claim that is split: its words in the text and a wording to begin with. */
export type ClaimPart = TextSpan & { readonly text: string };

const JOINS = /^(?:and|but|or|while|whereas|as|which|who|that|because|so|yet|although)$/i;
const PAUSE = /[,;:–—]["”’)\]]*$/;
const TRAILING = /[\s,;:–—-]+$/;

/** Cuts the words of a claim before the word chosen. Null where one of the two parts would have no words. */
export function cutClaim(text: string, words: readonly TextSpan[], at: number): [ClaimPart, ClaimPart] | null {
  const [first, middle, last] = [words[0], words[at], words.at(-1)];
  const before = words[at - 1];
  if (!first || !before || !middle || !last) return null;
  const end = first.start + text.slice(first.start, before.end).replace(TRAILING, "").length;
  if (end <= first.start) return null;
  return [
    { start: first.start, end, text: wordingOf(text.slice(first.start, end)) },
    { start: middle.start, end: last.end, text: wordingOf(text.slice(middle.start, last.end)) },
  ];
}

/** A part as a sentence begins: without the word that joined it to the other one. */
function wordingOf(part: string): string {
  const words = part.trim().split(/\s+/);
  if (words.length > 1 && JOINS.test(words[0] ?? "")) words.shift();
  if (words.length > 1 && JOINS.test(words.at(-1) ?? "")) words.pop();
  return words.join(" ").replace(TRAILING, "");
}

/** Where a split is likeliest: behind a comma or before a joining word, as near to the middle as there is one. */
export function likelyCut(text: string, words: readonly TextSpan[]): number {
  const middle = Math.max(1, Math.round(words.length / 2));
  const wordAt = (index: number) => text.slice(words[index]?.start, words[index]?.end);
  const cuts = words.flatMap((_, index) =>
    index > 0 && (PAUSE.test(wordAt(index - 1)) || JOINS.test(wordAt(index))) ? [index] : [],
  );
  return cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? middle;
}
