/** How urgent a check is. */
export const PRIORITIES = ["high", "normal", "low"] as const;
/** How urgent a check is. */
export type Priority = (typeof PRIORITIES)[number];

/** Whether we still know where a claim stands in a revision. */
export const ANCHOR_STATES = ["anchored", "moved", "changed", "ambiguous", "detached"] as const;
/** Whether we still know where a claim stands in a revision. */
export type AnchorState = (typeof ANCHOR_STATES)[number];

/** Anchor states in which a claim still sits on its own words. */
export const HOLDING_ANCHORS: readonly AnchorState[] = ["anchored", "moved"];

/** Anchor states in which nobody knows where the claim stands in the current text. */
export const LOST_ANCHORS: readonly AnchorState[] = ["ambiguous", "detached"];

/** Who first wrote the claim down. */
export const ORIGIN_KINDS = ["engine", "person", "import"] as const;
/** Who first wrote the claim down. */
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Whether the content is to be checked, or only that it was said. */
export const CHECKABLES = ["claim", "statement"] as const;
/** Whether the content is to be checked, or only that it was said. */
export type Checkable = (typeof CHECKABLES)[number];

/** How a claim is written in lists, comments and exports: C-012. */
export function claimLabel(number: number): string {
  return `C-${String(number).padStart(3, "0")}`;
}
