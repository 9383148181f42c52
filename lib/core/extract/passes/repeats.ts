import type { ExtractedClaim, Segment } from "@/lib/core/extract/contract";
import { senseWords } from "@/lib/core/extract/passes/headline";

/** Share of a repeat's words that the body claim must hold. */
const SAME = 0.6;
/** Only so many claims of the body are compared: a headline sums up the beginning of its article. */
const REACH = 60;

/** Links the claims of headline, dek and captions to the first claim of the body that says the same. */
export function withRepeats(claims: readonly ExtractedClaim[], segments: readonly Segment[]): ExtractedClaim[] {
  const kinds = claims.map(
    (claim) => segments.find((segment) => segment.start <= claim.start && claim.end <= segment.end)?.kind ?? "body",
  );
  const body = claims
    .flatMap((claim, i) =>
      kinds[i] === "body" && !claim.passes.includes("roles") ? [{ i, words: new Set(senseWords(claim.text)) }] : [],
    )
    .slice(0, REACH);
  return claims.map((claim, i) => {
    if (kinds[i] === "body") return claim;
    const own = [...new Set(senseWords(claim.text))];
    if (own.length < 2) return claim;
    const same = body.find(({ words }) => own.filter((word) => words.has(word)).length >= SAME * own.length);
    return same === undefined ? claim : { ...claim, sameAs: same.i };
  });
}
