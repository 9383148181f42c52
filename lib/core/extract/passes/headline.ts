import type { Segment } from "@/lib/core/extract/contract";
import { perWord } from "@/lib/core/text/per-word";

const EMPTY = new Set(
  "the a an of to in and for on is was were are by with that at as from it this be has have had his her their its he she they after over says said new more than not but will who what how why".split(
    " ",
  ),
);

/** The words of the headline that carry its sense, in lower case, without endings. */
export function headlineWords(text: string, segments: readonly Segment[]): ReadonlySet<string> {
  const headline = segments.find((segment) => segment.kind === "headline");
  return new Set(headline === undefined ? [] : senseWords(text.slice(headline.start, headline.end)));
}

/** Share of the headline's words that stand in a claim, 0 to 1. */
export function sharedWith(headline: ReadonlySet<string>, words: string): number {
  if (headline.size === 0) return 0;
  const own = new Set(senseWords(words));
  let shared = 0;
  for (const word of headline) if (own.has(word)) shared++;
  return shared / headline.size;
}

/** Words with sense, without endings: "claims", "claimed" → "claim". */
export function senseWords(words: string): string[] {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word)).map(stemOf);
}

const stemOf = perWord((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, "") : word));
