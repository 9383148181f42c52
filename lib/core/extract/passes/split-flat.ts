import { subjectOf } from "@/lib/core/extract/parse/tree-walk";
import { type Clause, trimWords } from "@/lib/core/extract/passes/clauses";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const NO_FACT =
  /^(?:including|according|following|regarding|depending|concerning|starting|beginning|ranging|based|saying|adding|noting)$/;
const SHORTEST = 3;

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
  let finite = FINITE.test(tag(0)) || FINITE.test(tag(1));
  for (let i = 2; i <= clause.words.length - SHORTEST; i++) {
    if (FINITE.test(tag(i - 1))) finite = true;
    if (!finite || frame.quoteOf[clause.words[i] ?? -1] !== -1) continue;
    if (form(i - 1) === ";") return { at: i, link: "coordinate" };
    if (form(i - 1) !== ",") continue;
    if (/^(?:WDT|WP)$/.test(tag(i)) && FINITE.test(tag(i + 1)) && !laterMainVerb(frame, clause, i))
      return { at: i, link: "relative" };
    if (tag(i) === "VBG" && !NO_FACT.test(form(i))) return { at: i, link: "participle" };
    if (form(i) === "with" && clause.words.slice(i + 2).some((at) => list[at]?.tag === "VBG"))
      return { at: i, link: "main" };
    if (tag(i) === "CC" && /^(?:and|but|yet)$/.test(form(i)) && beginsClause(tag, form, i + 1))
      return { at: i, link: "coordinate" };
  }
  return null;
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
