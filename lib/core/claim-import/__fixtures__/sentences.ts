import type { Span } from "@/lib/core/text/span";

/** Sentences of a plain text, for tests: up to a full stop before a blank, or to the end of the line. */
export function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^\s](?:[^.\n]|\.(?!\s))*\.?/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}
