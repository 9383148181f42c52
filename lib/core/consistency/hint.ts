import { z } from "zod";
import { type Figure, figuresIn } from "@/lib/core/consistency/figures";
import type { SegmentKind } from "@/lib/core/extract/contract";
import type { Day } from "@/lib/core/extract/lexicon/calendar";
import type { Span } from "@/lib/core/text/span";

/** What does not agree: the same thing with two figures, a person's ages, a weekday with its date, a day that is none, parts with their whole, a name with itself. */
export const HintKindSchema = z.enum([
  "different_figure",
  "age_differs",
  "weekday_date",
  "no_such_day",
  "does_not_add_up",
  "name_spelling",
]);
/** What does not agree. */
export type HintKind = z.infer<typeof HintKindSchema>;

/** A hint before anybody asks which claims it touches: one or two places and a sentence for the editor. */
export type RawHint = {
  readonly kind: HintKind;
  /** What it is about, without offsets: the same in the next revision, as long as both places say the same. */
  readonly key: string;
  readonly places: readonly Span[];
  readonly words: string;
};

/** What the pass reads: a text with its segments and sentences (UTF-16, half-open, in order), and the day it is dated. */
export type HintText = {
  readonly text: string;
  readonly segments: readonly (Span & { readonly kind: SegmentKind })[];
  readonly sentences: readonly Span[];
  readonly day: Day | null;
};

/** A sentence of a checkable part, with what the rules ask about its place. */
export type HintSentence = Span & {
  readonly words: string;
  /** "Headline", "caption", "paragraph 6". */
  readonly where: string;
  /** Headline, standfirst, caption or one of the first two sentences of the body: what a reader takes away. */
  readonly leads: boolean;
  readonly figures: readonly Figure[];
};

const NAMED: Readonly<Partial<Record<SegmentKind, string>>> = {
  headline: "headline",
  dek: "standfirst",
  subheading: "subheading",
  caption: "caption",
  body: "paragraph",
  dateline: "dateline",
};
const LEADING_SENTENCES = 2;
/** What is longer than this is a table or a list without stops, and no sentence: rules that look around a figure leave it alone. */
const LONGEST_SENTENCE = 1_500;

/** The sentences of headline, standfirst, body and captions, each with the place's name. Linear. */
export function hintSentences({ text, segments, sentences }: HintText): HintSentence[] {
  const found: HintSentence[] = [];
  let at = 0;
  let paragraph = 0;
  let bodySentences = 0;
  let counted = -1;
  for (const { start, end } of sentences) {
    while (at < segments.length && (segments[at]?.end ?? 0) <= start) at += 1;
    const kind = segments[at]?.kind;
    const name = kind && NAMED[kind];
    if (!name || end - start > LONGEST_SENTENCE) continue;
    if (kind === "body") {
      if (counted !== at) paragraph += 1;
      counted = at;
      bodySentences += 1;
    }
    const leads =
      kind === "headline" ||
      kind === "dek" ||
      kind === "caption" ||
      (kind === "body" && bodySentences <= LEADING_SENTENCES);
    const words = text.slice(start, end);
    const where = kind === "body" ? `paragraph ${paragraph}` : name;
    found.push({ start, end, words, where, leads, figures: figuresIn(words, start) });
  }
  return found;
}

/** A word at the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
