import { reportVerb } from "@/lib/core/extract/lexicon/report-words";
import { isRole } from "@/lib/core/extract/lexicon/roles";
import { childBy, mainRel, ownSubject } from "@/lib/core/extract/parse/tree-walk";
import type { NameBook, Person } from "@/lib/core/extract/passes/name-book";
import type { Pronouns } from "@/lib/core/extract/passes/pronouns";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";
import type { Voices } from "@/lib/core/extract/passes/speakers";
import { nounRange } from "@/lib/core/extract/passes/speech-source";

/** What "it" or "they" can stand for: the subject of a sentence, with the pronoun that fits it. */
interface Subject {
  readonly referent: Person;
  readonly pronoun: "it" | "they";
}

const LONGEST = 8;
/** Bodies of people take "they" as well as "it". */
const CROWD =
  /^(?:police|group|team|company|band|family|couple|crew|party|public|crowd|duo|trio|staff|committee|club)$/;

const SEVERAL = /^(?:many|some|several|most|both|others|two|three|dozens|hundreds)$/;

/**
 * What "it" and "they" mean where they are the subject of a sentence and the sentence before has a subject that fits:
 * "The company sold the mine. It kept the railway." → It: The company. "It is likely that …" means nothing.
 */
export function thingsOf(
  text: string,
  frames: readonly SentenceFrame[],
  voices: readonly Voices[],
  { book, pronouns }: { readonly book: NameBook; readonly pronouns: Pronouns },
): Pronouns {
  let before: (Subject & { readonly frame: SentenceFrame }) | null = null;
  return frames.map((frame, index) => {
    const found = new Map(pronouns[index] ?? []);
    const at = mainSubject(frame);
    const kind = kindOf(frame, at);
    const follows =
      before !== null && frame.segmentIndex - before.frame.segmentIndex <= 1 && sameKind(before.frame, frame);
    const isOwn = at >= 0 && (voices[index]?.voiceOf[at] ?? -1) === -1;
    let subject: Subject | null = null;
    if (kind !== null) {
      if (before !== null && follows && isOwn && (before.pronoun === kind || fitsCrowd(before, kind))) {
        subject = { referent: before.referent, pronoun: before.pronoun };
        found.set(at, before.referent);
      }
    } else if (at >= 0 && !found.has(at)) {
      subject = subjectAt(
        text,
        frame,
        at,
        (book.mentions[index] ?? []).map((mention) => mention),
      );
    }
    for (const [they, referent] of theySpeak(frame, voices[index], before))
      if (!found.has(they)) found.set(they, referent);
    before = subject === null ? null : { ...subject, frame };
    return found;
  });
}

/**
 * "Police said they had searched the flat" → they: Police. Only as the first word of what is said, and never where the sentence before
 * speaks of others that "they" can mean.
 */
function theySpeak(frame: SentenceFrame, here: Voices | undefined, before: Subject | null): [number, Person][] {
  const { grammar, quoteOf, sentence } = frame;
  if (before?.pronoun === "they") return [];
  return (here?.voices ?? []).flatMap(({ claimant }, number): [number, Person][] => {
    if (claimant === null || claimant.start < sentence.start || claimant.end > sentence.end) return [];
    const own = grammar.words.flatMap((word, at) =>
      word.start >= claimant.start && word.end <= claimant.end ? [at] : [],
    );
    const head = own.find((at) => !own.includes(grammar.words[at]?.head ?? -1));
    const noun = grammar.words[head ?? -1];
    if (
      noun === undefined ||
      own.length > LONGEST ||
      !(/^NNP?S$/.test(noun.tag) || CROWD.test(noun.lower) || SEVERAL.test(noun.lower))
    )
      return [];
    const they = grammar.words.findIndex((word, at) => here?.voiceOf[at] === number && word.lower !== "that");
    const first = grammar.words[they];
    if (first?.lower !== "they" || quoteOf[they] !== -1 || claimant.start > first.start) return [];
    const name = claimant.text.replace(/^The /, "the ");
    return [[they, { name, fullest: name, gender: "it" }]];
  });
}

