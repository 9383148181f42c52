import { reportVerb } from "@/lib/core/extract/lexicon/report-words";
import { isRole } from "@/lib/core/extract/lexicon/roles";
import type { Word } from "@/lib/core/extract/parse/grammar";
import { childBy, mainRel, ownSubject } from "@/lib/core/extract/parse/tree-walk";
import { namesHearer } from "@/lib/core/extract/passes/bare-clause";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** Words from one to another, both included. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Who speaks by a verb: its subject, before or behind it, the subject of the verb on which it hangs, or the noun before
 * it; never a part of what is said. Null when nobody is named.
 */
export function sourceOf(frame: SentenceFrame, verb: number, content: readonly number[] = []): WordRange | null {
  const fits = (range: WordRange | null): WordRange | null =>
    range !== null && !content.includes(range.from) && !isAdverb(frame, range) ? range : null;
  return (
    fits(closingSource(frame, verb)) ??
    fits(ownSource(frame, verb)) ??
    fits(invertedSubject(frame, verb)) ??
    fits(sharedSource(frame, verb)) ??
    fits(nounBefore(frame, verb))
  );
}

/** "Silva further described": the grammar takes such a word for the subject. */
function isAdverb({ grammar: { words } }: SentenceFrame, { from, to }: WordRange): boolean {
  return (
    from === to && /^(?:further|also|again|once|even|later|often|then|still|repeatedly)$/.test(words[from]?.lower ?? "")
  );
}

/** Words behind a closing verb of speech that only tell when, where or to whom it was said. */
const MOST_BEHIND = 5;
const MOST_IN_NAME = 14;

/**
 * The noun phrase between the last comma or quotation and a verb of speech that closes its sentence, whatever the grammar
 * makes of it: "The hall is open until May, newspaper The Herald reported." → newspaper The Herald.
 */
export function closingSource({ grammar: { words }, quoteOf }: SentenceFrame, verb: number): WordRange | null {
  // "the agency's Ana Silva reports": behind a name such a word is no noun.
  const isVerb =
    words[verb]?.tag === "NNS" ? words[verb - 1]?.tag === "NNP" : /^VB[DZPN]$/.test(words[verb]?.tag ?? "");
  if (!isVerb) return null;
  const behind = words.slice(verb + 1);
  if (behind.length > MOST_BEHIND + 1 || !/^[.!?]$/.test(words.at(-1)?.form ?? ".")) return null;
  if (behind.some((word, i) => /^(?:VB|MD|W|,|:|``)/.test(word.tag) || quoteOf[verb + 1 + i] !== -1)) return null;
  let from = verb;
  while (
    from > 0 &&
    verb - from < MOST_IN_NAME &&
    quoteOf[from - 1] === -1 &&
    (/^(?:NNP?S?|JJ[RS]?|DT|CD|POS|HYPH|PRP\$?|AFX)$/.test(words[from - 1]?.tag ?? "") ||
      (words[from - 1]?.tag === "IN" && !isPreposition(words[from - 1]?.lower ?? "")))
  )
    from--;
  const opens = from > 3 && (words[from - 1]?.form === "," || quoteOf[from - 1] !== -1);
  const isNamed = words.slice(from, verb).some((word) => /^(?:NN|PRP$)/.test(word.tag));
  return opens && isNamed ? { from, to: verb - 1 } : null;
}

/** Long words that are taken for prepositions are mostly nouns that the grammar has not met. */
function isPreposition(lower: string): boolean {
  return lower.length < 8 || /^(?:alongside|throughout|underneath)$/.test(lower);
}

function ownSource(frame: SentenceFrame, verb: number): WordRange | null {
  const subject = ownSubject(frame.grammar, verb);
  // "It was reported that …": nobody is named.
  if (frame.grammar.words[subject]?.lower === "it" && childBy(frame.grammar, verb, "aux:pass") >= 0) return null;
  return subject >= 0 ? resolveRelative(frame, subject, verb) : null;
}

/** The subject of the verb on which a verb hangs: "…, adding that". */
function sharedSource(frame: SentenceFrame, verb: number): WordRange | null {
  const { grammar } = frame;
  const main = mainSubject(frame, verb);
  if (main >= 0) return resolveRelative(frame, main, verb);
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const word = grammar.words[at];
    if (word === undefined || word.head < 0) return null;
    const rel = mainRel(word.rel);
    if (rel === "acl") return nounRange(frame, word.head, verb);
    if (!/^(?:conj|xcomp|advcl|parataxis|ccomp)$/.test(rel)) return null;
    at = word.head;
    const shared = ownSubject(grammar, at);
    if (shared >= 0) return resolveRelative(frame, shared, verb);
  }
  return null;
}

