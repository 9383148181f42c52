import { mainRel } from "@/lib/core/extract/parse/tree-walk";
import type { NameBook, Person, PersonMention } from "@/lib/core/extract/passes/name-book";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import type { Voices } from "@/lib/core/extract/passes/speakers";
import { unnamedMentions } from "@/lib/core/extract/passes/unnamed";

const HE = /^(?:he|him|his|himself)$/;
const SHE = /^(?:she|her|hers|herself)$/;
/** A person that was named longer ago than this is no longer meant by a pronoun. */
const REACH = 3;

/** Whom each "he" and "she" means: by the number of the frame, then by the word. Where it is not certain there is no entry. */
export type Pronouns = readonly ReadonlyMap<number, Person>[];

/**
 * Finds the persons behind "he" and "she".
 *
 * In what somebody is said to have said the speaker comes first ("Silva said he would go"); who is quoted word for word
 * never speaks so of himself. Who goes on speaking is who spoke before. Else it is the person spoken of last, the subject
 * before others; never where two could be meant.
 */
export function pronounsOf(frames: readonly SentenceFrame[], voices: readonly Voices[], book: NameBook): Pronouns {
  let focus: Focus[] = [];
  let speaker: Speaker | null = null;
  const speakers = new Map<number, Person>();
  const unnamed = unnamedMentions(frames, book.mentions);
  const certain = frames.map((frame, index) => {
    const found = new Map<number, Person>();
    const mentions = [...(book.mentions[index] ?? []), ...(unnamed[index] ?? [])];
    const here: Here = { frame, mentions, found, voices: voices[index], speakers, book };
    frame.grammar.words.forEach((word, at) => {
      const kind = HE.test(word.lower) ? "he" : SHE.test(word.lower) ? "she" : null;
      if (kind === null) return;
      const person = personFor(here, { at, kind, index }, focus, speaker);
      if (person !== null) found.set(at, person);
    });
    focus = nextFocus(focus, here, index);
    (here.voices?.voices ?? []).forEach(({ claimant }, number) => {
      const person = claimantOf(here, number);
      if (person === null || claimant === null) return;
      speakers.set(claimant.start, person);
      speaker = { person, frame: index };
    });
    return found;
  });
  return certain.map((found) => new Map([...found].filter(([, person]) => person.name !== "")));
}

/** A pronoun at its place. */
interface Place {
  readonly at: number;
  readonly kind: "he" | "she";
  readonly index: number;
}

interface Speaker {
  readonly person: Person;
  readonly frame: number;
}

function personFor(here: Here, place: Place, focus: readonly Focus[], speaker: Speaker | null): Person | null {
  const { at, kind, index } = place;
  const quoted = here.frame.quoteOf[at] !== -1;
  const own = speakerOf(here, at);
  if (own !== null && !quoted && mayBe(own, kind)) return rivalOf(here, own, place) ? null : own;
  const isOther = (person: Person): boolean => !quoted || person !== own;
  const earlier = earlierHere(here, at, kind);
  if (earlier !== null && isOther(earlier)) return earlier;
  const speaks = (here.voices?.voices ?? []).some(
    ({ claimant }) => claimant !== null && claimant.start === here.frame.grammar.words[at]?.start,
  );
  if (speaks && speaker !== null && index - speaker.frame <= REACH && mayBe(speaker.person, kind))
    return speaker.person;
  return pick(
    focus.filter((entry) => isOther(entry.person)),
    index,
    kind,
  );
}

/** Whether what a speaker says names somebody else before the pronoun: "Silva said the cheers for Berg had changed his mind". */
function rivalOf({ frame, mentions, voices }: Here, own: Person, { at, kind }: Place): boolean {
  const voice = voices?.voiceOf[at];
  return mentions.some(
    ({ person, to }) =>
      to < at &&
      person !== own &&
      voices?.voiceOf[to] === voice &&
      frame.quoteOf[to] === frame.quoteOf[at] &&
      mayBe(person, kind) &&
      (own.gender === null || person.gender === kind),
  );
}

