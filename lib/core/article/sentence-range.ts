import type { Span } from "@/lib/core/text/span";

/**
 * The sentences that a span touches: numbers from `from` up to, not including, `to`. Sentences are in order and do not
 * overlap, so a binary search finds the first.
 */
export function sentenceRange(sentences: readonly Span[], span: Span): { readonly from: number; readonly to: number } {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < sentences.length && (sentences[to]?.start ?? 0) < span.end) to += 1;
  return { from: low, to };
}
