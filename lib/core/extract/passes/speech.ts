import { isGuarded, isNaming, reportVerb } from "@/lib/core/extract/lexicon/report-words";
import type { Grammar } from "@/lib/core/extract/parse/grammar";
import { childBy, hasTense, isMark, isPredicate } from "@/lib/core/extract/parse/tree-walk";
import {
  bareClauseEnd,
  bareClauseStart,
  hasOtherSpeaker,
  namesHearer,
  speaksOn,
} from "@/lib/core/extract/passes/bare-clause";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { closingSource, mainSubject, sourceOf, type WordRange } from "@/lib/core/extract/passes/speech-source";

/** Somebody says something: the words that are said, who says them (null: unknown), and the word that shows it. */
export interface Speech {
  readonly content: readonly number[];
  readonly source: WordRange | null;
  readonly cue: WordRange;
  /** The source is the subject of another verb too: "The mayor left, saying …". */
  readonly sharesSource: boolean;
}

/**
 * Who says what in a sentence, outermost first.
 *
 * "The group directed it, officials said." → content "The group directed it", source "officials", cue "said".
 */
export function speechesOf(frame: SentenceFrame): readonly Speech[] {
  const before = known.get(frame);
  if (before !== undefined) return before;
  const speeches = readSpeeches(frame);
  known.set(frame, speeches);
  return speeches;
}

/** Asked twice for each sentence: whether to read it again, and who speaks. */
const known = new WeakMap<SentenceFrame, readonly Speech[]>();

function readSpeeches(frame: SentenceFrame): Speech[] {
  const { grammar } = frame;
  const speeches: Speech[] = [];
  const taken = new Set<number>();
  grammar.words.forEach((word, at) => {
    if (taken.has(at) || frame.quoteOf[at] !== -1) return;
    const speech = word.lower === "according" ? accordingTo(frame, at) : verbSpeech(frame, at);
    if (speech === null) return;
    const content = speech.content.filter((i) => !taken.has(i));
    if (content.every((i) => isMark(grammar, i))) return;
    for (const i of content) taken.add(i);
    speeches.push({ ...speech, content });
  });
  return speeches;
}

function verbSpeech(frame: SentenceFrame, at: number): Speech | null {
  const { grammar } = frame;
  const word = grammar.words[at];
  const speaks = word?.tag.startsWith("VB") || (word?.tag === "NNS" && closingSource(frame, at) !== null);
  const base = speaks ? reportVerb(word?.lower ?? "") : null;
  if (word === undefined || base === null || isHypothetical(grammar, at)) return null;
  const source = sourceOf(frame, at);
  const content =
    contentAfter(frame, at, base) ??
    (isGuarded(base) && !hasQuoteBefore(frame, at, source) ? null : contentAround(frame, at, source));
  if (content === null || content.length === 0) return null;
  return {
    content,
    source: sourceOf(frame, at, content),
    cue: { from: at, to: at },
    sharesSource: mainSubject(frame, at) >= 0,
  };
}

/** "is expected to rise", "would say": nobody has said it. */
function isHypothetical(grammar: Grammar, at: number): boolean {
  const passive = childBy(grammar, at, "aux:pass") >= 0;
  return passive && childBy(grammar, at, "ccomp") < 0;
}

/** What is said behind the verb: behind "that", behind a colon, a quotation, or a clause that hangs on the verb. */
function contentAfter(frame: SentenceFrame, at: number, base: string): number[] | null {
  const { grammar, quoteOf } = frame;
  const end = grammar.words.length;
  for (let i = at + 1; i < Math.min(end, at + 14); i++) {
    const lower = grammar.words[i]?.lower ?? "";
    if (quoteOf[i] !== -1)
      return isNaming(base) && quoteOf[at + 1] === -1 ? range(at + 1, quoteEnd(frame, i)) : quotedFrom(frame, i);
    if (lower === ":") return range(i + 1, end);
    if (
      lower === "that" &&
      /^(?:IN|DT|WDT)$/.test(grammar.words[i]?.tag ?? "") &&
      i - at <= 10 &&
      (namesHearer(base) || startsClause(grammar, i, at))
    )
      return range(i + 1, clauseEnd(frame, at, i + 1));
    if (lower === ";" || grammar.words[i]?.tag.startsWith("VB")) break;
  }
  const bare = isGuarded(base) && !namesHearer(base) ? -1 : bareClauseStart(frame, at, base);
  if (bare >= 0) return range(bare, bareClauseEnd(frame, bare));
  for (const child of grammar.children[at] ?? []) {
    const rel = grammar.words[child]?.rel ?? "";
    if (rel !== "ccomp" || (grammar.first[child] ?? 0) <= at) continue;
    const from = grammar.first[child] ?? child;
    if (
      (isGuarded(base) || hasQuoteBefore(frame, at, null)) &&
      !hasTense(grammar, child) &&
      !range(from, (grammar.last[child] ?? child) + 1).some((i) => quoteOf[i] !== -1)
    )
      continue;
    return range(from, clauseEnd(frame, at, from));
  }
  return null;
}

/** Where the quotation ends in which a word stands. */
function quoteEnd(frame: SentenceFrame, from: number): number {
  let end = from;
  while (end < frame.quoteOf.length && frame.quoteOf[end] === frame.quoteOf[from]) end++;
  return end;
}

function startsClause(grammar: Grammar, that: number, verb: number): boolean {
  const head = grammar.words[that]?.head ?? -1;
  if (grammar.words[that]?.rel !== "mark" && that !== verb + 1) return false;
  return head > that || that === verb + 1;
}