/** "The mayor closed the bridge that had failed, calling it …": behind a comma the participle is the main subject's; -1 otherwise. */
export function mainSubject({ grammar }: SentenceFrame, verb: number): number {
  if (grammar.words[verb]?.tag !== "VBG" || grammar.words[verb - 1]?.form !== ",") return -1;
  let root = verb;
  for (let steps = 0; steps < 20 && (grammar.words[root]?.head ?? -1) >= 0; steps++)
    root = grammar.words[root]?.head ?? -1;
  return root < verb ? ownSubject(grammar, root) : -1;
}

/**
 * The noun that stands before a verb of speech where the grammar does not tell: right before it, or at the beginning of
 * the clause when a comma stands between. "Ana Silva of the museum, which closed in May, noted …" → Ana Silva of the museum.
 */
function nounBefore(frame: SentenceFrame, verb: number): WordRange | null {
  const { words } = frame.grammar;
  if (!/^(?:VBD|VBZ|VBP)$/.test(words[verb]?.tag ?? "")) return null;
  let last = verb - 1;
  while (/^(?:RB|MD)/.test(words[last]?.tag ?? "") || isAdverb(frame, { from: last, to: last })) last--;
  if (words[last]?.form !== ",") {
    return /^(?:NN|PRP$)/.test(words[last]?.tag ?? "") ? nounPhraseTo(frame, last) : null;
  }
  let from = last;
  while (from > 0 && !/^(?:[;:“”"—]|but|while|although|though)$/.test(words[from - 1]?.lower ?? "")) from--;
  if (/^(?:CC|,|IN|RB)$/.test(words[from]?.tag ?? "")) from++;
  let to = from;
  while (to < last && !/^[,(]$/.test(words[to]?.form ?? "") && !/^(?:VB|MD|W)/.test(words[to]?.tag ?? "")) to++;
  const noun = words.slice(from, to).some((word) => /^(?:NN|PRP$)/.test(word.tag));
  return noun && to < last && frame.quoteOf[from] === -1 ? { from, to: to - 1 } : null;
}

/** The noun phrase that ends at a word: back to a verb, a mark or a linking word. */
function nounPhraseTo(frame: SentenceFrame, to: number): WordRange | null {
  const { words } = frame.grammar;
  let from = to;
  while (
    from > 0 &&
    frame.quoteOf[from - 1] === -1 &&
    /^(?:NNP?S?|DT|JJ[RS]?|CD|POS|HYPH|PRP\$|PRP|AFX)$/.test(words[from - 1]?.tag ?? "") &&
    words[from]?.tag !== "DT" &&
    words[from]?.tag !== "PRP"
  )
    from--;
  return { from, to };
}

function resolveRelative(frame: SentenceFrame, subject: number, verb: number): WordRange | null {
  const { grammar } = frame;
  if (!/^(?:who|which|that)$/.test(grammar.words[subject]?.lower ?? "")) return nounRange(frame, subject, verb);
  const clause = grammar.words[subject]?.head ?? -1;
  const noun = grammar.words[clause]?.head ?? -1;
  return noun >= 0 && grammar.words[clause]?.rel === "acl:relcl" ? nounRange(frame, noun, verb) : null;
}

/** "said Ana Silva, a spokeswoman": the noun right behind the verb, unless a clause hangs on the verb instead. */
function invertedSubject(frame: SentenceFrame, verb: number): WordRange | null {
  const { grammar, quoteOf } = frame;
  const next = grammar.words[verb + 1];
  if (namesHearer(reportVerb(grammar.words[verb]?.lower ?? "") ?? "")) return null;
  if (next === undefined || quoteOf[verb + 1] !== -1 || !/^(?:NNP|NNPS|DT|PRP|NN|NNS|JJ|PRP\$|CD)$/.test(next.tag))
    return null;
  const before = grammar.words[verb - 1]?.form ?? "";
  if (before !== "," && (quoteOf[verb - 1] ?? -1) === -1) return null;
  const noun = childBy(grammar, verb, "obj", "obl", "xcomp", "ccomp", "iobj", "nsubj");
  const head = noun > verb ? noun : verb + 1;
  return nounRange(frame, head, -1, verb + 1);
}

/** The words of a noun phrase with its appositions, without relative clauses; never over the verb. */
export function nounRange(frame: SentenceFrame, noun: number, verb: number, start = -1): WordRange | null {
  const { grammar, quoteOf } = frame;
  const first = start >= 0 ? start : (grammar.first[noun] ?? noun);
  let from = Math.min(first, noun);
  while (from < noun && /^(?:,|CC|``|IN|\.)$/.test(grammar.words[from]?.tag ?? "")) from++;
  if (start < 0) from = titleBefore(frame, from);
  let to = Math.max(noun, grammar.last[noun] ?? noun);
  to = officeBehind(frame, to, verb);
  if (verb > noun) to = Math.min(to, verb - 1);
  for (let i = Math.max(noun, from) + 1; i <= to; i++) {
    const word = grammar.words[i];
    const stops =
      word === undefined ||
      quoteOf[i] !== quoteOf[noun] ||
      /^(?:WP|WDT|VBD|VBZ|VBP|MD)$/.test(word.tag) ||
      (word.tag === "VBG" && !isAdjective(grammar.words, i)) ||
      /^[:;–—]$/.test(word.form);
    if (stops) to = i - 1;
  }
  to = Math.min(to, asideStart(frame, from, to) - 1);
  // "Silva on Tuesday said": the day is no part of the name.
  if (/^(?:on|late|early|last)$/.test(grammar.words[to - 1]?.lower ?? "") && DAY.test(grammar.words[to]?.form ?? ""))
    to -= 2;
  while (to > from && /^[,–—(-]$|^(?:and|who|that|on|in|at|to)$/.test(grammar.words[to]?.lower ?? "")) to--;
  return to >= from ? { from, to: nameEnd(grammar.words, to) } : null;
}

const DAY = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|night|week|month|year)$/;

/** "Republican candidate | Ana Silva": the title that stands right before a name belongs to it, whatever the grammar makes of it. */
function titleBefore({ grammar: { words }, quoteOf }: SentenceFrame, from: number): number {
  if (words[from]?.tag !== "NNP") return from;
  let at = from;
  while (at > 0 && quoteOf[at - 1] === quoteOf[from] && /^(?:NNP?S?|JJ)$/.test(words[at - 1]?.tag ?? "")) at--;
  if (words[at - 1]?.tag === "DT") at--;
  return words.slice(at, from).some((word) => isRole(word.lower)) ? at : from;
}

/** "an economist | at the Tax Centre, said": where somebody works belongs to who it is, up to the comma or the verb. */
function officeBehind({ grammar: { words }, quoteOf }: SentenceFrame, to: number, verb: number): number {
  if (!isRole(words[to]?.lower ?? "") || !/^(?:at|of|for|with)$/.test(words[to + 1]?.lower ?? "")) return to;
  let end = to + 1;
  while (
    end + 1 < (verb > to ? verb : words.length) &&
    quoteOf[end + 1] === quoteOf[to] &&
    /^(?:DT|NNP?S?|JJ|POS|HYPH|IN|CC|PRP\$)$/.test(words[end + 1]?.tag ?? "")
  )
    end++;
  return words.slice(to + 2, end + 1).some((word) => word.tag.startsWith("NN")) ? end : to;
}

/** "a leading advocate": a participle before a noun stands for an adjective. */
function isAdjective(words: readonly Word[], at: number): boolean {
  return /^(?:DT|JJ|PRP\$)$/.test(words[at - 1]?.tag ?? "") && /^(?:NN|JJ)/.test(words[at + 1]?.tag ?? "");
}

/** "Silva, in a letter to the board": where a phrase begins that tells when or where and not who. */
function asideStart({ grammar }: SentenceFrame, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const next = grammar.words[at + 1];
    if (grammar.words[at]?.form === "," && next?.tag === "IN" && next.lower !== "of") return at;
  }
  return to + 1;
}

/** A name is never cut: "Paul Sun | - Hyung Lee". */
function nameEnd(words: readonly Word[], to: number): number {
  let end = to;
  const isName = (at: number): boolean => /^\p{Lu}/u.test(words[at]?.form ?? "") && words[at]?.tag !== "PRP";
  for (;;) {
    const joins = words[end + 1]?.tag === "HYPH" && isName(end) && /^\p{L}/u.test(words[end + 2]?.form ?? "");
    if (joins) end += 2;
    else if (isName(end) && isName(end + 1) && end > to) end++;
    else return end;
  }
}
