import { BARE_TITLES, isRole } from "@/lib/core/extract/lexicon/roles";
import type { Word } from "@/lib/core/extract/parse/grammar";
import { type Draft, spansOf, unbroken } from "@/lib/core/extract/passes/draft";
import { isPersonName, type NameRun, nameRunsOf, nameStart } from "@/lib/core/extract/passes/names";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** Offices that are worth looking up even when nothing stands beside them. */
const OFFICE =
  /^(?:president|vice-president|premier|chancellor|minister|secretary|senators?|sen\.?|congressman|congresswoman|representatives?|rep\.?|governor|gov\.?|mayor|ambassador|king|queen|prince|princess|pope|cardinal|archbishop|bishop|general|gen\.?|colonel|col\.?|admiral|sheriff|judge|justice|president-elect|director|chairman|speaker|professor|prof\.?|caliph|emperor|sultan)$/;

/**
 * Who is what: a name with its title before it or its description behind it, once for every name.
 *
 * "48-year-old policeman Keith Palmer" → a claim; "Ana Silva, director of the museum," → a claim; "Mr. Silva" → none.
 */
export function roleDrafts(frame: SentenceFrame, known: Set<string>): Draft[] {
  const { words } = frame.grammar;
  const drafts: Draft[] = [];
  for (const run of nameRunsOf(words)) {
    // "Early Career Professor of Law" names an office, "R-Ariz." a party.
    if (isRole(words[run.to]?.lower ?? "") || partyEnd(words, run.from - 2) > run.from) continue;
    const found = roleAround(frame, run) ?? definitionOf(frame, run);
    const key = words
      .slice(found?.name ?? run.to, run.to + 1)
      .map((word) => word.lower)
      .join(" ");
    if (found === null || known.has(key)) continue;
    known.add(key);
    const list = unbroken(
      frame,
      Array.from({ length: found.to - found.from + 1 }, (_, i) => found.from + i),
    );
    const clause = { head: found.name, link: "apposition" as const, words: list, sharedSubject: -1, antecedent: -1 };
    drafts.push({ frame, clause, words: list, spans: spansOf(frame, list), voice: null, passes: ["roles"] });
  }
  return drafts;
}

/** A name with what is said of its bearer: the words of both, and where the name itself begins. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly name: number;
}

/** What a sentence says of the bearer of a name; null when it says nothing. */
export function roleAround(frame: SentenceFrame, run: NameRun): Found | null {
  const { words } = frame.grammar;
  const name = nameStart(words, run);
  if (!isPersonName(words, name, run.to)) return definitionOf(frame, run);
  const before = titleStart(words, name);
  const titled = before < name && !isBare(words, before, name);
  const behind = descriptionEnd(frame, run.to);
  if (!titled && behind === run.to) return null;
  return { from: titled ? before : name, to: behind, name };
}