function sameKind(a: SentenceFrame, b: SentenceFrame): boolean {
  return a.segment.kind === b.segment.kind;
}

/** The subject of the main clause; -1 without one, or when it stands in a quotation. */
function mainSubject({ grammar, quoteOf }: SentenceFrame): number {
  const root = grammar.words.findIndex((word) => word.head < 0 && word.rel === "root");
  const at = root < 0 ? -1 : ownSubject(grammar, root);
  return at >= 0 && quoteOf[at] === -1 ? at : -1;
}

/** Whether the subject is an "it" or "they" that means something. */
function kindOf(frame: SentenceFrame, at: number): "it" | "they" | null {
  const { grammar } = frame;
  const lower = grammar.words[at]?.lower;
  if (lower === "they") return "they";
  if (lower !== "it") return null;
  const verb = grammar.words[at]?.head ?? -1;
  const word = grammar.words[verb];
  const adjective = /^JJ/.test(word?.tag ?? "");
  const clause = childBy(grammar, verb, "csubj", "ccomp", "expl");
  const passive = childBy(grammar, verb, "aux:pass") >= 0 && reportVerb(word?.lower ?? "") !== null;
  const empty =
    (adjective && (clause >= 0 || childBy(grammar, verb, "xcomp", "advcl") >= 0)) ||
    passive ||
    /^(?:seem|appear|turn|take|happen|rain|snow|remain|look|mean|cost|defi|time|long|day|year|likely|unclear|possible|clear|cold|hot|warm|dark|late|early|quiet)/.test(
      word?.lower ?? "",
    ) ||
    grammar.words.slice(verb + 1, verb + 12).some((next) => next.lower === "that" && next.rel === "mark");
  return empty ? null : "it";
}

/** "The police … They": bodies of people, and bodies with a name, take both. */
function fitsCrowd({ referent }: Subject, kind: "it" | "they"): boolean {
  const last = referent.name.split(" ").at(-1) ?? "";
  return kind === "they" && (CROWD.test(last.toLowerCase()) || /^\p{Lu}/u.test(referent.name));
}

/** A subject that a pronoun of the next sentence can stand for: no person, not too long. */
function subjectAt(
  text: string,
  frame: SentenceFrame,
  at: number,
  mentions: readonly { readonly from: number; readonly to: number; readonly person: Person }[],
): Subject | null {
  const { grammar } = frame;
  const word = grammar.words[at];
  if (word === undefined || !/^(?:NN|NNP|NNS|NNPS)$/.test(word.tag)) return null;
  const named = mentions.find((mention) => mention.from <= at && at <= mention.to);
  if (named !== undefined) return named.person.gender === "it" ? { referent: named.person, pronoun: "it" } : null;
  const range = nounRange(frame, at, grammar.words[at]?.head ?? -1);
  if (range === null || range.to - range.from >= LONGEST) return null;
  const coordinated = (grammar.children[at] ?? []).some((child) => mainRel(grammar.words[child]?.rel ?? "") === "conj");
  const plural = coordinated || /S$/.test(word.tag);
  const isHuman = isRole(word.lower) || /^(?:man|woman|boy|girl|person|child|baby|teenager|victim)$/.test(word.lower);
  if (isHuman && !plural) return null;
  if (
    /^(?:all|both|some|several|many|few|most|none|no|one|each|half|another|other)$/.test(
      grammar.words[range.from]?.lower ?? "",
    )
  )
    return null;
  const words = text.slice(grammar.words[range.from]?.start ?? 0, grammar.words[range.to]?.end ?? 0);
  const name = words
    .replace(/^(?:an?|another) /i, "the ")
    .replace(/^(?:The|This|These|That|Those) /, (article) => article.toLowerCase());
  return { referent: { name, fullest: name, gender: "it" }, pronoun: plural ? "they" : "it" };
}
