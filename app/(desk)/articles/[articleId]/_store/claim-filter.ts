import { type AnchorState, HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import { CLAIM_STATUSES, type ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";

type OwnView = "all" | "mine" | "unsourced" | "blocked" | "verified" | "unsettled" | "overdue";

/** The ways to look at the list: by what there is to do, by what became of the words, or by status. */
export const LIST_VIEWS = [
  "all",
  "mine",
  "unsourced",
  "blocked",
  "verified",
  "unsettled",
  "changed",
  "ambiguous",
  "detached",
  "overdue",
  ...CLAIM_STATUSES,
] as const satisfies readonly (ClaimStatus | AnchorState | OwnView)[];
/** A way to look at the list. */
export type ListView = (typeof LIST_VIEWS)[number];

/** The view that an address names, as in `?show=mine`; without one, or with one that is none, all claims. */
export function viewNamed(wanted: string | string[] | undefined): ListView {
  return LIST_VIEWS.find((view) => view === wanted) ?? "all";
}

/** What the list shows: a view, and words that number, wording or claimant must have. */
export type ClaimFilter = { readonly view: ListView; readonly words: string };

/** Whether a claim is in a view. Dismissed claims are in their own view only. */
function isInView(claim: ClaimView, view: ListView, memberId: string): boolean {
  if (claim.status === "dismissed") return view === "dismissed";
  switch (view) {
    case "all":
      return true;
    case "mine":
      return claim.assigneeId === memberId;
    case "unsourced":
      return claim.evidenceCount === 0;
    case "blocked":
      return claim.openBlockingThreads > 0;
    case "verified":
      return claim.verified;
    case "unsettled":
      return !HOLDING_ANCHORS.includes(claim.anchor.state);
    case "changed":
    case "ambiguous":
    case "detached":
      return claim.anchor.state === view;
    case "overdue":
      return isOverdue(claim);
    default:
      return claim.status === view;
  }
}

/** Whether a claim was to be looked at again before now. */
export function isOverdue({ recheckBy }: Pick<ClaimView, "recheckBy">): boolean {
  return recheckBy !== null && Date.parse(recheckBy) <= Date.now();
}

function hasWords(claim: ClaimView, words: string): boolean {
  if (words === "") return true;
  const where = `${claim.label} ${claim.number} ${claim.text} ${claim.quote} ${claim.attribution.claimant ?? ""}`;
  return where.toLowerCase().includes(words.toLowerCase());
}

/** The claims that pass, in the order given. */
export function filterClaims(claims: readonly ClaimView[], filter: ClaimFilter, memberId: string): ClaimView[] {
  const words = filter.words.trim();
  return claims.filter((claim) => isInView(claim, filter.view, memberId) && hasWords(claim, words));
}

/** How many claims are in each view. */
export function countViews(claims: readonly ClaimView[], memberId: string): Record<ListView, number> {
  const counts = Object.fromEntries(LIST_VIEWS.map((view) => [view, 0])) as Record<ListView, number>; // fromEntries forgets the keys
  for (const claim of claims) {
    for (const view of LIST_VIEWS) if (isInView(claim, view, memberId)) counts[view] += 1;
  }
  return counts;
}
