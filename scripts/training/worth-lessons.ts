import { readFileSync } from "node:fs";
import { allWeighables } from "@/lib/core/extract/extract";
import { type Weighable, type WorthTable, worthOf } from "@/lib/core/extract/passes/worth";
import type { Span } from "@/lib/core/text/span";
import { gainOfList, meanOf, orderOf, type Ranked } from "./ranking";

/** One text with its claims, and how well a table ranks them. */
export interface Lesson {
  readonly sentences: readonly (readonly Weighable[])[];
  readonly measure: (scores: readonly number[]) => number | null;
}

const lines = <Row>(file: string): Row[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    // Each file's own form, as its reader below says.
    .map((line) => JSON.parse(line) as Row);

/** The claims' scores by a table, in the order of the text. */
export function scoresOf({ sentences }: Pick<Lesson, "sentences">, by: WorthTable): number[] {
  return sentences.flatMap((items) => worthOf(items, by).map(({ score }) => score));
}

const GAIN = { high: 2, normal: 1, low: 0 } as const;
type GoldClaim = Span & { readonly priority: keyof typeof GAIN; readonly same_as: number | null };

/** Annotated articles of Wikinews: the first ten of the list, and the order of all, against the priorities. */
export function readArticles(file: string): (Lesson & { readonly priorities: (keyof typeof GAIN | null)[] })[] {
  return lines<{ id: string; text: string; claims: GoldClaim[] }>(file)
    .filter(({ id }) => id.startsWith("wikinews:"))
    .map(({ text, claims }) => {
      const sentences = allWeighables(text);
      const wanted = claims.filter(({ same_as }) => same_as === null);
      const priorities = matched(
        sentences.flat().map(({ claim }) => claim),
        wanted,
      );
      const possible = wanted.map(({ priority }) => GAIN[priority]);
      const measure = (scores: readonly number[]): number => {
        const list = scores.map((score, i): Ranked => ({ score, gain: gainAt(priorities[i]) }));
        return (gainOfList(list, possible) + (orderOf(list.filter((_, i) => priorities[i] !== null)) ?? 0)) / 2;
      };
      return { sentences, priorities, measure };
    });
}

const gainAt = (priority: keyof typeof GAIN | null | undefined): number => (priority ? GAIN[priority] : 0);

/** Of each claim the priority of the annotated one that it shares most letters with, each given once, best pairs first. */
function matched(claims: readonly Span[], wanted: readonly GoldClaim[]): (GoldClaim["priority"] | null)[] {
  const pairs = claims.flatMap((claim, i) => wanted.map((gold, j) => ({ i, j, shared: overlap(claim, gold) })));
  const out: (GoldClaim["priority"] | null)[] = claims.map(() => null);
  const given = new Set<number>();
  for (const { i, j, shared } of pairs.sort((a, b) => b.shared - a.shared)) {
    if (shared < 0.5 || out[i] !== null || given.has(j)) continue;
    out[i] = wanted[j]?.priority ?? null;
    given.add(j);
  }
  return out;
}

function overlap(one: Span, other: Span): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return both <= 0 ? 0 : both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** Sentences that people called objective or subjective; a sentence weighs what its heaviest claim weighs. */
export function readSentences(file: string): { readonly sentences: Weighable[][]; readonly fact: boolean }[] {
  return lines<{ Sentence: string; Label: string }>(file).map(({ Sentence, Label }) => ({
    sentences: allWeighables(Sentence),
    fact: Label === "OBJ",
  }));
}

/** News with a summary that somebody wrote: how much of its words the ten heaviest claims hold. */
export function readSummaries(file: string): Lesson[] {
  return lines<{ text: string; human_summary: string }>(file).map(({ text, human_summary }) => {
    const sentences = allWeighables(text);
    const words = wordsOf(human_summary).filter((word) => word.length > 3);
    const claims = sentences.flat().map(({ claim }) => new Set(wordsOf(claim.text)));
    const measure = (scores: readonly number[]): number => {
      const ranked = claims.map((held, i) => ({ held, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score);
      const first = ranked.slice(0, 10);
      return words.filter((word) => first.some(({ held }) => held.has(word))).length / Math.max(1, words.length);
    };
    return { sentences, measure };
  });
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const IMPORTANT: Readonly<Record<string, number>> = { yes: 2, intermediate: 1, no: 0 };

/** Answers whose sentences are more or less important to check. */
export function readAnswers(file: string): Lesson[] {
  return lines<{ response: string; sentences: { text: string; most_important: string }[] }>(file).map(
    ({ response, sentences: labelled }) => {
      const sentences = allWeighables(response);
      const claims = sentences.flat().map(({ claim }) => claim);
      const places = labelled.map(({ text, most_important }) => {
        const start = response.indexOf(text);
        return { start, end: start + text.length, gain: IMPORTANT[most_important] ?? 0 };
      });
      const measure = (scores: readonly number[]): number | null =>
        orderOf(
          places.map(({ start, end, gain }) => {
            const inside = scores.filter((_, i) => (claims[i]?.start ?? -1) >= start && (claims[i]?.end ?? 0) <= end);
            return { score: Math.max(0, ...inside), gain };
          }),
        );
      return { sentences, measure };
    },
  );
}

/** The mean of a kind of lessons. */
export function meanMeasure(lessons: readonly Lesson[], by: WorthTable): number {
  return meanOf(lessons.map((lesson) => lesson.measure(scoresOf(lesson, by))));
}
