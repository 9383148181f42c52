import type { BlockerKind } from "@/lib/core/article/blocker-kind";
import type { ArticleMove } from "@/lib/core/article/status";

export const BLOCKER_WORDS: Record<BlockerKind, string> = {
  claim_open: "Claims not settled",
  anchor_lost: "Claims without a place",
  recheck_overdue: "Due to be checked again",
  blocking_thread: "Blocking threads",
  not_looked_at: "Not looked at",
  placeholder: "Left to be filled in",
};

export const ARTICLE_MOVE_WORDS: Record<ArticleMove, string> = {
  check: "Start the check",
  clear: "Clear for publication",
  publish: "Mark as published",
  correct: "Mark as corrected",
  reopen: "Reopen",
  archive: "Archive",
  restore: "Take out of the archive",
};

export const ARTICLE_MOVE_DONE: Record<ArticleMove, string> = {
  check: "The check has begun.",
  clear: "Cleared for publication.",
  publish: "Marked as published.",
  correct: "Marked as corrected.",
  reopen: "Reopened.",
  archive: "Archived.",
  restore: "Taken out of the archive.",
};
