import type { ArticleStatus } from "@/lib/core/article/article";
import type { CatchStage } from "@/lib/core/claim/caught";
import type { AnchorState, Priority } from "@/lib/core/claim/claim";
import type { ClaimMove, ClaimStatus, DismissalReason } from "@/lib/core/claim/status";
import type { AttributionMode, ClaimType } from "@/lib/core/extract/claim-type";
import type { CoverageClass } from "@/lib/core/view/article-view";
import type { Risk } from "@/lib/core/view/dashboard-view";

export const STATUS_WORDS: Record<ClaimStatus, string> = {
  proposed: "Proposed",
  open: "Open",
  in_review: "In review",
  needs_info: "Needs info",
  awaiting_sign_off: "Awaiting sign-off",
  signed_off: "Signed off",
  lapsed: "Lapsed",
  dismissed: "Dismissed",
};

/** When the check found something wrong, as a filter says it. */
export const CAUGHT_WORDS: Record<CatchStage | "any", string> = {
  any: "At any stage",
  first_check: "By the first check",
  second_check: "After it was returned",
  after_sign_off: "After it was signed off",
};

export const STATUS_MEANING: Record<ClaimStatus, string> = {
  proposed: "Found in the text; nobody has taken it on yet.",
  open: "Taken on; nobody is working on it.",
  in_review: "Somebody is checking it.",
  needs_info: "A question must be answered first.",
  awaiting_sign_off: "Checked; a second person must sign it off.",
  signed_off: "Two people stand behind it.",
  lapsed: "What was signed off has changed since.",
  dismissed: "Left out of the check, with a reason.",
};

export const MOVE_WORDS: Record<ClaimMove, string> = {
  accept: "Accept",
  dismiss: "Dismiss",
  start: "Start check",
  ask: "Ask for info",
  answer: "Answered: back to check",
  submit: "Submit for sign-off",
  reconfirm: "Confirm again",
  return: "Return to checker",
  sign_off: "Sign off",
  reopen: "Reopen",
};

export const MOVE_DONE: Record<ClaimMove, string> = {
  accept: "accepted",
  dismiss: "dismissed",
  start: "in review",
  ask: "waits for an answer",
  answer: "back in review",
  submit: "submitted for sign-off",
  reconfirm: "confirmed again: waits for a second person",
  return: "returned to the checker",
  sign_off: "signed off",
  reopen: "reopened",
};

export const DISMISSAL_WORDS: Record<DismissalReason, string> = {
  opinion: "Opinion",
  prediction: "Prediction",
  common_knowledge: "Common knowledge",
  figure_of_speech: "Figure of speech",
  not_checkable: "Not checkable",
  duplicate: "Duplicate",
  boilerplate: "Boilerplate",
  out_of_scope: "Out of scope",
};

export const PRIORITY_WORDS: Record<Priority, string> = { high: "High", normal: "Normal", low: "Low" };

export const TYPE_WORDS: Record<ClaimType, string> = {
  number: "Number",
  date_time: "Date or time",
  age: "Age",
  person_role: "Person or role",
  place: "Place",
  event: "Event",
  quote: "Quote",
  superlative: "Superlative",
  comparison: "Comparison",
  causal: "Cause",
  historical: "History",
  legal: "Legal",
  science: "Science",
  definition: "Definition",
  other: "Other",
};

export const ATTRIBUTION_WORDS: Record<AttributionMode, string> = {
  outlet_voice: "In our own voice",
  direct_quote: "Quoted",
  partial_quote: "Partly quoted",
  paraphrase: "Paraphrased",
};

export const ANCHOR_WORDS: Record<AnchorState, string> = {
  anchored: "In place",
  moved: "Moved with its words",
  changed: "Words changed",
  ambiguous: "Place uncertain",
  detached: "Words gone",
};

export const COVERAGE_WORDS: Record<CoverageClass, string> = {
  claimed: "Claimed",
  dismissed: "Dismissed",
  set_aside: "Set aside",
  not_looked_at: "Not looked at",
};

export const ARTICLE_STATUS_WORDS: Record<ArticleStatus, string> = {
  draft: "Draft",
  checking: "Checking",
  cleared: "Cleared",
  published: "Published",
  corrected: "Corrected",
  archived: "Archived",
};

export const RISK_WORDS: Record<Risk, string> = {
  unsourced: "Without a source",
  single_source: "Only one source",
  contradicted: "Contradicted",
  lapsed: "Sign-off lapsed",
  detached: "Lost its place",
  blocked: "Blocked",
  recheck_overdue: "Recheck overdue",
  question_open: "Question open",
  reply_awaited: "Reply awaited",
  reply_overdue: "Reply overdue",
};
