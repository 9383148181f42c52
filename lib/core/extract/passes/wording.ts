import { pastOf } from "@/lib/core/extract/lexicon/past-forms";
import { isRole } from "@/lib/core/extract/lexicon/roles";
import type { Word } from "@/lib/core/extract/parse/grammar";
import { mainRel, ownSubject } from "@/lib/core/extract/parse/tree-walk";
import { closedQuotes, withoutConnectors } from "@/lib/core/extract/passes/connectors";
import type { Draft } from "@/lib/core/extract/passes/draft";
import type { Person } from "@/lib/core/extract/passes/name-book";
import { nameRunsOf } from "@/lib/core/extract/passes/names";
import { descriptionStart } from "@/lib/core/extract/passes/roles";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { type Swaps, swapsFor, type Worded, type WordingSources } from "@/lib/core/extract/passes/swaps";

/** Whose words a claim gives, when it gives somebody's word for word; and what a telling in the third person puts in their place. */
export interface Telling {
  readonly speaker: Person | null;
  readonly told: Swaps | null;
}

/**
 * A claim in words that stand on their own: subject put back, pronouns and short names replaced by the full name, dates
 * made absolute, all in words of the article or their inflection. "He … began to stab people" → "Abdul Razak Ali Artan
 * began to stab people"; "He … , killing 12 people" → "The driver killed 12 people".
 */
export function wordingOf(claim: Worded, sources: WordingSources, { speaker, told }: Telling): string {
  const { draft } = claim;
  const words = draft.passes.includes("roles") ? roleWording(draft, sources) : null;
  if (words !== null) return capital(words);
  const subject = missingSubject(draft);
  const whole = subject.length > 0 ? { ...draft, words: [...subject, ...draft.words] } : draft;
  const swaps = swapsFor({ ...claim, draft: whole }, sources, told === null ? speaker : null);
  for (const [at, swap] of told ?? []) swaps.set(at, swap);
  const skip = relativeLead(draft);
  const own = withoutConnectors(draft.frame, draft.words.slice(skip));
  const verbLess =
    subject.length === 0 && draft.words.includes(draft.clause.antecedent) && draft.clause.link === "relative";
  const link = verbLess && draft.clause.words[0] === draft.clause.head ? linkVerb(draft, []).trim() : "";
  const { head } = draft.clause;
  if (link !== "") swaps.set(head, { to: head, text: `${link} ${draft.frame.grammar.words[head]?.form ?? ""}` });
  let lead = "";
  if (subject.length > 0) {
    const past = simplePast(draft);
    if (past !== null) swaps.set(draft.clause.head, { to: draft.clause.head, text: past });
    const verb = past === null ? linkVerb(draft, subject) : "";
    lead = `${render(draft, subject, sources.text, swaps)}${verb} `;
  }
  // "On Friday, Ana Silva urged calm": words that stand before the subject stay there.
  const inOrder =
    subject.length > 0 && (own[0] ?? 0) < (subject[0] ?? 0) && subject.every((at) => draft.clause.words.includes(at));
  const list = inOrder ? [...subject, ...own].sort((a, b) => a - b) : own;
  const worded = `${inOrder ? "" : lead}${render(draft, list, sources.text, swaps)}`.replace(/^[\s,;:–—]+/, "").trim();
  return capital(closedQuotes(worded));
}