/** Where a clause of content ends: with the sentence, or before "…, adding that" and before a clause coordinated with the verb. */
function clauseEnd(frame: SentenceFrame, verb: number, from: number): number {
  const { grammar } = frame;
  for (let i = from + 1; i < grammar.words.length; i++) {
    const word = grammar.words[i];
    if (word === undefined || frame.quoteOf[i] !== -1) continue;
    const comma = grammar.words[i - 1]?.form === ",";
    if (hasOtherSpeaker(grammar.words, i)) return comma ? i - 1 : i;
    if (comma && speaksOn(grammar.words, i)) return i - 1;
    if (comma && word.tag === "VBG" && reportVerb(word.lower) !== null) return i - 1;
    if (word.head === verb && /^(?:conj|parataxis|advcl)$/.test(word.rel) && isPredicate(grammar, i)) {
      const first = grammar.first[i] ?? i;
      if (first > from + 1) return trimEnd(grammar, first);
    }
  }
  return grammar.words.length;
}

function trimEnd(grammar: Grammar, end: number): number {
  let at = end;
  while (at > 0 && (isMark(grammar, at - 1) || grammar.words[at - 1]?.tag === "CC")) at--;
  return at;
}

/** A quotation from its first word, with what follows in the same breath: further quotations of the sentence. */
function quotedFrom(frame: SentenceFrame, from: number): number[] {
  const { grammar, quoteOf } = frame;
  const verb = grammar.words[from - 1];
  const words = range(from, grammar.words.length).filter((i) => quoteOf[i] !== -1);
  // Content that begins before the quotation ("said it was "a mess"") is caught by the clause; here the mark follows the verb.
  return verb === undefined ? range(from, grammar.words.length) : words;
}

function hasQuoteBefore(frame: SentenceFrame, at: number, source: WordRange | null): boolean {
  const start = source !== null && source.to < at ? source.from : at;
  return start > 0 && (frame.quoteOf[start - 1] !== -1 || (frame.quoteOf[start - 2] ?? -1) !== -1);
}

/** What is said before the verb, and behind it when the verb stands in the middle. */
function contentAround(frame: SentenceFrame, at: number, source: WordRange | null): number[] | null {
  const { grammar, quoteOf } = frame;
  const chunkStart = source !== null && source.to < at && at - source.to <= 4 ? source.from : at;
  const before = chunkStart - 1;
  const closes =
    before >= 1 &&
    (grammar.words[before]?.form === "," ||
      quoteOf[before] !== -1 ||
      /^[–—-]+$/.test(grammar.words[before]?.form ?? ""));
  if (!closes) return null;
  const content = range(0, before + 1);
  let after = Math.max(at, source !== null && source.from > at ? source.to : at) + 1;
  while (after < grammar.words.length && grammar.words[after]?.form !== "," && quoteOf[after] === -1) after++;
  const rest = range(after, grammar.words.length);
  const quoted = content.some((i) => quoteOf[i] !== -1);
  if (!quoted && ![...content, ...rest].some((i) => isPredicate(grammar, i))) return null;
  const goesOn =
    rest.length > 3 &&
    (quoted
      ? rest.some((i) => quoteOf[i] !== -1)
      : !/^(?:who|which|adding|citing|noting|saying)$/.test(grammar.words[after + 1]?.lower ?? ""));
  if (!quoted && !goesOn && !content.some((i) => isPredicate(grammar, i))) return null;
  return goesOn ? [...content, ...(quoted ? rest.filter((i) => quoteOf[i] !== -1) : rest)] : content;
}

/** "According to the poll, he leads": the poll says the rest of the sentence. */
function accordingTo(frame: SentenceFrame, at: number): Speech | null {
  const { grammar } = frame;
  if (grammar.words[at + 1]?.lower !== "to") return null;
  const noun = grammar.words[at]?.head ?? -1;
  const last =
    noun > at
      ? nounEnd(frame, at + 2, grammar.last[noun] ?? noun)
      : nounEnd(frame, at + 2, Math.min(grammar.words.length - 1, at + 12));
  if (last < at + 2) return null;
  const before = range(0, at);
  const behind = range(at === 0 ? mainStart(grammar, last + 1) : last + 1, grammar.words.length);
  return {
    content: [...before, ...behind],
    source: { from: at + 2, to: last },
    cue: { from: at, to: at + 1 },
    sharesSource: false,
  };
}

/** What more is said of a source stands between commas before the main clause: ", a rights group, on Friday, | 200 people came". */
function mainStart({ words }: Grammar, from: number): number {
  let at = from;
  while (words[at]?.form === "," && /^(?:an?|on|in|and)$/.test(words[at + 1]?.lower ?? "")) {
    let next = at + 1;
    while (next < words.length && !/^(?:,|VB[DZP]|MD)$/.test(words[next]?.tag ?? "")) next++;
    if (words[next]?.tag !== ",") return at;
    at = next;
  }
  return at;
}

function nounEnd(frame: SentenceFrame, from: number, limit: number): number {
  const { grammar } = frame;
  for (let i = from; i <= limit; i++) {
    const word = grammar.words[i];
    if (
      word === undefined ||
      /^[,.;:]$/.test(word.form) ||
      frame.quoteOf[i] !== -1 ||
      word.tag === "WDT" ||
      word.tag === "WP"
    )
      return i - 1;
    if (i > from && /^(?:VBD|VBZ|VBP|MD)$/.test(word.tag)) return i - 1;
  }
  return limit;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
