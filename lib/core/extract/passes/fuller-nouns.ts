import type { Word } from "@/lib/core/extract/parse/grammar";
import { mainRel } from "@/lib/core/extract/parse/tree-walk";
import type { Person } from "@/lib/core/extract/passes/name-book";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** Words that stand for another stretch of a sentence: from one word to another. */
export interface FullerNoun {
  readonly from: number;
  readonly to: number;
  readonly referent: Person;
}

/** Nouns of an event or a thing that a story is about; others ("the day", "the man") are too common to have one bearer. */
const STORY =
  /^(?:fire|blaze|attack|assault|bombing|blast|explosion|shooting|crash|collision|accident|earthquake|quake|flood|storm|hurricane|rally|protest|march|demonstration|strike|election|by-election|vote|referendum|trial|ceremony|festival|fair|expo|exhibition|event|celebration|conference|summit|match|race|tournament|concert|operation|raid|raids|outbreak|eruption|landslide|derailment|siege|massacre|robbery|coup|merger|takeover|study|report|survey|bill|law|proposal|amendment|lawsuit|case|investigation|inquiry)$/;
const LONGEST = 9;

/**
 * Where a sentence has "the fire" alone for its subject and the article introduced one only, with more words: "a fire at
 * Stavanger Airport" → the fire at Stavanger Airport. A noun that was introduced twice stands for neither.
 */
export function fullerNounsOf(frames: readonly SentenceFrame[], text: string): FullerNoun[][] {
  const known = new Map<string, Person | null>();
  return frames.map(({ grammar: { words }, segment, quoteOf }) => {
    const found: FullerNoun[] = [];
    words.forEach((word, at) => {
      if (word.tag !== "NN" || !STORY.test(word.lower)) return;
      const before = words[at - 1]?.lower ?? "";
      const referent = known.get(word.lower);
      if (before === "the" && isBare(words, at) && referent && quoteOf[at] === -1 && mainRel(word.rel) === "nsubj")
        found.push({ from: at - 1, to: at, referent });
    });
    if (segment.kind === "headline") return found;
    words.forEach((word, at) => {
      if (word.tag !== "NN" || !STORY.test(word.lower)) return;
      const to = placeEnd(words, at);
      const from = articleBefore(words, at);
      if (from < 0) return;
      const isNew = /^an?$/.test(words[from]?.lower ?? "");
      const full = to > at && to - from <= LONGEST;
      if (known.has(word.lower)) {
        // Another one of the kind: from here on nobody can tell which is meant.
        if (isNew) known.set(word.lower, null);
        return;
      }
      if (!full && !isNew) return;
      const name = `the ${text.slice(words[from + 1]?.start ?? 0, words[to]?.end ?? 0)}`;
      known.set(word.lower, full ? { name, fullest: name, gender: "it" } : null);
    });
    return found;
  });
}

/** A noun right behind its article with nothing behind it that tells which one. */
function isBare(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || !/^(?:NNPS?|NNS?|CD|HYPH|IN|POS|WDT|WP|TO|VBN|``|-LRB-)$/.test(next.tag);
}

function articleBefore(words: readonly Word[], noun: number): number {
  let at = noun - 1;
  while (at >= 0 && /^(?:JJ[RS]?|NN|NNP|HYPH|CD|VBN|AFX)$/.test(words[at]?.tag ?? "")) at--;
  return /^(?:an?|the)$/.test(words[at]?.lower ?? "") ? at : -1;
}

/** Where "at Stavanger Airport, Sola" behind a noun ends: the name of a place; the noun itself without one. */
function placeEnd(words: readonly Word[], noun: number): number {
  if (!/^(?:in|at|on|near|of)$/.test(words[noun + 1]?.lower ?? "")) return noun;
  let to = noun + 1;
  if (words[to + 1]?.lower === "the") to++;
  const first = to + 1;
  while (/^(?:NNPS?|HYPH|POS)$/.test(words[to + 1]?.tag ?? "") || (to >= first && isCommaInName(words, to))) to++;
  return words[to]?.tag === "NNP" && !DAY.test(words[first]?.form ?? "") ? to : noun;
}

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)/;

/** "Stavanger Airport, Sola and …": a comma inside the name of a place. */
function isCommaInName(words: readonly Word[], at: number): boolean {
  return (
    words[at + 1]?.form === "," &&
    words[at + 2]?.tag === "NNP" &&
    !DAY.test(words[at + 2]?.form ?? "") &&
    /^(?:[,.;]|and)$|^(?:IN|VBD|VBZ|MD)$/.test(words[at + 3]?.tag ?? ".")
  );
}
