import { tagSentence } from "@/lib/core/extract/parse/finite-verb";
import { languageModel } from "@/lib/core/extract/parse/language-model";
import { parseWords } from "@/lib/core/extract/parse/parser";
import { TaggedWords } from "@/lib/core/extract/parse/tagged-words";
import type { Token } from "@/lib/core/extract/passes/tokenize";
import { perWord } from "@/lib/core/text/per-word";

/** A word with its part of speech (Penn tags), the word it hangs on (-1: none) and how (Universal Dependencies). */
export interface Word extends Token {
  readonly lower: string;
  readonly tag: string;
  readonly head: number;
  readonly rel: string;
}

/** A sentence with its grammar. */
export interface Grammar {
  readonly words: readonly Word[];
  /** For each word the words that hang on it, in order. */
  readonly children: readonly (readonly number[])[];
  /** For each word the first and the last word of all that hangs on it, itself included. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/**
 * The grammar of a sentence: "The group claimed it." → "claimed" is the root, "group" its nsubj, "it" its obj.
 *
 * A quotation that is a clause of its own is read for itself, and what stands around it too: neither is part of the
 * other's grammar. `quoteOf` tells for each token the number of its quotation, -1 outside. `apart` are further stretches
 * that are read for themselves.
 */
export function grammarOf(
  tokens: readonly Token[],
  quoteOf: readonly number[],
  apart: readonly (readonly number[])[] = [],
): Grammar {
  const { tagger, parser } = languageModel();
  const { tags, keys } = tagSentence(
    tagger,
    tokens.map((token) => (token.form.includes("’") ? token.form.replaceAll("’", "'") : token.form)),
    joiningHyphens(tokens),
  );
  const heads = tokens.map(() => -1);
  const labels = tokens.map(() => 0);
  const groups = readingGroups(tokens, quoteOf, (at) => tagger.tags[tags[at] ?? 0] ?? "");
  for (const group of groups.flatMap((whole) => splitGroup(whole, apart))) {
    const own = parseWords(parser, new TaggedWords(group, keys, tags));
    for (let i = 0; i < group.length; i++) {
      const at = group[i] ?? 0;
      const head = own.heads[i] ?? -1;
      heads[at] = head < 0 || head >= group.length ? -1 : (group[head] ?? -1);
      labels[at] = own.labels[i] ?? 0;
    }
  }
  const words = tokens.map((token, i) => ({
    form: token.form,
    start: token.start,
    end: token.end,
    lower: lowerOf(token.form),
    tag: tagger.tags[tags[i] ?? 0] ?? "NN",
    head: heads[i] ?? -1,
    rel: parser.labels[labels[i] ?? 0] ?? "dep",
  }));
  return { words, ...treeOf(words) };
}

/** The hyphens without a space on either side. */
function joiningHyphens(tokens: readonly Token[]): ReadonlySet<number> {
  const found = new Set<number>();
  tokens.forEach((token, at) => {
    if (token.form === "-" && tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end) found.add(at);
  });
  return found;
}

/** A group without the stretches that are read apart, and those stretches. */
function splitGroup(group: readonly number[], apart: readonly (readonly number[])[]): (readonly number[])[] {
  if (apart.length === 0) return [group];
  const inside = apart.map((stretch) => new Set(stretch));
  const parts = inside.map((stretch) => group.filter((at) => stretch.has(at)));
  const rest = group.filter((at) => !inside.some((stretch) => stretch.has(at)));
  return [rest, ...parts].filter((part) => part.length > 0);
}

const SHORTEST_QUOTE = 5;

/** Words that are read together: each long quotation with a verb of its own, and everything else. */
function readingGroups(
  tokens: readonly Token[],
  quoteOf: readonly number[],
  tagOf: (at: number) => string,
): number[][] {
  const quotes = new Map<number, number[]>();
  if (quoteOf.every((quote) => quote < 0)) return tokens.length > 0 ? [tokens.map((_, at) => at)] : [];
  tokens.forEach((_, at) => {
    const quote = quoteOf[at] ?? -1;
    if (quote < 0) return;
    const group = quotes.get(quote);
    if (group === undefined) quotes.set(quote, [at]);
    else group.push(at);
  });
  const apart = [...quotes.values()].filter((group) => {
    const before = tokens[(group[0] ?? 0) - 1]?.form;
    const opens =
      before === undefined ||
      /^[,:;.–—]$/.test(before) ||
      /^(?:said|says|saying|added|wrote|tweeted|asked|told|replied)$/.test(before);
    return (
      opens &&
      group.length >= SHORTEST_QUOTE &&
      group.length < tokens.length &&
      group.some((at) => /^(?:VB[DZP]?|MD)$/.test(tagOf(at)))
    );
  });
  const taken = new Set(apart.flat());
  const rest = tokens.flatMap((_, at) => (taken.has(at) ? [] : [at]));
  return rest.length > 0 ? [rest, ...apart] : apart;
}

/** Kept by word, so that the thousand "the" of a text share one piece of memory. */
const lowerOf = perWord((form) => form.toLowerCase().replaceAll("’", "'"));

const NO_CHILDREN: readonly number[] = [];

function treeOf(words: readonly Word[]): Omit<Grammar, "words"> {
  const count = words.map(() => 0);
  for (const word of words) if (word.head >= 0) count[word.head] = (count[word.head] ?? 0) + 1;
  const filled = words.map(() => 0);
  const lists = words.map((_, i) => {
    const size = count[i] ?? 0;
    return size === 0 ? null : new Array<number>(size).fill(0);
  });
  for (let i = 0; i < words.length; i++) {
    const head = words[i]?.head ?? -1;
    const list = head < 0 ? null : lists[head];
    if (list === null || list === undefined) continue;
    const place = filled[head] ?? 0;
    list[place] = i;
    filled[head] = place + 1;
  }
  const first = words.map((_, i) => i);
  const last = words.map((_, i) => i);
  // Words nearer to the leaves first: an edge is passed up only when all below it is known.
  for (const i of leavesFirst(words, count)) {
    const head = words[i]?.head ?? -1;
    if (head < 0) continue;
    first[head] = Math.min(first[head] ?? head, first[i] ?? i);
    last[head] = Math.max(last[head] ?? head, last[i] ?? i);
  }
  return { children: lists.map((list) => list ?? NO_CHILDREN), first, last };
}

function leavesFirst(words: readonly Word[], waiting: number[]): number[] {
  const order: number[] = [];
  for (let i = 0; i < words.length; i++) if (waiting[i] === 0) order.push(i);
  for (let at = 0; at < order.length; at++) {
    const head = words[order[at] ?? 0]?.head ?? -1;
    if (head < 0) continue;
    waiting[head] = (waiting[head] ?? 0) - 1;
    if (waiting[head] === 0) order.push(head);
  }
  return order;
}
