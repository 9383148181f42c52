import { ageHints } from "@/lib/core/consistency/ages";
import { differentFigures } from "@/lib/core/consistency/different-figures";
import { type HintText, hintSentences, type RawHint } from "@/lib/core/consistency/hint";
import { spellingHints } from "@/lib/core/consistency/spellings";
import { sumHints } from "@/lib/core/consistency/sums";
import { weekdayHints } from "@/lib/core/consistency/weekdays";
import type { Span } from "@/lib/core/text/span";

/** One of the two places of a hint, with the claims (their ids) whose words it touches. */
export type HintPlace = Span & { readonly quote: string; readonly claims: readonly string[] };
/** What does not agree within an article: for an editor to look at, never a verdict. */
export type Hint = Omit<RawHint, "places"> & { readonly places: readonly HintPlace[] };
/** A claim where it stands. */
export type HintClaim = Span & { readonly id: string };

/** More hints than this are not listed: whoever reads them has read enough. */
const MOST_HINTS = 200;

/**
 * The consistency pass: the same thing with different figures, ages, weekdays, sums and spellings that do not agree, in
 * the order of the text. Offsets are UTF-16, half-open. Linear in the text; the same text always gives the same hints.
 */
export function findHints(input: HintText): RawHint[] {
  const sentences = hintSentences(input);
  const raw = [
    ...differentFigures(sentences),
    ...ageHints(sentences, input.day),
    ...weekdayHints(sentences, input.day),
    ...sumHints(sentences),
    ...spellingHints(sentences),
  ];
  raw.sort((a, b) => (a.places[0]?.start ?? 0) - (b.places[0]?.start ?? 0) || (a.key < b.key ? -1 : 1));
  return unique(raw).slice(0, MOST_HINTS);
}

/** Says which claims the places of hints touch, and which words stand there. */
export function placeHints(hints: readonly RawHint[], text: string, claims: readonly HintClaim[]): Hint[] {
  return hints.map((hint) => ({
    ...hint,
    places: hint.places.map(({ start, end }) => ({
      start,
      end,
      quote: text.slice(start, end),
      claims: claims.filter((claim) => claim.start < end && start < claim.end).map(({ id }) => id),
    })),
  }));
}

function unique(hints: readonly RawHint[]): RawHint[] {
  const seen = new Set<string>();
  return hints.filter(({ key }) => !seen.has(key) && seen.add(key));
}
