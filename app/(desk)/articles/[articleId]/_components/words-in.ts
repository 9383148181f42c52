import type { TextSpan } from "@/app/(desk)/articles/[articleId]/_components/text-offset";

/** The words of the text in these stretches, as a reader sees them: with the signs that touch them. */
export function wordsIn(text: string, spans: readonly (readonly [number, number])[]): TextSpan[] {
  return spans.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(/\S+/g)].map((found) => ({
      start: start + found.index,
      end: start + found.index + found[0].length,
    })),
  );
}
