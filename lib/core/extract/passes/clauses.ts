import type { Grammar } from "@/lib/core/extract/parse/grammar";
import {
  areOneWord,
  childBy,
  hasTense,
  isMark,
  isPredicate,
  mainRel,
  ownSubject,
  subjectOf,
} from "@/lib/core/extract/parse/tree-walk";

/** How a clause hangs together with the clause that it was taken from. */
export type ClauseLink = "main" | "coordinate" | "relative" | "participle" | "apposition" | "aside" | "content";

/** A clause that can be checked on its own: its words, its head, and the subject that it shares with another clause. */
export interface Clause {
  readonly head: number;
  readonly link: ClauseLink;
  /** Its own words, in order, without marks and linking words at the ends. */
  readonly words: readonly number[];
  /** Head of the subject that stands in another clause; -1 when the clause has its own or none. */
  readonly sharedSubject: number;
  /** The noun that a relative clause or an apposition speaks of; -1 otherwise. */
  readonly antecedent: number;
}

const CONTRAST = new Set(["although", "though", "while", "whereas"]);
const SEQUENCE = new Set(["after", "before", "until"]);

/**
 * Takes a sentence apart into clauses.
 *
 * `voice` gives a number for each word; a change of voice between a word and what hangs on it always cuts. What a voice
 * says that is kept whole is cut nowhere else.
 * "He mounted the pavement, then crashed into the palace" → "He mounted the pavement", "crashed into the palace" (subject: He).
 */
export function clausesOf(
  grammar: Grammar,
  voice: readonly number[],
  whole: ReadonlySet<number> = new Set(),
): Clause[] {
  const clauses: Clause[] = [];
  const roots = grammar.words.flatMap((word, i) => (word.head < 0 ? [i] : []));
  const waiting: { head: number; link: ClauseLink }[] = roots.map((head) => ({ head, link: "main" }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const words: number[] = [];
    const pending = [next.head];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      words.push(at);
      for (const child of grammar.children[at] ?? []) {
        const link =
          voice[child] !== voice[at] ? "content" : whole.has(voice[at] ?? -1) ? null : linkOf(grammar, at, child);
        if (link === null) pending.push(child);
        else waiting.push({ head: child, link });
      }
    }
    const kept = trimWords(
      grammar,
      words.sort((a, b) => a - b),
    );
    if (kept.length > 0) clauses.push(clauseOf(grammar, next.head, next.link, kept));
  }
  return withOwnSubjects(
    grammar,
    clauses.sort((a, b) => (a.words[0] ?? 0) - (b.words[0] ?? 0) || a.head - b.head),
  );
}

/**
 * Gives a second clause its subject back where the grammar took it for an object of the first: "Silva got three votes and
 * the mayor | got one" → "the mayor got one".
 */
function withOwnSubjects(grammar: Grammar, clauses: readonly Clause[]): Clause[] {
  const list = [...clauses];
  const endsAt = new Map(list.map((clause, i) => [clause.words.at(-1) ?? -1, i]));
  list.forEach((clause, i) => {
    const first = clause.words[0] ?? -1;
    const before = endsAt.get(first - 1) ?? -1;
    const left = list[before];
    if (clause.link !== "coordinate" || left === undefined || !/^VB[DZP]$/.test(grammar.words[first]?.tag ?? ""))
      return;
    const place = left.words.length - 1;
    let from = place;
    while (
      from > 0 &&
      left.words[from - 1] === (left.words[from] ?? 0) - 1 &&
      isNominal(grammar, left.words[from] ?? -1)
    )
      from--;
    const link = grammar.words[left.words[from] ?? -1];
    const subject = left.words.slice(from + 1, place + 1);
    if (link?.tag !== "CC" || subject.length === 0) return;
    const rest = trimWords(grammar, left.words.slice(0, from));
    if (!rest.some((at) => isPredicate(grammar, at)) || /^NNP/.test(grammar.words[rest.at(-1) ?? -1]?.tag ?? ""))
      return;
    list[before] = { ...left, words: rest };
    list[i] = { ...clause, words: [...subject, ...clause.words], sharedSubject: -1, antecedent: -1 };
  });
  return list;
}

/** Whether a word can stand in a plain noun phrase. */
function isNominal(grammar: Grammar, at: number): boolean {
  return /^(?:DT|NN|NNS|NNPS?|JJ[RS]?|CD|POS|HYPH|PRP\$)$/.test(grammar.words[at]?.tag ?? "");
}

function clauseOf(grammar: Grammar, head: number, link: ClauseLink, words: readonly number[]): Clause {
  const parent = grammar.words[head]?.head ?? -1;
  const spoken = link === "relative" || link === "apposition";
  const own = ownSubject(grammar, head);
  const shares =
    own < 0 && (link === "coordinate" || link === "participle" || link === "content") && isPredicate(grammar, head);
  return {
    head,
    link,
    words,
    sharedSubject: shares ? subjectOf(grammar, head) : -1,
    antecedent: spoken
      ? defines(grammar, parent) && mainRel(grammar.words[head]?.rel ?? "") === "acl"
        ? ownSubject(grammar, parent)
        : parent
      : -1,
  };
}

