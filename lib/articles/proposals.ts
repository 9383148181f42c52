import type { ExtractedClaim, Extraction } from "@/lib/core/extract/contract";
import type { NewClaim } from "@/lib/db/new-claims";

/** Numbers follow the reader's eye: by where a claim begins, the longer first where two begin together. */
export function inReadingOrder(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  const order = claims.map((_, index) => index);
  const at = (index: number) => claims[index] ?? { start: 0, end: 0 };
  order.sort((a, b) => at(a).start - at(b).start || at(b).end - at(a).end || a - b);
  const place = new Map(order.map((from, to) => [from, to]));
  return order.flatMap((index) => {
    const claim = claims[index];
    return claim ? [{ ...claim, sameAs: claim.sameAs === null ? null : (place.get(claim.sameAs) ?? null) }] : [];
  });
}

/** A claim of the engine as it is proposed to the desk. */
export function proposalOf(claim: ExtractedClaim, number: number, extractor: Extraction["extractor"]): NewClaim {
  return {
    number,
    status: "proposed",
    start: claim.start,
    end: claim.end,
    spans: claim.spans.length > 1 ? claim.spans.flatMap((span) => [span.start, span.end]) : [],
    text: claim.text,
    types: claim.types,
    checkable: claim.checkable,
    attributionMode: claim.attribution.mode,
    claimant: claim.attribution.claimant?.text ?? null,
    cue: claim.attribution.cue?.text ?? null,
    checkWorthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    passes: claim.passes,
    priority: claim.priority,
    originKind: "engine",
    originName: `${extractor.name} ${extractor.version}`,
    sameAs: claim.sameAs,
  };
}
