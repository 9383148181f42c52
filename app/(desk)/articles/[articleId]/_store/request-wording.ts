import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import { can } from "@/lib/core/access/permissions";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

/** Why the wording of a claim cannot be edited now, in words; null when it can. */
export function whyNotReword(claim: Pick<ClaimView, "status">, me: ReviewView["me"]): string | null {
  if (!can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:edit")) {
    return "Only checkers and editors change the wording.";
  }
  return claim.status === "dismissed" ? "A dismissed claim is not edited. Reopen it first." : null;
}

/** Opens the wording of the selected claim for editing, or says why not. */
export function requestWording({ store, say }: Desk): void {
  const id = store.selectedId();
  const claim = id === null ? null : store.claim(id);
  if (!claim) {
    say("Choose a claim first: j goes to the first one.", "trouble");
    return;
  }
  const reason = whyNotReword(claim, store.review.me);
  if (reason === null) store.goTo("wording");
  else say(`${claim.label}: ${reason}`, "trouble");
}
