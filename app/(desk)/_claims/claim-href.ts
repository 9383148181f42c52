import type { ClaimView } from "@/lib/core/view/claim-view";

/** Where a claim is worked on: its article, with the claim chosen. */
export function claimHref(claim: Pick<ClaimView, "articleId" | "number">): string {
  return `/articles/${claim.articleId}?claim=${claim.number}`;
}
