import type { RevisionText } from "@/lib/core/anchor/locate";
import { firstWordAfter, numberOf, type WordBook, type Words, wordsOf } from "@/lib/core/anchor/words";
import { linesOf } from "@/lib/core/text/lines";
import type { Span } from "@/lib/core/text/span";

/** A sentence, or a line that no sentence covers: what moves, splits, joins and vanishes when a text is edited. */
export interface Unit extends Span {
  /** Its words: from this one … */
  readonly from: number;
  /** … up to, not including, this one. */
  readonly to: number;
  /** The same number for units with the same words, whatever their marks and capitals. */
  readonly key: number;
  /** What the line is in the article: headline, body, caption … */
  readonly kind: string;
}

/** A revision cut up for comparison. */
export type Cut = { readonly text: string; readonly words: Words; readonly units: readonly Unit[] };

/** Cuts a revision into units that hold at least one word. Both revisions are cut with the same two books. */
export function cutUp(revision: RevisionText, spellings: WordBook, wordings: WordBook): Cut {
  const words = wordsOf(revision.text, spellings);
  const units: Unit[] = [];
  let segment = 0;
  for (const span of stretches(revision)) {
    while ((revision.segments[segment]?.end ?? Number.POSITIVE_INFINITY) <= span.start) segment++;
    const here = revision.segments[segment];
    const kind = here !== undefined && here.start < span.end ? here.kind : "other";
    const from = firstWordAfter(words, span.start);
    let to = from;
    while ((words.starts[to] ?? span.end) < span.end) to++;
    if (to === from) continue;
    const key = numberOf(wordings, words.keys.subarray(from, to).join(" "));
    units.push({ start: span.start, end: span.end, from, to, key, kind });
  }
  return { text: revision.text, words, units };
}

/** The sentences, and line by line what lies between them. */
function stretches({ text, sentences }: RevisionText): Span[] {
  const all: Span[] = [];
  let at = 0;
  const fill = (to: number): void => {
    if (to <= at) return;
    for (const line of linesOf(text.slice(at, to))) all.push({ start: at + line.start, end: at + line.end });
  };
  for (const sentence of sentences) {
    fill(sentence.start);
    if (sentence.end > at) all.push({ start: Math.max(at, sentence.start), end: sentence.end });
    at = Math.max(at, sentence.end);
  }
  fill(text.length);
  return all;
}

/** The first unit that ends behind an offset. */
export function firstUnitAfter(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
