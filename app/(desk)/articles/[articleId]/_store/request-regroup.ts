import { wordsIn } from "@/app/(desk)/articles/[articleId]/_components/words-in";
import { mergeCandidates } from "@/app/(desk)/articles/[articleId]/_store/merge-candidates";
import type { Regroup } from "@/app/(desk)/articles/[articleId]/_store/place";
import { spansOf } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import { can } from "@/lib/core/access/permissions";
import { LOST_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

/** Why a claim cannot be split or merged now, in words; null when it can. */
export function whyNotRegroup(
  claim: ClaimView,
  regroup: Regroup,
  review: Pick<ReviewView, "me" | "text">,
  claims: readonly ClaimView[],
): string | null {
  if (!can({ newsroomId: "", name: "", kind: "person", ...review.me }, "claim:edit")) {
    return "Only checkers and editors split and merge claims.";
  }
  if (claim.status === "dismissed") return `A dismissed claim is not ${regroup === "split" ? "split" : "merged"}.`;
  if (regroup === "split") {
    if (LOST_ANCHORS.includes(claim.anchor.state)) return "It lost its place in the text. Put it on its words first.";
    return wordsIn(review.text, spansOf(claim)).length < 2 ? "One word cannot be split." : null;
  }
  if (claim.status === "signed_off") return "It is signed off. Reopen it before you merge.";
  return mergeCandidates(claims, claim).length === 0 ? "No other claim of this article can be merged into it." : null;
}

/** Opens the window in which a claim is split or others are merged into it, or says why not. */
export function requestRegroup({ store, say }: Desk, regroup: Regroup): void {
  const id = store.selectedId();
  const claim = id === null ? null : store.claim(id);
  if (!claim) {
    say("Choose a claim first: j goes to the first one.", "trouble");
    return;
  }
  const reason = whyNotRegroup(claim, regroup, store.review, store.allClaims());
  if (reason === null) store.setPlace({ regroup });
  else say(`${claim.label}: ${reason}`, "trouble");
}
