import type { ClaimTime } from "@/lib/core/extract/contract";
import type { Word } from "@/lib/core/extract/parse/grammar";
import { absoluteTime } from "@/lib/core/extract/passes/date-wording";
import type { Draft } from "@/lib/core/extract/passes/draft";
import type { FullerNoun } from "@/lib/core/extract/passes/fuller-nouns";
import type { NameBook, Person } from "@/lib/core/extract/passes/name-book";
import type { Pronouns } from "@/lib/core/extract/passes/pronouns";

/** What the wording of a claim may draw on besides its own words. */
export interface WordingSources {
  readonly text: string;
  readonly book: NameBook;
  readonly pronouns: Pronouns;
  /** Story nouns under their fuller wording, by sentence. */
  readonly fuller: readonly (readonly FullerNoun[])[];
  /** Whether the article writes "30 July" rather than "July 30". */
  readonly dayFirst: boolean;
}

/** A claim that is worded: its sentence among those that can be checked, and the times that it names. */
export interface Worded {
  readonly draft: Draft;
  readonly position: number;
  readonly times: readonly ClaimTime[];
}

/** Words that take the place of others, by the number of the first of these. */
export type Swaps = Map<number, { readonly to: number; readonly text: string }>;

/** What takes the place of pronouns, short names and times that need the rest of the article. */
export function swapsFor({ draft, position, times }: Worded, sources: WordingSources, speaker: Person | null): Swaps {
  const swaps: Swaps = new Map();
  const named = swapNames(draft, position, sources, swaps);
  for (const { from, to, referent } of sources.fuller[position] ?? [])
    if (draft.words.includes(from) && draft.words.includes(to) && !swaps.has(from))
      swaps.set(from, { to, text: referent.name });
  if (speaker !== null) swapFirstPerson(draft, speaker, named, swaps);
  for (const time of times) swapTime(draft, time, sources.dayFirst, swaps);
  return swaps;
}

/** Pronouns and short names with the full name that takes their place; each person once. */
function swapNames(draft: Draft, position: number, { book, pronouns }: WordingSources, swaps: Swaps): Set<Person> {
  const { words } = draft.frame.grammar;
  const named = new Set<Person>();
  for (const mention of book.mentions[position] ?? []) {
    if (!draft.words.includes(mention.to)) continue;
    const short =
      mention.person.name.length >
      words.slice(mention.from, mention.to + 1).reduce((sum, word) => sum + word.form.length + 1, -1);
    if ((short || mention.isDescription) && !named.has(mention.person) && draft.words.includes(mention.from))
      swaps.set(mention.from, { to: mention.to, text: mention.person.name });
    named.add(mention.person);
  }
  for (const [at, person] of pronouns[position] ?? []) {
    if (!draft.words.includes(at) || named.has(person) || /self$/.test(words[at]?.lower ?? "")) continue;
    if (person.noun !== undefined && draft.words.some((own) => words[own]?.lower === person.noun)) continue;
    named.add(person);
    swaps.set(at, { to: at, text: isPossessive(words, at) ? possessive(person.name) : person.name });
  }
  return named;
}

/** "her company": the tag alone takes it for the "her" of "saw her" at times. */
function isPossessive(words: readonly Word[], at: number): boolean {
  if (words[at]?.tag === "PRP$") return true;
  return /^(?:his|her)$/.test(words[at]?.lower ?? "") && /^NN/.test(words[at + 1]?.tag ?? "");
}

/** "I was there" in a quotation: the speaker was there. Only where every verb keeps its form. */
function swapFirstPerson({ frame, words }: Draft, speaker: Person, named: Set<Person>, swaps: Swaps): void {
  if (named.has(speaker)) return;
  const own = words.filter((at) => /^(?:i|my|me|we|our|us)$/.test(frame.grammar.words[at]?.lower ?? ""));
  const [first, ...others] = own;
  if (first === undefined || others.some((at) => /^(?:i|we)$/.test(frame.grammar.words[at]?.lower ?? ""))) return;
  const word = frame.grammar.words[first];
  const verb = frame.grammar.words[word?.head ?? -1];
  const fits =
    (word?.lower === "i" && verb !== undefined && /^(?:VBD|MD)$/.test(verb.tag) && verb.form !== "'d") ||
    word?.lower === "my";
  if (!fits) return;
  swaps.set(first, { to: first, text: word.lower === "my" ? possessive(speaker.name) : speaker.name });
  named.add(speaker);
}

/** "on Thursday" → "on Thursday, July 30, 2020"; not before the noun of "a Thursday rally". */
function swapTime({ frame, words: own }: Draft, time: ClaimTime, dayFirst: boolean, swaps: Swaps): void {
  const { words } = frame.grammar;
  const covered = own.filter((at) => (words[at]?.start ?? -1) >= time.start && (words[at]?.end ?? -1) <= time.end);
  const [from, to] = [covered[0], covered.at(-1)];
  if (from === undefined || to === undefined || to - from + 1 !== covered.length) return;
  if (words[from]?.start !== time.start || words[to]?.end !== time.end) return;
  const part = isPartOfDay(words[to + 1]) && own.includes(to + 1);
  const next = words[to + 1 + Number(part)];
  if (next !== undefined && /^(?:NN|JJ|VBG|HYPH)/.test(next.tag)) return;
  const beside = { before: words[from - 1]?.lower ?? "", after: next?.lower ?? "" };
  const dated = absoluteTime(time, beside, dayFirst);
  if (dated === null) return;
  swaps.set(from, part ? { to: to + 1, text: withPart(dated, words[to + 1]) } : { to, text: dated });
}

function isPartOfDay(word: Word | undefined): boolean {
  return word !== undefined && /^(?:morning|afternoon|evening|night)$/.test(word.lower);
}

/** "Thursday, July 30, 2020" with "morning" behind its first word. */
function withPart(date: string, part: Word | undefined): string {
  return date.replace(/^[^\s,]+/, (first) => `${first} ${part?.form ?? ""}`);
}

function possessive(name: string): string {
  return `${name}'s`;
}
