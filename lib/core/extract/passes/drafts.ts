import { isMark, isPredicate } from "@/lib/core/extract/parse/tree-walk";
import { type Clause, clausesOf, trimWords } from "@/lib/core/extract/passes/clauses";
import { type Draft, type DraftVoice, spansOf, unbroken } from "@/lib/core/extract/passes/draft";
import { roleDrafts } from "@/lib/core/extract/passes/roles";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import { FRAME_VOICE, type Voices } from "@/lib/core/extract/passes/speakers";
import { splitFlat } from "@/lib/core/extract/passes/split-flat";
import { speechAct } from "@/lib/core/extract/passes/statement";

/** A subject that is longer than this share of its claim is not repeated in the claim's place, only in its wording. */
const SUBJECT_SHARE = 0.45;
const FEWEST_WORDS = 2;
/** What somebody said asserts something from so many words on, whatever the grammar makes of its verb: "40 boats sank". */
const FEWEST_SAID = 3;
const SHORTEST_HEADLINE = 3;
/** Share of its words that an act of speech must keep when its speaker is taken out. */
const MOST_OF_ACT = 0.5;

/** The claims of a sentence in the making: one a clause, and one a role of a person. */
export function draftsOf(frame: SentenceFrame, { voiceOf, voices }: Voices, known: Set<string>): Draft[] {
  const whole = (frame.segment.kind === "headline" || frame.segment.kind === "dek") && voices.length === 0;
  const clauses = whole
    ? [wholeSentence(frame)]
    : splitFlat(
        frame,
        joinFragments(frame, clausesOf(frame.grammar, voiceOf, quotedVoices(frame, voiceOf, voices.length)), voiceOf),
      );
  const drafts: Draft[] = [];
  for (const clause of clauses) {
    const number = majority(clause.words.map((at) => voiceOf[at] ?? -1));
    const voice = whole ? null : (voices[number] ?? null);
    // A headline speaks in a shortened grammar: it asserts something even where no verb is seen.
    const asserts = whole
      ? clause.words.length >= SHORTEST_HEADLINE
      : isAssertion(frame, clause, number, { voiceOf, voices });
    if (!asserts) continue;
    drafts.push(draftOf(frame, clause, voice, voice !== null ? ["clauses", "attribution"] : ["clauses"]));
  }
  if (frame.segment.kind !== "headline") drafts.push(...roleDrafts(frame, known));
  return drafts;
}

/** The voices that speak in quotation marks only. Such words are listed as they were said. */
function quotedVoices(frame: SentenceFrame, voiceOf: readonly number[], count: number): ReadonlySet<number> {
  const quoted = new Set(Array.from({ length: count }, (_, voice) => voice));
  voiceOf.forEach((voice, at) => {
    if (frame.quoteOf[at] === -1 && !isMark(frame.grammar, at)) quoted.delete(voice);
  });
  return quoted;
}

/** Gives words without a verb to the clause of the same voice behind them, or before them: "For too long," is part of what follows. */
function joinFragments(frame: SentenceFrame, clauses: readonly Clause[], voiceOf: readonly number[]): Clause[] {
  const voice = (clause: Clause): number => majority(clause.words.map((at) => voiceOf[at] ?? -1));
  const hasVerb = (clause: Clause): boolean => clause.words.some((at) => isPredicate(frame.grammar, at));
  const joined: Clause[] = [];
  let loose: Clause | null = null;
  for (const clause of clauses) {
    const fits = loose !== null && voice(loose) === voice(clause) && (loose.words.at(-1) ?? 0) < (clause.words[0] ?? 0);
    if (clause.link === "content" && voice(clause) >= 0 && !hasVerb(clause)) {
      const before = joined.at(-1);
      if (
        before !== undefined &&
        voice(before) === voice(clause) &&
        (before.words.at(-1) ?? 0) < (clause.words[0] ?? 0)
      ) {
        joined[joined.length - 1] = { ...before, words: [...before.words, ...clause.words] };
      } else {
        loose = clause;
      }
    } else if (loose !== null && fits) {
      joined.push({ ...clause, words: [...loose.words, ...clause.words] });
      loose = null;
    } else {
      if (loose !== null) joined.push(loose);
      loose = null;
      joined.push(clause);
    }
  }
  return loose !== null ? [...joined, loose] : joined;
}

