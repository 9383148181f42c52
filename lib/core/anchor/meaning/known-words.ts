import packed from "@/lib/core/anchor/model/known-words.json";
import { hashText, mix } from "@/lib/core/extract/parse/word-hash";

/** How many places of the table a word takes. */
const PLACES = 5;
/** The table has two to this power places. */
export const TABLE_BITS = 21;

let table: Uint8Array | null = null;

/**
 * Whether a word, in lower case, is in the dictionary. A word of the dictionary is always found; about one in fifty others
 * passes for one too (Bloom filter), so that a misprint may be taken for a word but never a word for a misprint.
 */
export function isKnownWord(lower: string): boolean {
  table ??= Uint8Array.from(atob(packed.table), (character) => character.charCodeAt(0));
  for (const place of placesOf(lower)) {
    if (((table[place >> 3] ?? 0) & (1 << (place & 7))) === 0) return false;
  }
  return true;
}

/** The places in the table that stand for a word. */
export function placesOf(lower: string): number[] {
  const first = hashText(lower);
  const step = mix(first, 0x51ed) | 1;
  return Array.from({ length: PLACES }, (_, n) => (first + Math.imul(n, step)) & ((1 << TABLE_BITS) - 1));
}