/** The words of the subject, or of the noun that a relative clause speaks of, when the claim does not hold them. */
function missingSubject(draft: Draft): number[] {
  const { frame, clause, words } = draft;
  const { grammar } = frame;
  const head = missingHead(draft);
  if (head < 0 || words.includes(head)) return [];
  const list: number[] = [];
  const last = grammar.last[head] ?? head;
  let from = grammar.first[head] ?? head;
  // "by the group, who later claimed it": the noun without what ties it to its own clause.
  while (from < head && /^(?:IN|TO|VB|,|CC)$/.test(grammar.words[from]?.tag ?? "")) from++;
  for (let at = from; at <= last || isNameGoingOn(grammar.words, at); at++) {
    const word = grammar.words[at];
    if (
      word === undefined ||
      (at > head && clause.words.includes(at) && startsRelative(frame, words)) ||
      (at > head && (/^[,;:–—(]$/.test(word.form) || /^(?:WP|WDT|VBG|VBD|VBZ|VBP)$/.test(word.tag)))
    )
      break;
    list.push(at);
  }
  const isNoun = list.every((at) => !/^(?:VB[DZP]?|MD)$/.test(grammar.words[at]?.tag ?? ""));
  return list.length <= 14 && isNoun && !list.some((at) => words.includes(at)) ? list : [];
}

/** The head of the subject that a claim lacks, -1 when it has its own. */
function missingHead({ frame, clause, words }: Draft): number {
  const { grammar } = frame;
  const own = ownSubject(grammar, clause.head);
  const isRelative = /^(?:who|which|that)$/.test(grammar.words[own]?.lower ?? "");
  if (own >= 0 && !isRelative && clause.words.includes(own) && !words.includes(own)) return own;
  if (clause.sharedSubject >= 0 && !/^W/.test(grammar.words[clause.sharedSubject]?.tag ?? ""))
    return clause.sharedSubject;
  if (clause.link === "relative") return clause.antecedent;
  if (own < 0 && followsAnd(frame, words[0] ?? 0)) return subjectBefore(frame, words[0] ?? 0);
  // The parser took a relative clause for one of its own: "…, who later claimed the assault".
  return startsRelative(frame, words) ? nounBefore(frame, words[0] ?? 0) : -1;
}

/** "…, who was shot, and promised help": a verb with a tense right behind ", and" has the subject of the main clause. */
function followsAnd({ grammar, quoteOf }: SentenceFrame, at: number): boolean {
  const before = grammar.words[at - 1];
  return (
    /^(?:VB[DZP]|MD)$/.test(grammar.words[at]?.tag ?? "") &&
    /^(?:and|but)$/.test(before?.lower ?? "") &&
    grammar.words[at - 2]?.form === "," &&
    quoteOf[at] === -1 &&
    quoteOf[at - 1] === -1
  );
}

/** The subject of the nearest verb with a tense before a place; -1 without one. */
function subjectBefore({ grammar, quoteOf }: SentenceFrame, at: number): number {
  for (let verb = at - 1; verb > 0; verb--) {
    const subject = ownSubject(grammar, verb);
    if (subject < 0 || subject > verb || quoteOf[verb] !== -1) continue;
    if (/^(?:NN|PRP$)/.test(grammar.words[subject]?.tag ?? "")) return subject;
  }
  return -1;
}

/** Whether the first word is a "who" or "which" that a verb follows. */
function startsRelative({ grammar }: SentenceFrame, words: readonly number[]): boolean {
  const [first, second, third] = words.slice(0, 3).map((at) => grammar.words[at]);
  if (!/^(?:who|which)$/.test(first?.lower ?? "") || words.length < 4) return false;
  const verb = /^RB/.test(second?.tag ?? "") ? third : second;
  return /^(?:VB[DZP]|MD)$/.test(verb?.tag ?? "");
}

/** The noun right before a place in the sentence, over a comma; behind a verb its subject ("Ana Silva spoke, who led …"); else -1. */
function nounBefore({ grammar }: SentenceFrame, at: number): number {
  const before = grammar.words[at - 1]?.form === "," ? at - 2 : at - 1;
  const tag = grammar.words[before]?.tag ?? "";
  if (/^VB[DZP]$/.test(tag) && grammar.words[at]?.lower === "who") return ownSubject(grammar, before);
  return /^NN/.test(tag) ? before : -1;
}

/** A name that the parser cut behind its first word. */
function isNameGoingOn(words: readonly Word[], at: number): boolean {
  return words[at]?.tag === "NNP" && words[at]?.start !== undefined && /^(?:NNP|JJ)$/.test(words[at - 1]?.tag ?? "");
}

/** "killing 12 people" behind "drove into a crowd" → "killed"; null for any other form or time. */
function simplePast({ frame, clause }: Draft): string | null {
  const { grammar } = frame;
  const word = grammar.words[clause.head];
  if (clause.link !== "participle" || word?.tag !== "VBG") return null;
  const main = grammar.words[word.head];
  const tags = [
    main?.tag,
    ...(grammar.children[word.head] ?? []).map((child) =>
      /^(?:aux|cop)/.test(grammar.words[child]?.rel ?? "") ? grammar.words[child]?.tag : undefined,
    ),
  ];
  const helped = (grammar.children[clause.head] ?? []).some((child) => /^aux/.test(grammar.words[child]?.rel ?? ""));
  return tags.includes("VBD") && !helped ? pastOf(word.lower) : null;
}

/** "killing 12 people" needs a verb that carries it. */
function linkVerb({ frame, clause }: Draft, subject: readonly number[]): string {
  const tag = frame.grammar.words[clause.head]?.tag ?? "";
  const bare =
    clause.link === "participle" ||
    (clause.link === "relative" &&
      (clause.words[0] === clause.head ||
        !/^(?:nsubj|obj|obl)/.test(frame.grammar.words[firstOf(frame.grammar.children[clause.head])]?.rel ?? "")));
  const helped = (frame.grammar.children[clause.head] ?? []).some((child) =>
    /^(?:aux|cop)/.test(frame.grammar.words[child]?.rel ?? ""),
  );
  // The tagger takes the "located" of "a dam located in Porto" for a past at times.
  const isBehindNoun = clause.words[0] === clause.head && tag === "VBD";
  if (!bare || helped || !(isBehindNoun || /^VB[GN]$/.test(tag))) return "";
  const plural = subject.some(
    (at) => /^NNP?S$/.test(frame.grammar.words[at]?.tag ?? "") && frame.grammar.words[at]?.rel.startsWith("nsubj"),
  );
  return plural ? " were" : " was";
}

function firstOf(list: readonly number[] | undefined): number {
  return list?.[0] ?? -1;
}

/** Number of words to drop at the start of a relative clause: "who" when it is the subject. */
function relativeLead(draft: Draft): number {
  const { frame, words, clause } = draft;
  const first = frame.grammar.words[words[0] ?? -1];
  if (first === undefined || !/^(?:who|which|that)$/.test(first.lower)) return 0;
  const isSubject = clause.link === "relative" && mainRel(first.rel) === "nsubj";
  return (isSubject || startsRelative(frame, words)) && missingSubject(draft).length > 0 ? 1 : 0;
}

/** Words with the space that stands between them in the article, and with what takes the place of some. */
function render({ frame }: Draft, list: readonly number[], text: string, swaps: Swaps): string {
  const { words } = frame.grammar;
  let out = "";
  let before = -1;
  let skipTo = -1;
  for (const at of list) {
    const word = words[at];
    if (word === undefined || at <= skipTo) {
      if (word !== undefined) before = at;
      continue;
    }
    const joined =
      before >= 0 && before === at - 1 ? text.slice(words[before]?.end ?? 0, word.start) : before >= 0 ? " " : "";
    const swap = swaps.get(at);
    const written = swap?.text ?? (swaps.has(before) ? spelledOut(word, words[at + 1]) : word.form);
    out += (/\s/.test(joined) ? " " : joined) + written;
    if (swap !== undefined) skipTo = swap.to;
    before = at;
  }
  return out;
}

/** "he'd like" with a name for "he" → "Ana Silva would like"; "he'd ordered" → "Ana Silva had ordered". */
function spelledOut(word: Word, next: Word | undefined): string {
  const would = /^VB[DN]$/.test(next?.tag ?? "") ? "had" : "would";
  const full = /^['’]d$/.test(word.form) && word.tag === "MD" ? would : /^['’]ll$/.test(word.form) ? "will" : null;
  return full === null ? word.form : ` ${full}`;
}

/** "48-year-old policeman Keith Palmer" → "Keith Palmer is 48-year-old policeman"; "Ana Silva, director of …" → "Ana Silva is director of …". */
function roleWording({ frame, clause, words }: Draft, { text }: WordingSources): string | null {
  const list = frame.grammar.words;
  const from = words[0] ?? 0;
  const to = words.at(-1) ?? from;
  const run = nameRunsOf(list).find((candidate) => candidate.from <= clause.head && candidate.to >= clause.head);
  if (run === undefined) return null;
  const start = clause.head;
  const slice = (a: number, b: number): string => text.slice(list[a]?.start ?? 0, list[b]?.end ?? 0);
  const name = slice(start, Math.min(run.to, to));
  const title = start > from ? uncapital(slice(from, start - 1), list[from], from) : "";
  const behind = run.to < to ? slice(descriptionStart(list, run.to), to) : "";
  const what = [title, behind].filter(Boolean).join(", ");
  return what === "" ? null : `${name} is ${withArticle(what, list[title === "" ? -1 : start - 1])}`;
}

/** Offices that one person holds at a time: "Theresa May is Prime Minister". */
const SOLE =
  /^(?:president|vice-president|president-elect|premier|chancellor|minister|secretary|king|queen|prince|princess|pope|caliph|emperor|sultan|director|chairman|chairwoman|chair|speaker|chief|head|mayor|governor|commissioner|captain|coach|founder|editor|ceo|executive)$/;

/** "48-year-old policeman" → "a 48-year-old policeman": a title in front of a name goes without an article, behind "is" it needs one. */
function withArticle(what: string, title: Word | undefined): string {
  const isOne = title !== undefined && (title.tag === "NN" || (isRole(title.lower) && !/^NNPS?$|S$/.test(title.tag)));
  if (!isOne || SOLE.test(title.lower) || /^(?:an?|the|his|her|their|its) |['’]s /i.test(what)) return what;
  const open = /^(?:[aeio]|u(?!se|sa|ni|\.)|8|11\b|18\b)/i.test(what) && !/^one\b/i.test(what);
  return `${open ? "an" : "a"} ${what}`;
}

/** "Museum director" at the start of a sentence is a museum director. */
function uncapital(title: string, first: Word | undefined, at: number): string {
  return at === 0 && /^(?:NN|VBN)$/.test(first?.tag ?? "") ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
