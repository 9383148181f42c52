import { firstWordAfter, foldWord, type WordBook, wordsOf } from "@/lib/core/anchor/words";
import type { Span } from "@/lib/core/text/span";

/** What somebody wrote down beside a quote, to say which of several places is meant. */
export type QuoteHints = {
  /** Words right before and right after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it begins in this very text, in UTF-16 units. */
  readonly start: number | null;
};

/** Where a quote stands: at one place, at several that nothing decides between, or nowhere word for word. */
export type QuotePlaces =
  | { readonly kind: "found"; readonly place: Span }
  | { readonly kind: "several"; readonly places: readonly Span[] }
  | { readonly kind: "none" };

/** Places of a text by words, for quotes that come from outside. */
export type QuoteFinder = {
  readonly find: (quote: string, hints: QuoteHints) => QuotePlaces;
  /** The same for every stretch that covers the same words, whatever marks and blanks stand at its ends. */
  readonly wordsUnder: (place: Span) => string;
};

/** More places are not looked at: nobody could choose between them. */
const MOST_PLACES = 50;

/**
 * Finds quotes in a text: letter for letter first, then by their words, so that the shape of quotation marks, blanks and
 * capitals, which spreadsheets change, do not matter. A quote that stands in several places is decided by its hints or
 * not at all.
 */
export function quoteFinder(text: string): QuoteFinder {
  const book: WordBook = new Map();
  const words = wordsOf(text, book);
  const byKey = new Map<number, number[]>();
  words.keys.forEach((key, at) => {
    const list = byKey.get(key);
    if (list) list.push(at);
    else byKey.set(key, [at]);
  });

  function byWords(quote: string): Span[] {
    const wanted = wordsOf(quote, book);
    const keys = [...wanted.keys];
    if (keys.length === 0) return [];
    const rarest = keys.reduce(
      (best, key, at) => ((byKey.get(key)?.length ?? 0) < (byKey.get(keys[best] ?? -1)?.length ?? 0) ? at : best),
      0,
    );
    const head = quote.slice(0, wanted.starts[0] ?? 0).trim();
    const tail = quote.slice(wanted.ends.at(-1) ?? quote.length).trim();
    const places: Span[] = [];
    for (const found of byKey.get(keys[rarest] ?? -1) ?? []) {
      const from = found - rarest;
      if (from < 0 || !keys.every((key, n) => words.keys[from + n] === key)) continue;
      const start = words.starts[from] ?? 0;
      const end = words.ends[from + keys.length - 1] ?? start;
      places.push({
        start: head !== "" && text.endsWith(head, start) ? start - head.length : start,
        end: tail !== "" && text.startsWith(tail, end) ? end + tail.length : end,
      });
      if (places.length >= MOST_PLACES) break;
    }
    return places;
  }

  return {
    find(quote, hints) {
      const exact = occurrences(text, quote.trim());
      const places = exact.length > 0 ? exact : byWords(quote);
      const [only] = places;
      if (only === undefined) return { kind: "none" };
      if (places.length === 1) return { kind: "found", place: only };
      return decided(text, places, hints) ?? { kind: "several", places };
    },
    wordsUnder({ start, end }) {
      const from = firstWordAfter(words, start);
      let to = from;
      while ((words.starts[to] ?? end) < end) to++;
      return `${from}-${to}`;
    },
  };
}

function occurrences(text: string, quote: string): Span[] {
  const places: Span[] = [];
  if (quote === "") return places;
  for (let at = text.indexOf(quote); at !== -1 && places.length < MOST_PLACES; at = text.indexOf(quote, at + 1)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

function decided(text: string, places: readonly Span[], { prefix, suffix, start }: QuoteHints): QuotePlaces | null {
  const [before, after] = [folded(prefix), folded(suffix)];
  if (before.length > 0 || after.length > 0) {
    const fitting = places.filter(
      (place) =>
        endsWith(folded(text.slice(Math.max(0, place.start - reach(prefix)), place.start)), before) &&
        startsWith(folded(text.slice(place.end, place.end + reach(suffix))), after),
    );
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) return { kind: "found", place: only };
  }
  const there = places.find((place) => place.start === start);
  return there === undefined ? null : { kind: "found", place: there };
}

/** Blanks of any length may stand where the hint has one. */
function reach(hint: string): number {
  return hint.length * 2 + 8;
}

/** The words of a short stretch, each without what copying changes. */
function folded(words: string): string[] {
  return (words.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).map(foldWord);
}

/** A hint may begin in the middle of a word, so its outermost word need only be the end, or the beginning, of one. */
function endsWith(all: readonly string[], wanted: readonly string[]): boolean {
  const from = all.length - wanted.length;
  return from >= 0 && wanted.every((word, n) => (n === 0 ? all[from]?.endsWith(word) : all[from + n] === word));
}

function startsWith(all: readonly string[], wanted: readonly string[]): boolean {
  const last = wanted.length - 1;
  return wanted.every((word, n) => (n === last ? all[n]?.startsWith(word) : all[n] === word));
}
