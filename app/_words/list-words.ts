import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { EventType } from "@/lib/core/history/events";

/** The orders of the list of claims, in words. */
export const CLAIM_SORT_WORDS = {
  newest: "Newest first",
  oldest: "Oldest first",
  updated: "Last changed first",
  priority: "Most urgent first",
  waiting: "Longest waiting first",
  position: "As in the article",
} as const;
/** An order of the list of claims. */
export type ClaimSort = keyof typeof CLAIM_SORT_WORDS;

/** The names of the filters of claims, as they stand beside their fields. */
export const CLAIM_FILTER_WORDS: Record<keyof ClaimFilter, string> = {
  q: "Words or number",
  status: "Status",
  verdict: "Verdict",
  verified: "Verified",
  assignee: "Assigned to",
  type: "Type",
  priority: "Priority",
  risk: "Risk",
  signedOffOn: "Signed off on",
  takenInOn: "Came in on",
  lapsedOn: "Lapsed on",
  caught: "Caught",
  tag: "Tag",
  article: "Article",
};

/** The kinds of lines of the history, in words. */
export const EVENT_WORDS: Record<EventType, string> = {
  "newsroom.set_up": "Newsroom set up",
  "newsroom.restored": "Restored from a backup",
  "member.joined": "Member joined",
  "member.roles_changed": "Roles changed",
  "member.disabled": "Member disabled",
  "member.enabled": "Member enabled again",
  "invitation.made": "Invitation made",
  "invitation.revoked": "Invitation withdrawn",
  "key.made": "API key made",
  "key.revoked": "API key revoked",
  "article.imported": "Article taken in",
  "article.edited": "Article changed",
  "article.revised": "Newer text",
  "article.cleared": "Article cleared",
  "article.page_opened": "Public page opened",
  "article.page_closed": "Public page taken away",
  "article.hint_dismissed": "Hint put aside",
  "article.hint_restored": "Hint taken back",
  "claim.added": "Claim added",
  "claim.edited": "Claim changed",
  "claim.moved": "Claim moved on",
  "claim.step_undone": "Step taken back",
  "claim.lapsed": "Claim lapsed",
  "claim.followed": "Claim followed to a newer text",
  "claim.anchor_edited": "Words edited",
  "claim.verdict_set": "Verdict set",
  "claim.split": "Claim split",
  "claim.merged": "Claims merged",
  "source.added": "Source added",
  "source.edited": "Source changed",
  "source.captured": "Source text kept",
  "evidence.added": "Evidence added",
  "evidence.edited": "Evidence changed",
  "evidence.withdrawn": "Evidence withdrawn",
  "thread.opened": "Thread opened",
  "thread.resolved": "Thread resolved",
  "thread.reopened": "Thread reopened",
  "comment.posted": "Comment posted",
  "comment.edited": "Comment edited",
  "comment.deleted": "Comment deleted",
  "second_check.asked": "Second check asked for",
  "second_check.taken": "Second check taken",
  "second_check.given": "Second verdict given",
  "second_check.decided": "Decided between two verdicts",
  "second_check.withdrawn": "Second check called off",
  "export.made": "Export made",
};
