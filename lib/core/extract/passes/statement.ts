import { FACTUAL, isSpeechAct, OPINION } from "@/lib/core/extract/lexicon/opinion-words";
import { childBy, ownSubject } from "@/lib/core/extract/parse/tree-walk";
import type { Draft } from "@/lib/core/extract/passes/draft";

/**
 * Whether a claim is a statement: what was said is opinion, wish or intent, but that it was said can be checked.
 *
 * "It is remarkable," she said → statement. "Three were hurt," she said → claim. "He urged calm" → statement.
 */
export function isStatement(draft: Draft, quote: string): boolean {
  if (speechAct(draft) >= 0) return true;
  if (draft.voice === null || draft.passes.includes("roles")) return false;
  const opinion = quote.match(OPINION)?.length ?? 0;
  const fact = quote.match(FACTUAL)?.length ?? 0;
  const direct = draft.words.some((at) => draft.frame.quoteOf[at] !== -1);
  const firstPerson = direct && /\b(?:I|we|my|our|you|your)\b/i.test(quote);
  const imperative =
    direct &&
    draft.frame.grammar.words[draft.clause.head]?.tag === "VB" &&
    ownSubject(draft.frame.grammar, draft.clause.head) < 0;
  return opinion + (firstPerson ? 1 : 0) + (imperative ? 2 : 0) + (direct ? 0.5 : -0.5) > fact + 0.6;
}

/** The subject of a clause that tells of an act of speech in the outlet's voice ("he urged calm"); -1 for any other clause. */
export function speechAct({ frame, clause, voice, passes }: Draft): number {
  const head = frame.grammar.words[clause.head];
  if (
    voice !== null ||
    passes.includes("roles") ||
    head === undefined ||
    !isSpeechAct(head.lower) ||
    !head.tag.startsWith("VB")
  )
    return -1;
  if ((frame.grammar.children[clause.head] ?? []).some((child) => frame.grammar.words[child]?.rel === "aux:pass"))
    return -1;
  const own = ownSubject(frame.grammar, clause.head);
  // "with 231 members backing it": they voted.
  const hasHelper = childBy(frame.grammar, clause.head, "aux") >= 0;
  if (head.tag === "VBG" && own >= 0 && !hasHelper) return -1;
  return own >= 0 ? own : clause.sharedSubject;
}
