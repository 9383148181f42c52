import { alignKeys } from "@/lib/core/anchor/align";
import { type WordBook, wordsOf } from "@/lib/core/anchor/words";
import type { Span } from "@/lib/core/text/span";

/** What an edit touched: the kinds that a sign-off does not survive. */
export type MaterialKind =
  | "number"
  | "date"
  | "name"
  | "negation"
  | "unit"
  | "hedge"
  | "superlative"
  | "quotation"
  | "speaker"
  | "roles"
  | "wording";

/** One change of the facts: what stood there, what stands there now (null: nothing), and both in words for an editor. */
export type MaterialChange = {
  readonly kind: MaterialKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
};

/** The parts of a claim in a text, with the sentence (or sentences) that they stand in. */
export type SpanInContext = {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly sentence: Span;
};

/** What changed about the facts between two places; nothing for typos, punctuation and the like. */
export function materialChanges(before: SpanInContext, after: SpanInContext): MaterialChange[] {
  const book: WordBook = new Map();
  const a = wordsOf(before.text, book, outer(before));
  const b = wordsOf(after.text, book, outer(after));
  const partner = alignKeys(a.keys, b.keys);
  const kept = partner.filter((at) => at >= 0).length;
  if (kept === a.keys.length && kept === b.keys.length) return [];
  const from = before.text.slice(outer(before).start, outer(before).end);
  const to = after.text.slice(outer(after).start, outer(after).end);
  return [{ kind: "wording", from, to, reason: `“${from}” → “${to}”` }];
}

function outer({ spans, sentence }: SpanInContext): Span {
  return { start: spans[0]?.start ?? sentence.start, end: spans.at(-1)?.end ?? sentence.end };
}
