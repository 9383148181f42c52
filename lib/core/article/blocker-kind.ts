/** The kinds of things that stand in the way of clearing an article. */
export const BLOCKER_KINDS = [
  "claim_open",
  "anchor_lost",
  "recheck_overdue",
  "blocking_thread",
  "not_looked_at",
  "placeholder",
] as const;
/** A kind of thing that stands in the way of clearing an article. */
export type BlockerKind = (typeof BLOCKER_KINDS)[number];
