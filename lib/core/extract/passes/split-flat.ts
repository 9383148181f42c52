import type { Word } from "@/lib/core/extract/parse/grammar";
import { subjectOf } from "@/lib/core/extract/parse/tree-walk";
import { type Clause, measuresTime, trimWords } from "@/lib/core/extract/passes/clauses";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const NO_FACT =
  /^(?:including|according|following|regarding|depending|concerning|starting|beginning|ranging|based|saying|adding|noting)$/;
const SHORTEST = 3;
/** Clauses under a condition stay together. */
const CONDITION = /^(?:if|unless|when|whether|because|since)$/;
/** Words that join two assertions without a comma; what follows must have a subject and a verb. */
const LINKING = /^(?:and|but|before|after|while|although|though|whereas)$/;
const OPENS_SUBJECT = /^(?:DT|PDT|PRP|PRP\$|NNPS?|NNS?|CD|EX|JJ[RS]?|VBG)$/;
const IN_SUBJECT = /^(?:DT|PRP\$?|NNPS?|NNS?|CD|EX|JJ[RS]?|POS|HYPH|IN|RB|VBN|AFX|\$)$/;
/** Behind a comma these set a second assertion against the first. */
const CONTRAST = /^(?:while|whereas|although|though)$/;
/** A subject has fewer words than this. */
const REACH = 13;

/**
 * Takes clauses apart that the grammar left together, by their plain marks: a semicolon, ", and" before a verb, ", which",
 * ", killing".
 *
 * "The rally was visited by thousands, and was the biggest in years" → two clauses with one subject.
 */
export function splitFlat(frame: SentenceFrame, clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => {
    const parts: Clause[] = [];
    let rest = clause;
    for (let cut = nextCut(frame, rest); cut !== null; cut = nextCut(frame, rest)) {
      const left = trimWords(frame.grammar, rest.words.slice(0, cut.at));
      // "with 231 members supporting it": only what follows "with" is the assertion.
      const right = trimWords(frame.grammar, rest.words.slice(cut.link === "main" ? cut.at + 1 : cut.at));
      if (left.length < SHORTEST || right.length < SHORTEST) break;
      parts.push({ ...rest, words: left });
      rest = rightPart(frame, clause, { left, right, link: cut.link });
    }
    return [...parts, rest];
  });
}

interface Cut {
  /** Place in the clause's list of words where the right part begins. */
  readonly at: number;
  readonly link: Clause["link"];
}

function nextCut(frame: SentenceFrame, clause: Clause): Cut | null {
  const { words: list } = frame.grammar;
  const tag = (i: number): string => list[clause.words[i] ?? -1]?.tag ?? "";
  const form = (i: number): string => list[clause.words[i] ?? -1]?.lower ?? "";
  if (CONDITION.test(form(0))) return null;
  let finite = FINITE.test(tag(0)) || FINITE.test(tag(1));
  for (let i = 2; i <= clause.words.length - SHORTEST; i++) {
    if (FINITE.test(tag(i - 1))) finite = true;
    if (frame.quoteOf[clause.words[i] ?? -1] !== -1) continue;
    // "with 194 members supporting it, and 12 opposing it; two stayed away"
    const supports = !finite && [1, 2, 3].some((k) => k < i && tag(k) === "VBG");
    if (form(i - 1) === ";" && (finite || supports)) return { at: i - 1, link: "main" };
    if (supports && form(i) === "and" && tag(i + 1) === "CD") return { at: i, link: "main" };
    if (!finite) continue;
    if (form(i) === "despite" && clause.words.slice(i + 1).some((at) => list[at]?.tag.startsWith("VB")))
      return { at: i, link: "main" };
    if (form(i - 1) !== ",") {
      const joinsNames = tag(i) === "CC" && tag(i - 1).startsWith("NNP") && tag(i + 1).startsWith("NNP");
      const measures = measuresTime(frame.grammar, clause.words[i] ?? -1);
      if (LINKING.test(form(i)) && !joinsNames && !measures && aheadOf(frame, clause, i + 1) >= 0)
        return { at: i, link: "main" };
      continue;
    }
    const relative = /^(?:WDT|WP)$/.test(tag(i));
    if (relative && FINITE.test(tag(i + 1)) && !laterMainVerb(frame, clause, i)) return { at: i, link: "relative" };
    if (relative && hasObjectClause(frame, clause, i)) return { at: i, link: "relative" };
    if (tag(i) === "VBG" && !NO_FACT.test(form(i))) return { at: i, link: "participle" };
    if (form(i) === "with" && clause.words.slice(i + 2).some((at) => list[at]?.tag === "VBG"))
      return { at: i, link: "main" };
    if (tag(i) === "CC" && /^(?:and|but|yet)$/.test(form(i)) && beginsClause(tag, form, i + 1))
      return { at: i, link: "coordinate" };
    const contrasts =
      CONTRAST.test(form(i)) && clause.words.slice(i + 1).some((at) => FINITE.test(list[at]?.tag ?? ""));
    if (contrasts || (/^(?:and|but)$/.test(form(i)) && beginsSentence(frame, clause, i + 1)))
      return { at: i, link: "main" };
  }
  return null;
}

