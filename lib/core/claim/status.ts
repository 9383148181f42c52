import { accept, type Result, refuse } from "@/lib/core/result";
import type { SecondCheckStanding } from "@/lib/core/review/second-check";

/** Where a claim is in the process. What was found is the verdict; whether we still know the place is the anchor state. */
export const CLAIM_STATUSES = [
  "proposed",
  "open",
  "in_review",
  "needs_info",
  "awaiting_sign_off",
  "signed_off",
  "lapsed",
  "dismissed",
] as const;
/** Where a claim is in the process. */
export type ClaimStatus = (typeof CLAIM_STATUSES)[number];

/** The moves that a person can make. `lapse` is the system's own and never offered. */
export const CLAIM_MOVE_NAMES = [
  "accept",
  "dismiss",
  "start",
  "ask",
  "answer",
  "submit",
  "reconfirm",
  "return",
  "sign_off",
  "reopen",
] as const;
/** A move that a person can make. */
export type ClaimMove = (typeof CLAIM_MOVE_NAMES)[number];

/** Why a claim may be left out of the check. */
export const DISMISSAL_REASONS = [
  "opinion",
  "prediction",
  "common_knowledge",
  "figure_of_speech",
  "not_checkable",
  "duplicate",
  "boilerplate",
  "out_of_scope",
] as const;
/** Why a claim may be left out of the check. */
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

/** What must hold besides the status and the role before a move is made. */
export type MoveGuard =
  | "reason_missing"
  | "question_missing"
  | "verdict_missing"
  | "note_missing"
  | "contradiction_unanswered"
  | "policy_not_met"
  | "four_eyes"
  | "writer_of_article"
  | "keys_cannot_sign_off"
  | "blocking_thread_open"
  | "anchor_lost"
  | "assigned_to_another"
  | "not_your_article"
  | "blind"
  | "second_check_open"
  | "second_check_missing";

/** Everything that a move is decided from. `actor` flags say how the person stands to this claim. */
export type MoveFacts = {
  readonly status: ClaimStatus;
  readonly hasReason: boolean;
  readonly openQuestions: number;
  readonly openBlockingThreads: number;
  readonly hasVerdict: boolean;
  readonly hasVerdictNote: boolean;
  readonly unansweredContradictions: number;
  readonly policyMet: boolean;
  readonly policyOverridden: boolean;
  readonly anchorHolds: boolean;
  /** Whether the claim has a place in the current text, be it on changed words. */
  readonly hasPlace: boolean;
  readonly secondCheck: SecondCheckStanding;
  /** Whether the newsroom's policy asks for a second check of this claim. */
  readonly secondCheckRequired: boolean;
  readonly actor: {
    readonly roles: readonly string[];
    readonly isKey: boolean;
    readonly setVerdictOrSubmitted: boolean;
    readonly writesArticle: boolean;
    readonly assignedElsewhere: boolean;
    /** Whether the person is asked for a second verdict and must not have seen the first one. */
    readonly blind: boolean;
  };
};

type Rule = {
  readonly from: readonly ClaimStatus[];
  readonly to: ClaimStatus;
  readonly roles: readonly string[];
  readonly guards: readonly ((facts: MoveFacts) => MoveGuard | null)[];
};

const CHECKERS = ["checker", "editor"] as const;
const EDITORS = ["editor"] as const;

const needsReason = (facts: MoveFacts): MoveGuard | null => (facts.hasReason ? null : "reason_missing");
const needsQuestion = (facts: MoveFacts): MoveGuard | null => (facts.openQuestions > 0 ? null : "question_missing");
const needsVerdict = (facts: MoveFacts): MoveGuard | null => (facts.hasVerdict ? null : "verdict_missing");
const needsNote = (facts: MoveFacts): MoveGuard | null => (facts.hasVerdictNote ? null : "note_missing");
const needsAnswers = (facts: MoveFacts): MoveGuard | null =>
  facts.unansweredContradictions === 0 ? null : "contradiction_unanswered";
const needsPolicy = (facts: MoveFacts): MoveGuard | null =>
  facts.policyMet || facts.policyOverridden ? null : "policy_not_met";
const needsHuman = (facts: MoveFacts): MoveGuard | null => (facts.actor.isKey ? "keys_cannot_sign_off" : null);
const needsSecondPerson = (facts: MoveFacts): MoveGuard | null =>
  facts.actor.setVerdictOrSubmitted ? "four_eyes" : null;
const needsOutsider = (facts: MoveFacts): MoveGuard | null => (facts.actor.writesArticle ? "writer_of_article" : null);
const needsQuiet = (facts: MoveFacts): MoveGuard | null =>
  facts.openBlockingThreads === 0 ? null : "blocking_thread_open";
const needsAnchor = (facts: MoveFacts): MoveGuard | null => (facts.anchorHolds ? null : "anchor_lost");
const needsPlace = (facts: MoveFacts): MoveGuard | null => (facts.hasPlace ? null : "anchor_lost");
const needsOwnDesk = (facts: MoveFacts): MoveGuard | null =>
  facts.actor.assignedElsewhere && !facts.actor.roles.includes("editor") ? "assigned_to_another" : null;
const needsSight = (facts: MoveFacts): MoveGuard | null => (facts.actor.blind ? "blind" : null);
const needsSecondCheck = (facts: MoveFacts): MoveGuard | null => {
  if (facts.secondCheck === "waiting" || facts.secondCheck === "disagreed") return "second_check_open";
  return facts.secondCheckRequired && facts.secondCheck === "none" ? "second_check_missing" : null;
};
const needsOwnArticle = (facts: MoveFacts): MoveGuard | null =>
  facts.actor.writesArticle || facts.actor.roles.some((role) => role === "checker" || role === "editor")
    ? null
    : "not_your_article";

