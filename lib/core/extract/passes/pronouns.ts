import { mainRel } from "@/lib/core/extract/parse/tree-walk";
import type { NameBook, Person, PersonMention } from "@/lib/core/extract/passes/name-book";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import type { Voices } from "@/lib/core/extract/passes/speakers";

const HE = /^(?:he|him|his|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;
/** A person that was named longer ago than this is no longer meant by a pronoun. */
const REACH = 3;

/** Whom each "he" and "she" means: by the number of the frame, then by the word. Where it is not certain there is no entry. */
export type Pronouns = readonly ReadonlyMap<number, Person>[];

/**
 * Finds the persons behind "he" and "she".
 *
 * In what somebody is said to have said the speaker comes first ("Silva said he would go"); else the person spoken of
 * last, the subject before others; never where two could be meant.
 */
export function pronounsOf(frames: readonly SentenceFrame[], voices: readonly Voices[], book: NameBook): Pronouns {
  let focus: Focus[] = [];
  return frames.map((frame, index) => {
    const found = new Map<number, Person>();
    const mentions = book.mentions[index] ?? [];
    frame.grammar.words.forEach((word, at) => {
      const kind = HE.test(word.lower) ? "he" : SHE.test(word.lower) ? "she" : null;
      if (kind === null) return;
      const here = { frame, mentions, found };
      const speaker = speakerOf(here, voices[index], at);
      const person =
        speaker !== null && speaker.gender !== other(kind)
          ? speaker
          : (earlierHere(here, at, kind) ?? pick(focus, index, kind));
      if (person !== null && person !== undefined) found.set(at, person);
    });
    const here = [
      ...mentions.map((mention) => ({ person: mention.person, weight: weightOf(frame, mention.to) })),
      ...[...found].map(([at, person]) => ({ person, weight: weightOf(frame, at) })),
    ];
    const fresh = here.map((entry) => ({ ...entry, frame: index }));
    focus = [
      ...focus.filter((old) => index - old.frame < REACH && !fresh.some((entry) => entry.person === old.person)),
      ...fresh,
    ];
    return found;
  });
}

function other(kind: "he" | "she"): "he" | "she" {
  return kind === "he" ? "she" : "he";
}

/** Only a person known to be meant by such a pronoun: a wrong name costs more than an open pronoun. */
function fits(person: Person, kind: "he" | "she"): boolean {
  return person.gender === kind;
}

function weightOf(frame: SentenceFrame, at: number): number {
  const word = frame.grammar.words[at];
  const rel = mainRel(word?.rel ?? "");
  const head = frame.grammar.words[word?.head ?? -1];
  if (rel === "nsubj") return head !== undefined && head.head < 0 ? 3 : 2;
  return rel === "flat" && head !== undefined && mainRel(head.rel) === "nsubj" ? 3 : 1;
}

/** A sentence with the persons named in it, and those meant by the pronouns that were read already. */
interface Here {
  readonly frame: SentenceFrame;
  readonly mentions: readonly PersonMention[];
  readonly found: ReadonlyMap<number, Person>;
}

/** The speaker of the words in which a pronoun stands, when they are retold and not quoted. */
function speakerOf({ frame, mentions, found }: Here, voices: Voices | undefined, at: number): Person | null {
  const number = voices?.voiceOf[at] ?? -1;
  const claimant = number >= 0 && frame.quoteOf[at] === -1 ? voices?.voices[number]?.claimant : null;
  if (claimant === null || claimant === undefined) return null;
  const { words } = frame.grammar;
  for (const mention of mentions) {
    const start = words[mention.from]?.start ?? 0;
    if (start >= claimant.start && start < claimant.end) return mention.person;
  }
  for (const [pronoun, person] of found) if (words[pronoun]?.start === claimant.start) return person;
  return null;
}

/** The one person named or meant before in the same sentence. */
function earlierHere({ frame, mentions, found }: Here, at: number, kind: "he" | "she"): Person | null {
  const before = mentions
    .filter((mention) => mention.to < at && fits(mention.person, kind))
    .map((mention) => ({ person: mention.person, weight: weightOf(frame, mention.to) }));
  for (const [pronoun, person] of found) if (pronoun < at && fits(person, kind)) before.push({ person, weight: 2 });
  return only(before);
}

interface Focus {
  readonly person: Person;
  readonly frame: number;
  readonly weight: number;
}

/** The person spoken of last who is known to fit; else the one person in reach of whom nothing is known. */
function pick(focus: readonly Focus[], index: number, kind: "he" | "she"): Person | null {
  for (let back = 1; back <= REACH; back++) {
    const entries = focus.filter((entry) => entry.frame === index - back && fits(entry.person, kind));
    if (entries.length > 0) return only(entries);
  }
  const open = new Set(focus.filter((entry) => entry.person.gender === null).map((entry) => entry.person));
  return open.size === 1 ? ([...open][0] ?? null) : null;
}

/** The person of most weight, when nobody else has as much. */
function only(entries: readonly { person: Person; weight: number }[]): Person | null {
  const top = Math.max(0, ...entries.map((entry) => entry.weight));
  const people = new Set(entries.filter((entry) => entry.weight === top).map((entry) => entry.person));
  const sure = entries
    .filter((entry) => entry.weight === top && entry.person.gender !== null)
    .map((entry) => entry.person);
  if (people.size === 1) return [...people][0] ?? null;
  return new Set(sure).size === 1 ? (sure[0] ?? null) : null;
}
