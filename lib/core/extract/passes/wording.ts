import { mainRel, ownSubject } from "@/lib/core/extract/parse/tree-walk";
import { closedQuotes, withoutConnectors } from "@/lib/core/extract/passes/connectors";
import type { Draft } from "@/lib/core/extract/passes/draft";
import type { NameBook, Person } from "@/lib/core/extract/passes/name-book";
import { nameRunsOf } from "@/lib/core/extract/passes/names";
import type { Pronouns } from "@/lib/core/extract/passes/pronouns";
import { descriptionStart } from "@/lib/core/extract/passes/roles";

/** What the wording of a claim may draw on besides its own words. */
export interface WordingSources {
  readonly text: string;
  readonly book: NameBook;
  readonly pronouns: Pronouns;
}

/**
 * A claim in words that stand on their own: subject put back, pronouns and short names replaced by the full name, all in
 * words of the article. "He … began to stab people" → "Abdul Razak Ali Artan began to stab people".
 */
export function wordingOf(draft: Draft, position: number, sources: WordingSources, speaker: Person | null): string {
  const words = draft.passes.includes("roles") ? roleWording(draft, sources) : null;
  if (words !== null) return capital(words);
  const swaps = swapsFor(draft, position, sources, speaker);
  const subject = missingSubject(draft);
  const lead = subject.length > 0 ? `${render(draft, subject, sources.text, swaps)}${linkVerb(draft, subject)} ` : "";
  const skip = subject.length > 0 && draft.clause.link === "relative" ? relativeLead(draft) : 0;
  const own = withoutConnectors(draft.frame, draft.words.slice(skip));
  return capital(closedQuotes(`${lead}${render(draft, own, sources.text, swaps)}`.trim()));
}

/** The words of the subject, or of the noun that a relative clause speaks of, when the claim does not hold them. */
function missingSubject({ frame, clause, words }: Draft): number[] {
  const { grammar } = frame;
  const own = ownSubject(grammar, clause.head);
  const dropped = own >= 0 && clause.words.includes(own) && !words.includes(own) ? own : -1;
  const head =
    dropped >= 0
      ? dropped
      : clause.sharedSubject >= 0
        ? clause.sharedSubject
        : clause.link === "relative"
          ? clause.antecedent
          : -1;
  if (head < 0 || words.includes(head)) return [];
  const from = grammar.first[head] ?? head;
  const list: number[] = [];
  for (let at = from; at <= (grammar.last[head] ?? head); at++) {
    const word = grammar.words[at];
    if (
      word === undefined ||
      (at > head && (/^[,;:–—(]$/.test(word.form) || /^(?:WP|WDT|VBG|VBD|VBZ|VBP)$/.test(word.tag)))
    )
      break;
    list.push(at);
  }
  return list.length <= 14 && !list.some((at) => words.includes(at)) ? list : [];
}

/** "killing 12 people" needs a verb that carries it. */
function linkVerb({ frame, clause }: Draft, subject: readonly number[]): string {
  const tag = frame.grammar.words[clause.head]?.tag ?? "";
  const bare =
    clause.link === "participle" ||
    (clause.link === "relative" &&
      !/^(?:nsubj|obj|obl)/.test(frame.grammar.words[firstOf(frame.grammar.children[clause.head])]?.rel ?? ""));
  if (!bare || !/^VB[GN]$/.test(tag)) return "";
  const plural = subject.some(
    (at) => /^NNP?S$/.test(frame.grammar.words[at]?.tag ?? "") && frame.grammar.words[at]?.rel.startsWith("nsubj"),
  );
  return plural ? " were" : " was";
}

function firstOf(list: readonly number[] | undefined): number {
  return list?.[0] ?? -1;
}

/** Number of words to drop at the start of a relative clause: "who" when it is the subject. */
function relativeLead({ frame, words }: Draft): number {
  const first = frame.grammar.words[words[0] ?? -1];
  return first !== undefined && /^(?:who|which|that)$/.test(first.lower) && mainRel(first.rel) === "nsubj" ? 1 : 0;
}

/** Pronouns and short names with the full name that takes their place; each person once. */
function swapsFor(
  draft: Draft,
  position: number,
  { book, pronouns }: WordingSources,
  speaker: Person | null,
): Map<number, { to: number; text: string }> {
  const { words } = draft.frame.grammar;
  const swaps = new Map<number, { to: number; text: string }>();
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
    named.add(person);
    swaps.set(at, { to: at, text: words[at]?.tag === "PRP$" ? possessive(person.name) : person.name });
  }
  if (speaker !== null) swapFirstPerson(draft, speaker, named, swaps);
  return swaps;
}

/** "I was there" in a quotation: the speaker was there. Only where the verb keeps its form. */
function swapFirstPerson(
  { frame, words }: Draft,
  speaker: Person,
  named: Set<Person>,
  swaps: Map<number, { to: number; text: string }>,
): void {
  for (const at of words) {
    const word = frame.grammar.words[at];
    const verb = frame.grammar.words[word?.head ?? -1];
    if (word === undefined || named.has(speaker)) continue;
    const fits =
      (word.lower === "i" && verb !== undefined && /^(?:VBD|MD)$/.test(verb.tag) && verb.form !== "'d") ||
      word.lower === "my";
    if (!fits) continue;
    swaps.set(at, { to: at, text: word.lower === "my" ? possessive(speaker.name) : speaker.name });
    named.add(speaker);
  }
}

function possessive(name: string): string {
  return `${name}'s`;
}

/** Words with the space that stands between them in the article, and with what takes the place of some. */
function render(
  { frame }: Draft,
  list: readonly number[],
  text: string,
  swaps: ReadonlyMap<number, { to: number; text: string }>,
): string {
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
    out += (/\s/.test(joined) ? " " : joined) + (swap?.text ?? word.form);
    if (swap !== undefined) skipTo = swap.to;
    before = at;
  }
  return out;
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
  const title = start > from ? slice(from, start - 1) : "";
  const behind = run.to < to ? slice(descriptionStart(list, run.to), to) : "";
  const what = [title, behind].filter(Boolean).join(", ");
  return what === "" ? null : `${name} is ${what}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