/** The persons in mind behind a sentence: those named or meant in it, and those of the sentences before. */
function nextFocus(focus: readonly Focus[], { frame, mentions, found }: Here, index: number): Focus[] {
  const fresh = [
    ...mentions.map((mention) => ({ person: mention.person, weight: weightOf(frame, mention.to), frame: index })),
    ...[...found].map(([at, person]) => ({ person, weight: weightOf(frame, at), frame: index })),
  ];
  return [
    ...focus.filter((old) => index - old.frame < REACH && !fresh.some((entry) => entry.person === old.person)),
    ...fresh,
  ];
}

/** Whether nothing speaks against a person's being meant by such a pronoun. */
function mayBe(person: Person, kind: "he" | "she"): boolean {
  return person.gender === null || person.gender === kind;
}

function weightOf(frame: SentenceFrame, at: number): number {
  const word = frame.grammar.words[at];
  const rel = mainRel(word?.rel ?? "");
  const head = frame.grammar.words[word?.head ?? -1];
  if (rel === "nsubj") return head !== undefined && head.head < 0 ? 3 : 2;
  return rel === "flat" && head !== undefined && mainRel(head.rel) === "nsubj" ? 3 : 1;
}

/** A sentence with the persons named in it, those meant by the pronouns that were read already, and who speaks in it. */
interface Here {
  readonly frame: SentenceFrame;
  readonly mentions: readonly PersonMention[];
  readonly found: ReadonlyMap<number, Person>;
  readonly voices: Voices | undefined;
  /** The persons who spoke so far, by the place of their name. */
  readonly speakers: ReadonlyMap<number, Person>;
  readonly book: NameBook;
}

/** The speaker of the words in which a pronoun stands. */
function speakerOf(here: Here, at: number): Person | null {
  const number = here.voices?.voiceOf[at] ?? -1;
  return number >= 0 ? claimantOf(here, number) : null;
}

/** The person who is the claimant of a voice; null when it is nobody known. */
function claimantOf({ frame, mentions, found, voices, speakers, book }: Here, number: number): Person | null {
  const claimant = voices?.voices[number]?.claimant;
  if (claimant === null || claimant === undefined) return null;
  const { words } = frame.grammar;
  for (const mention of mentions) {
    const start = words[mention.from]?.start ?? 0;
    if (start >= claimant.start && start < claimant.end) return mention.person;
  }
  for (const [pronoun, person] of found) if (words[pronoun]?.start === claimant.start) return person;
  if (claimant.start >= frame.sentence.start && claimant.end <= frame.sentence.end) return null;
  return (
    speakers.get(claimant.start) ?? book.byLastName.get(claimant.text.split(/\s+/).at(-1)?.toLowerCase() ?? "") ?? null
  );
}

/** The one person named or meant before in the same sentence. */
function earlierHere({ frame, mentions, found }: Here, at: number, kind: "he" | "she"): Person | null {
  // Whom a quotation speaks of is seldom who speaks it.
  const isNear = (other: number): boolean => other < at && (frame.quoteOf[at] !== -1 || frame.quoteOf[other] === -1);
  const before = mentions
    .filter((mention) => isNear(mention.to) && mayBe(mention.person, kind))
    .map((mention) => ({ person: mention.person, weight: weightOf(frame, mention.to) }));
  for (const [pronoun, person] of found)
    if (isNear(pronoun) && mayBe(person, kind)) before.push({ person, weight: weightOf(frame, pronoun) });
  return only(before, kind);
}

interface Focus {
  readonly person: Person;
  readonly frame: number;
  readonly weight: number;
}

/** The person spoken of last of whom nothing speaks against it. */
function pick(focus: readonly Focus[], index: number, kind: "he" | "she"): Person | null {
  for (let back = 1; back <= REACH; back++) {
    const entries = focus.filter((entry) => entry.frame === index - back && mayBe(entry.person, kind));
    if (entries.length > 0) return only(entries, kind);
  }
  return null;
}

/** The person of most weight, when nobody else has as much; among equals one who is known to fit. */
function only(entries: readonly { person: Person; weight: number }[], kind: "he" | "she"): Person | null {
  const known = entries.filter((entry) => entry.person.gender === kind);
  const top = Math.max(0, ...entries.map((entry) => entry.weight));
  const best = entries.filter((entry) => entry.weight === top);
  const people = new Set(best.map((entry) => entry.person));
  if (people.size === 1) return [...people][0] ?? null;
  const sure = new Set(known.filter((entry) => entry.weight === top).map((entry) => entry.person));
  return sure.size === 1 ? ([...sure][0] ?? null) : null;
}