function wholeSentence(frame: SentenceFrame): Clause {
  const all = frame.grammar.words.map((_, at) => at);
  const head = frame.grammar.words.findIndex((word) => word.head < 0);
  return { head, link: "main", words: trimWords(frame.grammar, all), sharedSubject: -1, antecedent: -1 };
}

function draftOf(frame: SentenceFrame, clause: Clause, voice: DraftVoice | null, passes: string[]): Draft {
  const whole = { frame, clause, words: withSubject(frame, clause), spans: [], voice, passes };
  const words = unbroken(frame, closeGaps(frame, withoutSpeaker(whole)));
  return { frame, clause, words, spans: spansOf(frame, words), voice, passes };
}

/** "The mayor urged calm": who acts by speaking is the claimant; the claim's place is what the act was. */
function withoutSpeaker(draft: Draft): readonly number[] {
  const { grammar } = draft.frame;
  const subject = speechAct(draft);
  if (subject < 0) return draft.words;
  const kept = draft.words.filter(
    (at) => at < (grammar.first[subject] ?? subject) || at > (grammar.last[subject] ?? subject),
  );
  const rest = trimWords(grammar, kept);
  return rest.length >= MOST_OF_ACT * draft.words.length ? rest : draft.words;
}

/** Drops commas and dashes beside words that were left out, and "which" beside the noun that it stands for. */
function closeGaps({ grammar }: SentenceFrame, words: readonly number[]): readonly number[] {
  const beside = (i: number): boolean => words[i - 1] !== (words[i] ?? 0) - 1 || words[i + 1] !== (words[i] ?? 0) + 1;
  return words.filter((at, i) => {
    if (i === 0 || i === words.length - 1 || !beside(i)) return true;
    const word = grammar.words[at];
    if (word === undefined || /^[,;:–—-]$/.test(word.form)) return false;
    return !(words[i - 1] !== at - 1 && /^(?:who|which|that)$/.test(word.lower) && word.rel.startsWith("nsubj"));
  });
}

/** Puts a short shared subject before the clause: "He … got out" for the second half of "He stopped and got out". */
function withSubject(frame: SentenceFrame, clause: Clause): readonly number[] {
  const { grammar } = frame;
  const head = clause.sharedSubject >= 0 ? clause.sharedSubject : clause.antecedent;
  if (head < 0 || clause.words.includes(head)) return clause.words;
  const from = grammar.first[head] ?? head;
  let to = head;
  while (
    to + 1 <= (grammar.last[head] ?? head) &&
    grammar.words[to + 1]?.head !== undefined &&
    /^(?:flat|compound|nummod)/.test(grammar.words[to + 1]?.rel ?? "")
  )
    to++;
  const subject = Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((at) => !clause.words.includes(at));
  const letters = (list: readonly number[]): number =>
    list.reduce((sum, at) => sum + (grammar.words[at]?.form.length ?? 0), 0);
  if ((clause.words[0] ?? 0) < to || letters(subject) > SUBJECT_SHARE * letters(clause.words)) return clause.words;
  return [...subject, ...clause.words];
}

/** Whether a clause says something: not who speaks, not when and where it was said, not a question, not a bare name. */
function isAssertion(frame: SentenceFrame, clause: Clause, number: number, { voiceOf, voices }: Voices): boolean {
  const { grammar } = frame;
  const words = clause.words.filter((at) => !isMark(grammar, at));
  if (words.length < FEWEST_WORDS || number === FRAME_VOICE || clause.link === "apposition") return false;
  const parent = grammar.words[clause.head]?.head ?? -1;
  if (
    number === -1 &&
    clause.link !== "main" &&
    clause.link !== "coordinate" &&
    voiceOf[parent] === FRAME_VOICE &&
    grammar.words[parent]?.tag.startsWith("VB")
  )
    return false;
  if (grammar.words.at(-1)?.form === "?" || grammar.words.at(-2)?.form === "?") return false;
  return words.some((at) => isPredicate(grammar, at)) || (voices[number] !== undefined && words.length >= FEWEST_SAID);
}

function majority(numbers: readonly number[]): number {
  const count = new Map<number, number>();
  let winner = -1;
  for (const number of numbers) {
    count.set(number, (count.get(number) ?? 0) + 1);
    if ((count.get(number) ?? 0) > (count.get(winner) ?? 0)) winner = number;
  }
  return winner;
}
