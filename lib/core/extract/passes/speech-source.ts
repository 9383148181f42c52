import { childBy, mainRel, ownSubject } from "@/lib/core/extract/parse/tree-walk";
import type { SentenceFrame } from "@/lib/core/extract/passes/sentence-frame";

/** Words from one to another, both included. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Who speaks by a verb: its subject, before or behind it, or the subject of the verb on which it hangs. Null when nobody is named. */
export function sourceOf(frame: SentenceFrame, verb: number): WordRange | null {
  const { grammar } = frame;
  const subject = ownSubject(grammar, verb);
  if (subject >= 0) return resolveRelative(frame, subject, verb);
  const inverted = invertedSubject(frame, verb);
  if (inverted !== null) return inverted;
  let at = verb;
  for (let steps = 0; steps < 4; steps++) {
    const word = grammar.words[at];
    if (word === undefined || word.head < 0) return null;
    const rel = mainRel(word.rel);
    if (rel === "acl") return nounRange(frame, word.head, verb);
    if (!/^(?:conj|xcomp|advcl|parataxis|ccomp)$/.test(rel)) return null;
    at = word.head;
    const shared = ownSubject(grammar, at);
    if (shared >= 0) return resolveRelative(frame, shared, verb);
  }
  return null;
}

function resolveRelative(frame: SentenceFrame, subject: number, verb: number): WordRange | null {
  const { grammar } = frame;
  if (!/^(?:who|which|that)$/.test(grammar.words[subject]?.lower ?? "")) return nounRange(frame, subject, verb);
  const clause = grammar.words[subject]?.head ?? -1;
  const noun = grammar.words[clause]?.head ?? -1;
  return noun >= 0 && grammar.words[clause]?.rel === "acl:relcl" ? nounRange(frame, noun, verb) : null;
}

/** "said Ana Silva, a spokeswoman": the noun right behind the verb, unless a clause hangs on the verb instead. */
function invertedSubject(frame: SentenceFrame, verb: number): WordRange | null {
  const { grammar, quoteOf } = frame;
  const next = grammar.words[verb + 1];
  if (next === undefined || quoteOf[verb + 1] !== -1 || !/^(?:NNP|NNPS|DT|PRP|NN|NNS|JJ|PRP\$|CD)$/.test(next.tag))
    return null;
  const before = grammar.words[verb - 1]?.form ?? "";
  if (before !== "," && (quoteOf[verb - 1] ?? -1) === -1) return null;
  const noun = childBy(grammar, verb, "obj", "obl", "xcomp", "ccomp", "iobj", "nsubj");
  const head = noun > verb ? noun : verb + 1;
  return nounRange(frame, head, -1, verb + 1);
}

/** The words of a noun phrase with its appositions, without relative clauses; never over the verb. */
export function nounRange(frame: SentenceFrame, noun: number, verb: number, start = -1): WordRange | null {
  const { grammar, quoteOf } = frame;
  const first = start >= 0 ? start : (grammar.first[noun] ?? noun);
  let from = Math.min(first, noun);
  while (from < noun && /^(?:,|CC|``|IN|\.)$/.test(grammar.words[from]?.tag ?? "")) from++;
  let to = Math.max(noun, grammar.last[noun] ?? noun);
  if (verb > noun) to = Math.min(to, verb - 1);
  for (let i = Math.max(noun, from) + 1; i <= to; i++) {
    const word = grammar.words[i];
    const stops =
      word === undefined ||
      quoteOf[i] !== quoteOf[noun] ||
      /^(?:WP|WDT|VBD|VBZ|VBP|MD|VBG)$/.test(word.tag) ||
      /^[:;–—]$/.test(word.form);
    if (stops) to = i - 1;
  }
  while (to > from && /^[,–—(-]$|^(?:and|who|that|on|in|at|to)$/.test(grammar.words[to]?.lower ?? "")) to--;
  return to >= from ? { from, to } : null;
}