/** How a word is cut off from the word that it hangs on; null when both belong to one clause. */
function linkOf(grammar: Grammar, head: number, child: number): ClauseLink | null {
  const rel = grammar.words[child]?.rel ?? "";
  // "elect" in "President-elect" carries no clause, whatever the grammar makes of it.
  if (areOneWord(grammar, child - 1)) return null;
  // A comma before a clause hangs on the clause itself, so it may be its first word.
  const first = grammar.first[child] ?? child;
  const set = [first - 1, first].some((at) => /^(?:,|\(|[–—-]+)$/.test(grammar.words[at]?.form ?? ""));
  const size = (grammar.last[child] ?? child) - (grammar.first[child] ?? child) + 1;
  switch (mainRel(rel)) {
    case "conj":
      return isPredicate(grammar, child) &&
        isPredicate(grammar, head) &&
        size >= 3 &&
        !sharesObject(grammar, head, child) &&
        standsFree(grammar, head, child)
        ? "coordinate"
        : null;
    case "parataxis":
      return isPredicate(grammar, child) && size >= 3 ? "aside" : null;
    case "acl":
      if (defines(grammar, head) && child > head && size >= 3 && isPredicate(grammar, child)) return "relative";
      if (rel === "acl:relcl") return set && hasTense(grammar, child) && size >= 4 ? "relative" : null;
      return set && size >= 5 && isPredicate(grammar, child) ? "relative" : null;
    case "appos":
      return set && size >= 2 ? "apposition" : null;
    case "advcl":
      return cutsAdverbial(grammar, child, set, size) ? "participle" : null;
    default:
      return null;
  }
}

/** "The Run is a song written by …": what is said of the noun is said of the subject, that it defines. */
function defines(grammar: Grammar, noun: number): boolean {
  const article = grammar.words[childBy(grammar, noun, "det")]?.lower ?? "";
  const subject = grammar.words[ownSubject(grammar, noun)];
  return /^an?$/.test(article) && childBy(grammar, noun, "cop") >= 0 && /^(?:NN|PRP$)/.test(subject?.tag ?? "");
}

/** "stabbing and killing a policeman": both verbs have one object, so they are one assertion. */
function sharesObject(grammar: Grammar, head: number, child: number): boolean {
  const between = grammar.words.slice(Math.min(head, child) + 1, Math.max(head, child));
  return between.length <= 2 && between.every((word) => word.tag === "CC" || word.tag === "RB" || word.form === ",");
}

/** A clause coordinated with a condition ("if A, or if B") is part of the condition; a bare infinitive is part of what it hangs on. */
function standsFree(grammar: Grammar, head: number, child: number): boolean {
  const mark = (at: number): string => grammar.words[childBy(grammar, at, "mark")]?.lower ?? "";
  if (grammar.words[child]?.tag === "VB" && childBy(grammar, child, "aux") < 0) return false;
  if (/^(?:if|whether|unless|to|because|when|lest)$/.test(mark(child)))
    return mark(child) === "to" ? false : !/^(?:if|whether|unless|when|because)$/.test(mark(head));
  const rel = grammar.words[head]?.rel ?? "";
  return !/^(?:advcl|csubj)/.test(rel) && !/^(?:xcomp|acl)$/.test(rel) && !/^(?:if|whether|unless)$/.test(mark(head));
}

function cutsAdverbial(grammar: Grammar, child: number, set: boolean, size: number): boolean {
  const head = grammar.words[child]?.head ?? -1;
  const mark = childBy(grammar, child, "mark");
  const marker = grammar.words[mark]?.lower ?? "";
  if (CONTRAST.has(marker)) return size >= 5;
  if (SEQUENCE.has(marker)) return size >= 5 && !measuresTime(grammar, mark);
  if (mark >= 0 || child < head || !set || size < 3) return false;
  return grammar.words[child]?.tag === "VBG";
}

const MEASURE = /^(?:only|just|shortly|soon|long|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/;

/** "only after he left", "two days before she came": the one thing is told by the other. */
export function measuresTime(grammar: Grammar, marker: number): boolean {
  return MEASURE.test(grammar.words[marker - 1]?.lower ?? "");
}

/** Drops marks and linking words at both ends. */
export function trimWords(grammar: Grammar, words: readonly number[]): number[] {
  let from = 0;
  let to = words.length;
  const lower = (at: number): string => grammar.words[words[at] ?? -1]?.lower ?? "";
  const drops = (at: number): boolean => isMark(grammar, words[at] ?? -1);
  while (
    from < to &&
    (drops(from) ||
      (/^(?:and|but|or|so|yet|nor|that|then|thus|although|though|while|whereas|however|meanwhile|after|before|until)$/.test(
        lower(from),
      ) &&
        keepsSense(grammar, words[from] ?? 0)))
  )
    from++;
  while (to > from && (drops(to - 1) || /^(?:and|but|or)$/.test(lower(to - 1)))) to--;
  return words.slice(from, to);
}

/** Only a linking word may go: "that" as a pronoun is part of the sense. */
function keepsSense(grammar: Grammar, at: number): boolean {
  const word = grammar.words[at];
  if (word === undefined) return false;
  return (
    /^(?:cc|mark|punct)/.test(word.rel) ||
    (/^(?:advmod)/.test(word.rel) && /^(?:then|thus|so|however|meanwhile|yet)$/.test(word.lower)) ||
    word.tag === "CC"
  );
}
