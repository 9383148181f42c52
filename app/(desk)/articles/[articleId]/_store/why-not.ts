import { HOLDING_ANCHORS, LOST_ANCHORS } from "@/lib/core/claim/claim";
import { type ClaimMove, decideMove, explainRefusal, type MoveFacts, type MoveRefusal } from "@/lib/core/claim/status";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

type Desk = Pick<ReviewView, "me" | "article">;

function factsOf(claim: ClaimDetail, { me, article }: Desk): MoveFacts {
  return {
    status: claim.status,
    hasReason: true,
    openQuestions: 1,
    openBlockingThreads: claim.openBlockingThreads,
    hasVerdict: claim.verdict !== null || claim.attributionVerdict !== null,
    hasVerdictNote: (claim.verdictNote ?? "").trim() !== "",
    unansweredContradictions: claim.policy.unansweredContradictions,
    policyMet: claim.policy.met,
    policyOverridden: claim.policyOverride !== null,
    anchorHolds: HOLDING_ANCHORS.includes(claim.anchor.state),
    hasPlace: !LOST_ANCHORS.includes(claim.anchor.state),
    secondCheck: claim.secondCheck,
    secondCheckRequired: claim.secondCheckRequired,
    actor: {
      roles: me.roles,
      isKey: false,
      setVerdictOrSubmitted: claim.verdictBy?.id === me.memberId || claim.submittedBy?.id === me.memberId,
      writesArticle: article.writers.some((writer) => writer.id === me.memberId),
      assignedElsewhere: claim.assigneeId !== null && claim.assigneeId !== me.memberId,
      blind: claim.blind,
    },
  };
}

/**
 * Why this person cannot make this move now, in words; null when it can be made. The server's own answer comes first;
 * the rule is only asked for the sentence.
 */
export function whyNot(claim: ClaimDetail, move: ClaimMove, desk: Desk): string | null {
  if (claim.openMoves.includes(move)) return null;
  const refusal = refusalOf(claim, move, desk);
  if (refusal === null) return "The server does not allow this now. Reload the page to see why.";
  return explainRefusal(refusal);
}

/** Whether an editor may submit by overriding the evidence policy in writing. */
export function mayOverride(claim: ClaimDetail, desk: Desk): boolean {
  return desk.me.roles.includes("editor") && refusalOf(claim, "submit", desk) === "policy_not_met";
}

function refusalOf(claim: ClaimDetail, move: ClaimMove, desk: Desk): MoveRefusal | null {
  const outcome = decideMove(factsOf(claim, desk), move);
  return outcome.ok ? null : outcome.refusal;
}
