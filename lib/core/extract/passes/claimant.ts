import type { Mention } from "@/lib/core/extract/contract";
import type { Word } from "@/lib/core/extract/parse/grammar";
import type { NameBook, Person } from "@/lib/core/extract/passes/name-book";
import type { Pronouns } from "@/lib/core/extract/passes/pronouns";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** A claimant at its place, under the fullest name of the article. */
export interface FullClaimant {
  readonly mention: Mention;
  readonly person: Person | null;
}

/** The sentence in which a claim stands, and who is named in the article. */
export interface ClaimantPlace {
  readonly text: string;
  readonly position: number;
  readonly frames: readonly SentenceFrame[];
  readonly book: NameBook;
  readonly pronouns: Pronouns;
}

/** What somebody says stands so near to his name. */
const REACH = 8;
const WORDS_OF =
  /^(?:statement|letter|tweet|tweets|post|report|memo|speech|message|remarks|comments|words|office|campaign)$/;

/**
 * The speaker under the fullest name that the article gives: "he", "Silva" or "Silva's letter" → "museum director Ana
 * Silva"; "the sources" → "sources within the ministry". The place stays where the speaker is mentioned; words that say
 * more than the name are kept.
 */
export function fullClaimant(claimant: Mention, place: ClaimantPlace): FullClaimant {
  const at = positionOf(claimant, place);
  const person = at < 0 ? null : personIn(claimant, at, place);
  if (person === null) return { mention: at < 0 ? claimant : fullerNoun(claimant, at, place), person };
  const isNamed = claimant.text.includes(person.name) && claimant.text.length >= person.fullest.length;
  return { mention: isNamed ? claimant : { ...claimant, text: person.fullest }, person };
}

/** The number of the sentence in which the claimant is mentioned: often that of the claim; -1 when it is far away. */
function positionOf(claimant: Mention, { position, frames }: ClaimantPlace): number {
  for (let step = 0; step <= 2 * REACH; step++) {
    const at = position + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    const sentence = frames[at]?.sentence;
    if (sentence !== undefined && claimant.start >= sentence.start && claimant.end <= sentence.end) return at;
  }
  return -1;
}

function personIn(claimant: Mention, position: number, { frames, book, pronouns }: ClaimantPlace): Person | null {
  const words = frames[position]?.grammar.words ?? [];
  const inside = (start: number, end: number): boolean => start >= claimant.start && end <= claimant.end;
  const named = (book.mentions[position] ?? []).filter((mention) =>
    inside(words[mention.from]?.start ?? -1, words[mention.to]?.end ?? -1),
  );
  const first = named[0];
  if (first !== undefined && (words[first.to]?.end ?? 0) >= claimant.end - 1) return first.person;
  const next = words[(first?.to ?? -2) + 1];
  if (first !== undefined && named.length === 1 && /^(?:,|of|\()/.test(next?.form ?? "")) return first.person;
  const owned = words[(first?.to ?? -2) + 2];
  if (first !== undefined && next?.tag === "POS" && owned?.end === claimant.end && WORDS_OF.test(owned.lower))
    return first.person;
  for (const [at, person] of pronouns[position] ?? [])
    if (words[at]?.start === claimant.start && words[at]?.end === claimant.end) return person;
  return null;
}

/** "the sources": what was called "sources within the ministry" before. */
function fullerNoun(claimant: Mention, position: number, { text, frames }: ClaimantPlace): Mention {
  const noun = /^(?:the|these|those) (\p{Ll}+)$/iu.exec(claimant.text)?.[1]?.toLowerCase();
  if (noun === undefined) return claimant;
  for (let back = position; back >= Math.max(0, position - REACH); back--) {
    const words = frames[back]?.grammar.words ?? [];
    for (let at = words.length - 1; at >= 0; at--) {
      if (words[at]?.lower !== noun || (words[at]?.end ?? 0) > claimant.start) continue;
      const { from, to } = phraseAround(words, at);
      const fuller = text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0);
      if (to > at || from < at - 1) return { ...claimant, text: fuller };
    }
  }
  return claimant;
}

const PART = /^(?:NNP?S?|JJ[RS]?|CD|POS|HYPH|DT|PRP\$)$/;

/** A noun with its own words and the "within the ministry" behind it. */
function phraseAround(words: readonly Word[], noun: number): { from: number; to: number } {
  let from = noun;
  const ends = (at: number): boolean =>
    /^(?:DT|PRP\$)$/.test(words[at]?.tag ?? "") || (words[at]?.tag === "JJ" && /^NNS?$/.test(words[at - 1]?.tag ?? ""));
  while (from > 0 && PART.test(words[from - 1]?.tag ?? "") && !ends(from)) from--;
  let to = noun;
  while (/^(?:of|within|at|from|in|with|near|inside)$/.test(words[to + 1]?.lower ?? "") && to - noun < 8) {
    let end = to + 1;
    while (PART.test(words[end + 1]?.tag ?? "")) end++;
    if (end === to + 1) break;
    to = end;
  }
  return { from, to };
}
