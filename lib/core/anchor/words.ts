import { oneSpelling } from "@/lib/core/anchor/meaning/spelling";

/** The words of a text in order, as columns: where each begins and ends, and a number that is the same for equal words. */
export interface Words {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly keys: Int32Array;
}

/** Gives every spelling a number, the same in all texts that were read with it. */
export type WordBook = Map<string, number>;

const INSIDE = String.raw`[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]`;
const WORD = new RegExp(
  String.raw`\d+(?:[.,:]\d+)+|(?<![\p{L}\p{N}])(?:e|co|pre|non|anti|multi|semi)-\p{L}+|[\p{L}\p{N}]${INSIDE}*(?:['’]\p{L}+)*|[%$£€¥₹°&+]|\p{Extended_Pictographic}(?:[\u200d\ufe0f]+\p{Extended_Pictographic}?|\p{EMod})*`,
  "giu",
);
const PLAIN = /^[a-z0-9]+$/;
const SILENT = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0f/g;

/** A word without what a copy editor changes and nobody checks: capitals, the shape of letters, hidden joiners, "-our", 's. */
export function foldWord(form: string): string {
  if (PLAIN.test(form)) return oneSpelling(form);
  const lower = form.replace(SILENT, "").normalize("NFKC").toLowerCase();
  return oneSpelling(
    lower
      .replace(/,|-/g, "")
      .replace(/['’]s$/, "")
      .replaceAll("’", "'"),
  );
}

/** The words of a text; punctuation and blanks are left out. "It’s 1,000 — O.K." → it's, 1000, o, k. */
export function wordsOf(text: string, book: WordBook): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const keys: number[] = [];
  const met = new Map<string, number>();
  for (const { 0: form, index } of text.matchAll(WORD)) {
    starts.push(index);
    ends.push(index + form.length);
    let key = met.get(form);
    if (key === undefined) {
      key = numberOf(book, foldWord(form));
      met.set(form, key);
    }
    keys.push(key);
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends), keys: Int32Array.from(keys) };
}

/** The number of a spelling in a book; a new one for a new spelling. */
export function numberOf(book: WordBook, spelling: string): number {
  const known = book.get(spelling);
  if (known !== undefined) return known;
  book.set(spelling, book.size);
  return book.size - 1;
}

/** The first word that ends behind an offset: where a stretch that begins there begins among the words. */
export function firstWordAfter(words: Words, offset: number): number {
  let low = 0;
  let high = words.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
