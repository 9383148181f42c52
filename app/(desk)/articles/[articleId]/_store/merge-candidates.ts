import { filterClaims } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import type { ClaimView } from "@/lib/core/view/claim-view";

function gap(a: ClaimView, b: ClaimView): number {
  return Math.max(0, a.anchor.start - b.anchor.end, b.anchor.start - a.anchor.end);
}

/** The claims that can be merged into one, nearest in the text first. What is dismissed, waits for a sign-off or has it stays as it is. */
export function mergeCandidates(claims: readonly ClaimView[], into: ClaimView, words = ""): ClaimView[] {
  return filterClaims(claims, { view: "all", words }, "")
    .filter(({ id, status }) => id !== into.id && status !== "signed_off" && status !== "awaiting_sign_off")
    .sort((a, b) => gap(a, into) - gap(b, into) || a.anchor.start - b.anchor.start || a.number - b.number);
}
