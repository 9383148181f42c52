import { FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS } from "@/lib/core/extract/lexicon/given-names";
import { BARE_TITLES } from "@/lib/core/extract/lexicon/roles";
import type { Word } from "@/lib/core/extract/parse/grammar";
import { mainRel } from "@/lib/core/extract/parse/tree-walk";
import { describedMentions } from "@/lib/core/extract/passes/descriptions";
import { isPersonName, type NameRun, nameRunsOf, nameStart } from "@/lib/core/extract/passes/names";
import { type Found, roleAround } from "@/lib/core/extract/passes/roles";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** Somebody, or a body such as a company, whom an article names in full. */
export interface Person {
  /** "Theresa May" */
  readonly name: string;
  /** The name with what the article says of its bearer: "British Prime Minister Theresa May". */
  readonly fullest: string;
  /** The pronoun that stands for the bearer; null when nothing tells. */
  readonly gender: "he" | "she" | "it" | null;
  /** The noun, in lower case, by which somebody without a name is known: "attacker". */
  readonly noun?: string;
}

/** A person's name at its place in a sentence. */
export interface PersonMention extends NameRun {
  readonly person: Person;
  /** A description stands for the name: "the director". */
  readonly isDescription?: boolean;
}

/** Who is named in an article, and where. */
export interface NameBook {
  /** By sentence, in the order of the frames. */
  readonly mentions: readonly (readonly PersonMention[])[];
  /** The person a last name belongs to; missing when two share it. */
  readonly byLastName: ReadonlyMap<string, Person>;
}

/** Reads the names of all sentences: full names first, then the short forms that point to exactly one of them. */
export function nameBookOf(text: string, frames: readonly SentenceFrame[]): NameBook {
  const runs = frames.map((frame) => nameRunsOf(frame.grammar.words));
  const people = new Map<string, Person>();
  const lastNames = new Map<string, Set<string>>();
  const alone = namesAlone(frames, runs);
  const followed = namesFollowed(frames, runs);
  frames.forEach((frame, i) => {
    for (const run of runs[i] ?? []) addPerson(text, frame, run, { people, lastNames, alone, followed });
  });
  const byLastName = new Map<string, Person>();
  for (const [last, names] of lastNames) {
    const person = names.size === 1 ? people.get([...names][0] ?? "") : undefined;
    if (person !== undefined) byLastName.set(last, person);
  }
  const mentions = frames.map((frame, i) =>
    (runs[i] ?? []).flatMap((run): PersonMention[] => {
      const start = nameStart(frame.grammar.words, run);
      const { words } = frame.grammar;
      const person =
        people.get(keyOf(words, start, run.to)) ??
        shortForm(words, start, run, byLastName) ??
        sharedName(words, start, run, { people, lastNames });
      return person === undefined ? [] : [{ from: start, to: run.to, person }];
    }),
  );
  const described = describedMentions(frames, mentions);
  return { mentions: mentions.map((named, i) => [...named, ...(described[i] ?? [])]), byLastName };
}

/** The people found so far, by full name, and the full names behind each last name. */
interface People {
  readonly people: Map<string, Person>;
  readonly lastNames: Map<string, Set<string>>;
}

/** Names of one word, in lower case, that do something: "Bernier resigned". */
function namesAlone(frames: readonly SentenceFrame[], runs: readonly (readonly NameRun[])[]): ReadonlySet<string> {
  const alone = new Set<string>();
  frames.forEach(({ grammar: { words } }, i) => {
    for (const { from, to } of runs[i] ?? []) {
      const acts = /^nsubj/.test(words[to]?.rel ?? "") && /^(?:VB[DZP]|MD)$/.test(words[to + 1]?.tag ?? "");
      if (from === to && acts) alone.add(words[to]?.lower ?? "");
    }
  });
  return alone;
}

/** Names that are the subject of a sentence and that the next sentence takes up with "he" or "she": "Vela Orun arrived. She spoke …". */
function namesFollowed(
  frames: readonly SentenceFrame[],
  runs: readonly (readonly NameRun[])[],
): ReadonlyMap<NameRun, "he" | "she"> {
  const followed = new Map<NameRun, "he" | "she">();
  frames.forEach((frame, i) => {
    const { words } = frame.grammar;
    const next = frames[i + 1];
    const pronoun = next?.segmentIndex === frame.segmentIndex ? next.grammar.words[0]?.lower : undefined;
    if (pronoun !== "he" && pronoun !== "she") return;
    const full = (runs[i] ?? []).filter(({ from, to }) => to > from && words[from]?.tag === "NNP");
    const [run, ...others] = full;
    if (run === undefined || others.length > 0 || frame.quoteOf[run.to] !== -1) return;
    const heads = words.slice(run.from, run.to + 1).filter((word) => mainRel(word.rel) === "nsubj");
    if (heads.some((word) => words[word.head]?.head === -1)) followed.set(run, pronoun);
  });
  return followed;
}

