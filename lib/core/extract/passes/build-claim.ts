import type { AttributionMode } from "@/lib/core/extract/claim-type";
import type { ClaimPriority, ClaimTime, ExtractedClaim } from "@/lib/core/extract/contract";
import { childBy, isMark } from "@/lib/core/extract/parse/tree-walk";
import type { Draft } from "@/lib/core/extract/passes/draft";
import { typesOf } from "@/lib/core/extract/passes/types";

/** A claim with its wording, types and attribution; its weight and priority follow when all claims are known. */
export function buildClaim(text: string, draft: Draft): ExtractedClaim {
  const { frame, spans, voice } = draft;
  const start = spans[0]?.start ?? frame.sentence.start;
  const end = spans.at(-1)?.end ?? frame.sentence.end;
  const quote = text.slice(start, end);
  const mode = modeOf(draft);
  const times: ClaimTime[] = [];
  const checkable = "claim" as const;
  const types = typesOf({
    quote,
    mode,
    isRoleClaim: draft.passes.includes("roles"),
    isStatement: false,
    isPast: isPast(draft),
    hasCopula: childBy(frame.grammar, draft.clause.head, "cop") >= 0,
    times,
  });
  return {
    start,
    end,
    quote,
    text: spans.map((span) => text.slice(span.start, span.end)).join(" "),
    spans: [...spans],
    sentence: frame.index,
    types,
    attribution: { mode, claimant: voice?.claimant ?? null, cue: voice?.cue ?? null },
    checkable,
    checkWorthiness: 0.5,
    priority: "normal" satisfies ClaimPriority,
    reasons: [],
    passes: [...draft.passes],
    times,
    sameAs: null,
  };
}

/** Direct when nearly all its words are quoted, partial when some are, else retold. */
function modeOf({ frame, words, voice }: Draft): AttributionMode {
  if (voice === null) return "outlet_voice";
  const said = words.filter((at) => !isMark(frame.grammar, at));
  const quoted = said.filter((at) => frame.quoteOf[at] !== -1).length;
  if (quoted >= 0.8 * said.length) return "direct_quote";
  return quoted > 0 ? "partial_quote" : "paraphrase";
}

function isPast({ frame, clause }: Draft): boolean {
  const tags = [clause.head, ...(frame.grammar.children[clause.head] ?? [])].map((at) => frame.grammar.words[at]);
  return tags.some(
    (word) => word !== undefined && (/^VB[DN]$/.test(word.tag) || /^(?:has|have|had|was|were)$/.test(word.lower)),
  );
}