/** Where the title before a name begins; the name itself when no word of a role stands before it. */
function titleStart(words: readonly Word[], name: number): number {
  const aged = words[name - 1]?.lower === "old" && words[name - 3]?.lower === "year";
  if (!isRole(words[name - 1]?.lower ?? "") && !aged) return name;
  let from = name - 1;
  while (
    from > 0 &&
    /^(?:NNP|NNPS|NN|NNS|JJ|CD|HYPH|POS|VBN|AFX)$/.test(words[from - 1]?.tag ?? "") &&
    !/^[%"“”]$/.test(words[from - 1]?.form ?? "")
  )
    from--;
  if (words[from - 1]?.lower === "and" && isRole(words[from - 2]?.lower ?? "")) {
    from -= 2;
    while (from > 0 && /^(?:NNP|NNPS|NN|JJ|CD|HYPH)$/.test(words[from - 1]?.tag ?? "")) from--;
  }
  // "now-dead spokesman": the first half of a joined word belongs to it.
  if (words[from]?.form === "-" && from > 0 && words[from - 1]?.end === words[from]?.start) from--;
  while (from < name && /^[-–]$|^'s$/.test(words[from]?.form ?? "")) from++;
  if (/^(?:PRP\$|DT)$/.test(words[from - 1]?.tag ?? "") && words.slice(from, name).some((word) => word.tag === "POS"))
    from--;
  return from;
}

/** A single lower-case word ("gunman Omar Mateen"), one that is only capitalised at the start, or a courtesy title. */
function isBare(words: readonly Word[], from: number, name: number): boolean {
  const title = words.slice(from, name).filter((word) => !BARE_TITLES.has(word.lower));
  const only = title[0];
  if (only === undefined) return true;
  return title.length === 1 && !OFFICE.test(only.lower) && (/^\p{Ll}/u.test(only.form) || from === 0);
}

/** Where a description behind a name ends: ", co-director of the centre", "of Rogaland Rescue". The name's end without one. */
function descriptionEnd(frame: SentenceFrame, end: number): number {
  const { words } = frame.grammar;
  const next = words[end + 1];
  if (next?.lower === "of" && /^\p{Lu}/u.test(words[end + 2]?.form ?? "")) return properEnd(words, end + 2);
  if (next?.lower === "of" && words[end + 2]?.lower === "the" && /^\p{Lu}/u.test(words[end + 3]?.form ?? ""))
    return properEnd(words, end + 3);
  if (next?.form !== ",") return end;
  const party = partyEnd(words, end);
  if (party > end && !/^(?:an?|the)$/.test(words[party + 2]?.lower ?? "")) return party;
  if (party > end)
    return Math.max(
      party,
      appositionEnd(frame, party, (word) => isRole(word.lower)),
    );
  return appositionEnd(frame, end, (word, i) => i <= end + 10 && isRole(word.lower));
}

/** ", R-Ariz.": where the party and the seat behind a name end; the name's end without them. */
function partyEnd(words: readonly Word[], end: number): number {
  if (!/^(?:R|D|I)$/.test(words[end + 2]?.form ?? "") || !/^[-–]$/.test(words[end + 3]?.form ?? "")) return end;
  return words[end + 4]?.form !== undefined && /^\p{Lu}/u.test(words[end + 4]?.form ?? "") ? end + 4 : end;
}

function properEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (
    words[to + 1] !== undefined &&
    (/^\p{Lu}/u.test(words[to + 1]?.form ?? "") ||
      (/^(?:and|of|&|-)$/.test(words[to + 1]?.lower ?? "") && /^\p{Lu}/u.test(words[to + 2]?.form ?? "")))
  )
    to++;
  return to;
}

/** Where an apposition behind a comma ends, when one of its words is a sign; else the name's end. */
function appositionEnd(frame: SentenceFrame, end: number, isSign: (word: Word, at: number) => boolean): number {
  const { words } = frame.grammar;
  let signed = false;
  for (let i = end + 2; i < Math.min(words.length, end + 26); i++) {
    const word = words[i];
    if (word === undefined || frame.quoteOf[i] !== frame.quoteOf[end]) return end;
    const verb = /^(?:VBD|VBZ|VBP|MD|WP|WDT)$/.test(word.tag);
    if (/^[,.;:–—()]$/.test(word.form) || verb)
      return signed && i > end + 2 && !(verb && /^(?:VBD|VBZ|VBP|MD)$/.test(word.tag)) ? i - 1 : end;
    if (word.tag === "CC" && !signed) return end;
    if (isSign(word, i)) signed = true;
  }
  return end;
}

/** "Vyasna, an independent human rights centre,": what a thing is that has a name. */
function definitionOf(frame: SentenceFrame, run: NameRun): Found | null {
  const { words } = frame.grammar;
  if (words[run.to + 1]?.form !== "," || run.to - run.from > 7) return null;
  const first = words[run.to + 2];
  if (first === undefined) return null;
  const before = words[run.from - 1]?.lower === "the" ? run.from - 2 : run.from - 1;
  if (!/^(?:an?|one)$/.test(first.lower) && !isThatThing(words, before, run.to + 2)) return null;
  const to = appositionEnd(frame, run.to, (word) => word.tag === "NN" || word.tag === "NNS");
  const closed = /^(?:an?|one)$/.test(first.lower) || /^[,.;)]$/.test(words[to + 1]?.form ?? ".");
  return to > run.to + 3 && closed ? { from: run.from, to, name: run.from } : null;
}

/** ", the capital" or ", Queensland's largest party" behind a name: never behind "in" or "on", which tell where something was. */
function isThatThing(words: readonly Word[], before: number, at: number): boolean {
  if (words[before]?.tag === "IN") return false;
  return words[at]?.lower === "the" || (/^NNP/.test(words[at]?.tag ?? "") && words[at + 1]?.tag === "POS");
}

/** Where a description behind a name begins: behind the comma, or with "of". */
export function descriptionStart(words: readonly Word[], end: number): number {
  return words[end + 1]?.form === "," ? end + 2 : end + 1;
}
