import type { Mention } from "@/lib/core/extract/contract";
import { areOneWord } from "@/lib/core/extract/parse/tree-walk";
import type { Clause } from "@/lib/core/extract/passes/clauses";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import type { Span } from "@/lib/core/text/span";

/** Who is said to have said a draft. */
export interface DraftVoice {
  readonly claimant: Mention | null;
  readonly cue: Mention | null;
}

/** A claim in the making: its place is settled, its wording, types and weight are not. */
export interface Draft {
  readonly frame: SentenceFrame;
  readonly clause: Clause;
  /** The words that carry it, in order; the subject that it shares with another clause may stand before them. */
  readonly words: readonly number[];
  readonly spans: readonly Span[];
  readonly voice: DraftVoice | null;
  readonly passes: readonly string[];
}

/** The stretches of text that a list of words covers: neighbours are joined over marks that stand between them. */
export function spansOf(frame: SentenceFrame, words: readonly number[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  let before = -2;
  for (const at of words) {
    const word = frame.grammar.words[at];
    if (word === undefined) continue;
    const last = spans.at(-1);
    if (last !== undefined && at === before + 1) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    before = at;
  }
  return spans;
}

/** A word that the grammar takes for two or three is never cut: "would" brings its "n't", "Sun" its "-Hyung". */
export function unbroken({ grammar }: SentenceFrame, words: readonly number[]): readonly number[] {
  const own = new Set(words);
  const waiting = [...words];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const beside of [at - 1, at + 1]) {
      if (own.has(beside) || !areOneWord(grammar, Math.min(at, beside))) continue;
      own.add(beside);
      waiting.push(beside);
    }
  }
  return own.size === words.length ? words : [...own].sort((a, b) => a - b);
}
