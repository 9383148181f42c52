import { CAUSAL } from "@/lib/core/extract/lexicon/type-words";
import learnt from "@/lib/core/extract/model/causal-weights.json";
import { hashText } from "@/lib/core/extract/parse/word-hash";

/** Size of the table that the hashed words and pairs of words are counted into. */
export const CAUSAL_BITS = 14;

let table: Float64Array | null = null;

function weights(): Float64Array {
  if (table === null) {
    table = new Float64Array(1 << CAUSAL_BITS);
    for (const [feature = 0, weight = 0] of learnt.weights) table[feature] = weight / 100;
  }
  return table;
}

/** How much a clause reads as if it said what caused what: above 0 it does. "Three died because the dam broke" is far above. */
export function causalScore(words: string): number {
  let sum = learnt.bias;
  const known = weights();
  for (const feature of causalFeatures(words)) sum += known[feature] ?? 0;
  return sum;
}

/** The words and pairs of neighbouring words of a clause, hashed, each once; the first is the list of causal phrases. */
export function causalFeatures(words: string): Set<number> {
  const features = new Set<number>();
  const mask = (1 << CAUSAL_BITS) - 1;
  if (CAUSAL.test(words)) features.add(0);
  let before = "^";
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}]+|\d+/gu)) {
    const token = /^\d/.test(word) ? "0" : word;
    features.add(hashText(token) & mask);
    features.add(hashText(`${before} ${token}`) & mask);
    before = token;
  }
  return features;
}
