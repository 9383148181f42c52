import { type Shift, shiftEdge } from "@/app/(desk)/articles/[articleId]/_components/shift-edge";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import { can } from "@/lib/core/access/permissions";
import { LOST_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

function whyNot(claim: ClaimView, me: ReviewView["me"]): string | null {
  if (!can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:edit")) {
    return "Only checkers and editors change where a claim stands.";
  }
  if (claim.status === "dismissed") return "A dismissed claim stays where it is. Reopen it first.";
  return LOST_ANCHORS.includes(claim.anchor.state)
    ? "It lost its place. Select its words in the text and press m."
    : null;
}

/** Moves an edge of the selected claim by a word. It is shown at once and saved once the keys have been left alone. */
export function shiftSpan({ store, say }: Desk, shift: Shift): void {
  const id = store.selectedId();
  const claim = id === null ? null : store.claim(id);
  if (!claim) return;
  const reason = whyNot(claim, store.review.me);
  if (reason !== null) {
    say(`${claim.label}: ${reason}`, "trouble");
    return;
  }
  const { start, end } = store.shifted(claim.id) ?? claim.anchor;
  const span = shiftEdge(store.review.text, { start, end }, shift);
  if (!span) return;
  const back = span.start === claim.anchor.start && span.end === claim.anchor.end;
  store.setShifted(back ? null : { id: claim.id, ...span });
}
