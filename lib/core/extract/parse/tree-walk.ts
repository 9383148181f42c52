import type { Grammar } from "@/lib/core/extract/parse/grammar";
import { perWord } from "@/lib/core/text/per-word";

/** The main part of an arc's name: "acl:relcl" → "acl". */
export function mainRel(rel: string): string {
  const colon = rel.indexOf(":");
  return colon < 0 ? rel : rel.slice(0, colon);
}

/** The first word that hangs on `head` in one of the given ways; -1 without one. */
export function childBy(grammar: Grammar, head: number, ...rels: readonly string[]): number {
  for (const child of grammar.children[head] ?? []) {
    const rel = grammar.words[child]?.rel ?? "";
    if (rels.includes(rel) || rels.includes(mainRel(rel))) return child;
  }
  return -1;
}

/** The subject that hangs on a word itself; -1 without one. */
export function ownSubject(grammar: Grammar, head: number): number {
  return childBy(grammar, head, "nsubj", "nsubj:pass", "nsubj:outer");
}

/** The subject of a word, or the one that it shares with the word it is coordinated with or hangs on; -1 without one. */
export function subjectOf(grammar: Grammar, head: number): number {
  let at = head;
  for (let steps = 0; at >= 0 && steps < 6; steps++) {
    const subject = ownSubject(grammar, at);
    if (subject >= 0) return subject;
    const rel = mainRel(grammar.words[at]?.rel ?? "");
    if (rel !== "conj" && rel !== "xcomp" && rel !== "advcl" && rel !== "parataxis") return -1;
    at = grammar.words[at]?.head ?? -1;
  }
  return -1;
}

/** Whether a word carries a clause: a verb, or a noun or adjective with "is". */
export function isPredicate(grammar: Grammar, at: number): boolean {
  const word = grammar.words[at];
  if (word === undefined) return false;
  return word.tag.startsWith("VB") || word.tag === "MD" || childBy(grammar, at, "cop", "aux") >= 0;
}

/** Whether a clause is finite: it has a tense. */
export function hasTense(grammar: Grammar, at: number): boolean {
  const tags = [
    grammar.words[at]?.tag ?? "",
    ...(grammar.children[at] ?? [])
      .filter((child) => /^(?:aux|cop)/.test(grammar.words[child]?.rel ?? ""))
      .map((child) => grammar.words[child]?.tag ?? ""),
  ];
  return tags.some((tag) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag));
}

/** Whether a word is a mark of punctuation. */
export function isMark(grammar: Grammar, at: number): boolean {
  return isMarkForm(grammar.words[at]?.form ?? "");
}

const isMarkForm = perWord((form) => /^[^\p{L}\p{N}$€£¥%#@]+$/u.test(form));

/** Whether a word and the one behind it are written as one: "would|n't", "President|-|elect". A dash between spaces joins nothing. */
export function areOneWord(grammar: Grammar, at: number): boolean {
  const [left, right] = [grammar.words[at], grammar.words[at + 1]];
  if (left === undefined || right === undefined || left.end !== right.start) return false;
  const hyphen = (i: number): boolean => grammar.words[i]?.form === "-";
  const letter = (i: number): boolean => /^[\p{L}\p{N}]/u.test(grammar.words[i]?.form ?? "");
  if (/[\p{L}\p{N}]$/u.test(left.form) && letter(at + 1)) return true;
  if (hyphen(at + 1)) return letter(at) && letter(at + 2) && grammar.words[at + 2]?.start === right.end;
  return hyphen(at) && letter(at + 1) && letter(at - 1) && grammar.words[at - 1]?.end === left.start;
}