/**
 * The whole review workflow. Each row is one legal move of a person; nothing outside this table changes a status,
 * except the lapse, which the system makes when the content of a submitted or signed-off claim changes.
 *
 * Sign-off takes two people: whoever set the verdict or submitted the claim cannot also sign it off.
 */
export const CLAIM_MOVES = {
  accept: { from: ["proposed"], to: "open", roles: CHECKERS, guards: [] },
  dismiss: {
    from: ["proposed", "open", "in_review", "needs_info", "lapsed"],
    to: "dismissed",
    roles: CHECKERS,
    guards: [needsSight, needsReason],
  },
  start: { from: ["proposed", "open", "lapsed"], to: "in_review", roles: CHECKERS, guards: [] },
  ask: { from: ["in_review"], to: "needs_info", roles: CHECKERS, guards: [needsQuestion] },
  answer: { from: ["needs_info"], to: "in_review", roles: [...CHECKERS, "writer"], guards: [needsOwnArticle] },
  submit: {
    from: ["in_review"],
    to: "awaiting_sign_off",
    roles: CHECKERS,
    guards: [needsSight, needsOwnDesk, needsVerdict, needsNote, needsAnswers, needsPolicy],
  },
  reconfirm: {
    from: ["lapsed"],
    to: "awaiting_sign_off",
    roles: CHECKERS,
    guards: [needsSight, needsOwnDesk, needsPlace, needsVerdict, needsNote, needsAnswers, needsPolicy],
  },
  return: { from: ["awaiting_sign_off"], to: "in_review", roles: EDITORS, guards: [needsSight, needsReason] },
  sign_off: {
    from: ["awaiting_sign_off"],
    to: "signed_off",
    roles: EDITORS,
    guards: [needsHuman, needsSight, needsSecondPerson, needsOutsider, needsQuiet, needsAnchor, needsSecondCheck],
  },
  reopen: { from: ["signed_off", "dismissed"], to: "in_review", roles: EDITORS, guards: [needsReason] },
} as const satisfies Record<ClaimMove, Rule>;

/** Statuses from which a change of content makes the claim lapse. */
export const LAPSING_STATUSES: readonly ClaimStatus[] = ["awaiting_sign_off", "signed_off"];

/** Why a move was refused: the status does not allow it, the role does not, or a guard does not hold. */
export type MoveRefusal = "not_from_here" | "role_missing" | MoveGuard;

/** Decides a move. Pure: the caller persists the answer. */
export function decideMove(facts: MoveFacts, move: ClaimMove): Result<ClaimStatus, MoveRefusal> {
  const rule: Rule = CLAIM_MOVES[move];
  if (!rule.from.includes(facts.status)) return refuse("not_from_here");
  if (!rule.roles.some((role) => facts.actor.roles.includes(role))) return refuse("role_missing");
  for (const guard of rule.guards) {
    const refusal = guard(facts);
    if (refusal !== null) return refuse(refusal);
  }
  return accept(rule.to);
}

/**
 * The moves this person could make now. The screen draws its buttons from this, so screen and rule cannot disagree.
 * A reason and a question are asked for when the move is made, so their absence does not hide the move.
 */
export function openMoves(facts: MoveFacts): ClaimMove[] {
  const asked = { ...facts, hasReason: true, openQuestions: Math.max(1, facts.openQuestions) };
  return CLAIM_MOVE_NAMES.filter((move) => decideMove(asked, move).ok);
}

/** The moves that lead out of a status whoever asks, for the answer to an illegal move. */
export function movesFrom(status: ClaimStatus): ClaimMove[] {
  return CLAIM_MOVE_NAMES.filter((move) => (CLAIM_MOVES[move] as Rule).from.includes(status));
}

const SENTENCES: Record<MoveRefusal, string> = {
  not_from_here: "This claim cannot make that move from where it stands now.",
  role_missing: "Your role does not allow this move.",
  reason_missing: "Give a reason.",
  question_missing: "Open a question thread on the claim first, so that somebody can answer it.",
  verdict_missing: "Set a verdict first.",
  note_missing: "Write a note on the verdict: what was found, and where.",
  contradiction_unanswered: "Answer the contradicting evidence first.",
  policy_not_met:
    "The evidence does not meet the policy for this kind of claim. Add evidence, or ask an editor to override it in writing.",
  four_eyes: "Whoever set the verdict or submitted the claim cannot sign it off: a second person must.",
  writer_of_article: "A writer of the article cannot sign off its claims.",
  keys_cannot_sign_off: "An API key cannot sign off: a person must.",
  blocking_thread_open: "A blocking thread is still open.",
  anchor_lost: "The claim no longer sits safely on its words. Place it first.",
  blind: "You are asked for a second check of this claim: give your own verdict first.",
  second_check_open: "A second check of this claim is still open.",
  second_check_missing: "The newsroom's policy asks for a second check of this kind of claim before it is signed off.",
  not_your_article: "Writers answer questions on their own articles only.",
  assigned_to_another: "This claim is assigned to somebody else. Take it over first.",
};

/** Says in words why a move was refused, and what to do. */
export function explainRefusal(refusal: MoveRefusal): string {
  return SENTENCES[refusal];
}