/** ", which the group uses": a relative clause with a subject of its own, at the end of its sentence. */
function hasObjectClause(frame: SentenceFrame, clause: Clause, at: number): boolean {
  const verb = aheadOf(frame, clause, at + 1);
  return verb >= 0 && verb <= at + 5 && !laterMainVerb(frame, clause, verb);
}

/** Behind ", and": a subject with its verb, or a phrase that tells when, a comma, and then these. */
function beginsSentence(frame: SentenceFrame, clause: Clause, at: number): boolean {
  if (aheadOf(frame, clause, at) >= 0) return true;
  const tag = (i: number): string => frame.grammar.words[clause.words[i] ?? -1]?.tag ?? "";
  if (tag(at) !== "IN") return false;
  let comma = at + 1;
  while (comma < at + REACH && comma < clause.words.length && !/^(?:,|VB.|MD|CC)$/.test(tag(comma))) comma++;
  return tag(comma) === "," && aheadOf(frame, clause, comma + 1) >= 0;
}

/** Where the verb stands whose subject begins here; -1 when no noun phrase with a verb that agrees with it does. */
function aheadOf(frame: SentenceFrame, clause: Clause, at: number): number {
  const word = (i: number): Word | undefined => frame.grammar.words[clause.words[i] ?? -1];
  if (!OPENS_SUBJECT.test(word(at)?.tag ?? "")) return -1;
  let noun = word(at);
  for (let i = at + 1; i < Math.min(clause.words.length, at + REACH); i++) {
    const next = word(i);
    if (next === undefined || frame.quoteOf[clause.words[i] ?? -1] !== -1) return -1;
    if (FINITE.test(next.tag)) return agrees(noun, next) ? i : -1;
    const joinsNames = next.tag === "CC" && /^NNP/.test(word(i - 1)?.tag ?? "") && /^NNP/.test(word(i + 1)?.tag ?? "");
    const isPurpose = next.tag === "TO" || (next.tag === "VB" && word(i - 1)?.tag === "TO");
    if (!IN_SUBJECT.test(next.tag) && !joinsNames && !isPurpose) return -1;
    // The noun before the first preposition is the one that the verb agrees with.
    const behindOf = Array.from({ length: i - at }, (_, k) => word(at + k)?.tag).some(
      (tag) => tag === "IN" || tag === "TO",
    );
    if (!behindOf && /^(?:NN|PRP|EX|DT|CD)/.test(next.tag)) noun = next;
  }
  return -1;
}

/** "The fire and the smoke were seen": a plural verb behind a single noun speaks of more than that noun. */
function agrees(noun: Word | undefined, verb: Word): boolean {
  if (verb.tag === "VBP" || verb.lower === "were") return !/^(?:NN|NNP)$/.test(noun?.tag ?? "");
  return !(verb.tag === "VBZ" || verb.lower === "was") || noun?.tag !== "NNS";
}

/** Behind ", and": a verb with a tense, perhaps with an adverb before it, or a pronoun or "there" with its verb. */
function beginsClause(tag: (i: number) => string, form: (i: number) => string, at: number): boolean {
  if (FINITE.test(tag(at)) || (/^RB/.test(tag(at)) && FINITE.test(tag(at + 1)))) return true;
  return (tag(at) === "PRP" || form(at) === "there") && FINITE.test(tag(at + 1));
}

/** "Two men, who had fled, were shot": the clause goes on behind the relative, so it must not be cut in two. */
function laterMainVerb(frame: SentenceFrame, clause: Clause, from: number): boolean {
  const { words: list } = frame.grammar;
  for (let i = from + 3; i < clause.words.length; i++) {
    if (list[clause.words[i - 1] ?? -1]?.form === "," && FINITE.test(list[clause.words[i] ?? -1]?.tag ?? ""))
      return true;
  }
  return false;
}

interface Halves {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly link: Clause["link"];
}

function rightPart(frame: SentenceFrame, clause: Clause, { left, right: words, link }: Halves): Clause {
  const { grammar } = frame;
  const verb = words.find((at) => /^(?:VB.|MD)$/.test(grammar.words[at]?.tag ?? "")) ?? words[0] ?? clause.head;
  const own = words.includes(clause.head) ? clause.head : verb;
  const subject = clause.sharedSubject >= 0 ? clause.sharedSubject : subjectOf(grammar, clause.head);
  const first = grammar.words[words[0] ?? -1]?.tag ?? "";
  const shares =
    (link === "participle" || (link === "coordinate" && /^(?:VB|MD|RB)/.test(first))) &&
    subject >= 0 &&
    !words.includes(subject);
  const noun = link === "relative" ? (left.findLast((at) => /^NN/.test(grammar.words[at]?.tag ?? "")) ?? -1) : -1;
  return { head: own, link, words, sharedSubject: shares ? subject : -1, antecedent: noun };
}
