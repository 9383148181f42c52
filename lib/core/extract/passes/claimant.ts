import type { Mention } from "@/lib/core/extract/contract";
import type { NameBook, Person } from "@/lib/core/extract/passes/name-book";
import type { Pronouns } from "@/lib/core/extract/passes/pronouns";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** A claimant at its place, under the fullest name of the article. */
export interface FullClaimant {
  readonly mention: Mention;
  readonly person: Person | null;
}

/** The sentence in which a claimant is looked for, and who is named in the article. */
export interface ClaimantPlace {
  readonly position: number;
  readonly frame: SentenceFrame;
  readonly book: NameBook;
  readonly pronouns: Pronouns;
}

/**
 * The speaker under the fullest name that the article gives: "he" or "Silva" → "museum director Ana Silva".
 * The place stays where the speaker is mentioned; words that say more than the name are kept.
 */
export function fullClaimant(claimant: Mention, place: ClaimantPlace): FullClaimant {
  const person = personIn(claimant, place);
  if (person === null) return { mention: claimant, person };
  const isShort = claimant.text.length < person.fullest.length;
  return { mention: isShort ? { ...claimant, text: person.fullest } : claimant, person };
}

function personIn(claimant: Mention, { position, frame, book, pronouns }: ClaimantPlace): Person | null {
  const inside = (start: number, end: number): boolean => start >= claimant.start && end <= claimant.end;
  const own = claimant.start >= frame.sentence.start && claimant.end <= frame.sentence.end;
  if (!own) return book.byLastName.get(claimant.text.split(/\s+/).at(-1)?.toLowerCase() ?? "") ?? null;
  const { words } = frame.grammar;
  const named = (book.mentions[position] ?? []).filter((mention) =>
    inside(words[mention.from]?.start ?? -1, words[mention.to]?.end ?? -1),
  );
  const last = named[0];
  if (last !== undefined && (words[last.to]?.end ?? 0) >= claimant.end - 1) return last.person;
  if (last !== undefined && named.length === 1 && /^(?:,|of|\()/.test(words[last.to + 1]?.form ?? ""))
    return last.person;
  for (const [at, person] of pronouns[position] ?? [])
    if (words[at]?.start === claimant.start && words[at]?.end === claimant.end) return person;
  return null;
}