type Naming = People & {
  readonly alone: ReadonlySet<string>;
  readonly followed: ReadonlyMap<NameRun, "he" | "she">;
};

function addPerson(text: string, frame: SentenceFrame, run: NameRun, naming: Naming): void {
  const { people, lastNames, alone, followed } = naming;
  const { words } = frame.grammar;
  const start = nameStart(words, run);
  if (!isPersonName(words, start, run.to)) return;
  const key = keyOf(words, start, run.to);
  const known = people.get(key);
  const role = roleAround(frame, run);
  const fullest = role !== null && role.name === start ? sliceWords(text, words, role) : null;
  const name = sliceWords(text, words, { from: start, to: run.to });
  // A headline writes every word like a name.
  const likely =
    isLikelyPerson(words, start, run) ||
    followed.has(run) ||
    (frame.segment.kind !== "headline" && livesOn(words, start, run, alone));
  if (known === undefined && fullest === null && !likely) return;
  people.set(key, {
    name,
    fullest: longer(known?.fullest ?? name, fullest),
    gender: known?.gender ?? genderOf(words, start, role) ?? followed.get(run) ?? null,
  });
  const last = words[run.to]?.lower ?? "";
  lastNames.set(last, (lastNames.get(last) ?? new Set()).add(key));
}

function longer(known: string, found: string | null): string {
  return found !== null && found.length > known.length ? found : known;
}

/** Two capitalised words are a person when the first is a given name, a title stands before, or a verb of a person follows. */
function isLikelyPerson(words: readonly Word[], start: number, run: NameRun): boolean {
  const given = words[start]?.lower ?? "";
  if (MALE_NAMES.has(given) || FEMALE_NAMES.has(given) || start > run.from) return true;
  return (
    /^(?:said|says|told|added|wrote|tweeted|who|whose)$/.test(words[run.to + 1]?.lower ?? "") ||
    /^(?:said|says)$/.test(words[start - 1]?.lower ?? "")
  );
}

const LIFE =
  /^(?:born|resign(?:ed|s)?|died|married|divorced|arrested|convicted|sentenced|jailed|graduated|retired|testified|tweeted|apologi[sz]ed|confessed|pleaded|studied)$/;

/** A name of two or three words whose last acts alone elsewhere ("Bernier resigned"), or who does what only people do. */
function livesOn(words: readonly Word[], start: number, run: NameRun, alone: ReadonlySet<string>): boolean {
  const parts = words.slice(start, run.to + 1);
  if (parts.length > 3 || parts.some((word) => word.tag !== "NNP")) return false;
  const behind = words.slice(run.to + 1, run.to + 6);
  return (
    alone.has(parts.at(-1)?.lower ?? "") ||
    (/^VB/.test(behind[0]?.tag ?? "") && behind.some((word) => LIFE.test(word.lower)))
  );
}

function genderOf(words: readonly Word[], start: number, role: Found | null): Person["gender"] {
  const around = role === null ? words.slice(Math.max(0, start - 2), start) : words.slice(role.from, role.to + 1);
  if (around.some((word) => FEMALE_WORDS.has(word.lower))) return "she";
  if (around.some((word) => MALE_WORDS.has(word.lower))) return "he";
  const given = words[start]?.lower ?? "";
  if (MALE_NAMES.has(given) !== FEMALE_NAMES.has(given)) return MALE_NAMES.has(given) ? "he" : "she";
  return null;
}

/** "Jammeh", "Mr. Jammeh", "President Jammeh": a last name alone. */
function shortForm(
  words: readonly Word[],
  start: number,
  run: NameRun,
  byLastName: ReadonlyMap<string, Person>,
): Person | undefined {
  const bare = words.slice(start, run.to + 1).filter((word) => !BARE_TITLES.has(word.lower));
  return bare.length === 1 ? byLastName.get(bare[0]?.lower ?? "") : undefined;
}

/** A last name that two persons share: somebody of that name, nobody knows who. */
function sharedName(
  words: readonly Word[],
  start: number,
  run: NameRun,
  { people, lastNames }: People,
): Person | undefined {
  const bare = words.slice(start, run.to + 1).filter((word) => !BARE_TITLES.has(word.lower));
  const name = bare[0];
  const owners = lastNames.get(name?.lower ?? "");
  if (bare.length !== 1 || name === undefined || owners === undefined || owners.size < 2) return undefined;
  const known = people.get(`${name.lower} `);
  const genders = new Set([...owners].map((owner) => people.get(owner)?.gender ?? null));
  const gender = genders.size === 1 ? ([...genders][0] ?? null) : null;
  const person = known ?? { name: name.form, fullest: name.form, gender };
  if (known === undefined) people.set(`${name.lower} `, person);
  return person;
}

function keyOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to + 1)
    .map((word) => word.lower)
    .join(" ");
}

function sliceWords(text: string, words: readonly Word[], { from, to }: NameRun): string {
  return text.slice(words[from]?.start ?? 0, words[to]?.end ?? 0);
}
