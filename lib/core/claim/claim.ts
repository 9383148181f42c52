import { z } from "zod";

/** How urgent a check is. */
export const PrioritySchema = z.enum(["high", "normal", "low"]);
/** How urgent a check is. */
export type Priority = z.infer<typeof PrioritySchema>;

/** Whether we still know where a claim stands in a revision. */
export const AnchorStateSchema = z.enum(["anchored", "moved", "changed", "ambiguous", "detached"]);
/** Whether we still know where a claim stands in a revision. */
export type AnchorState = z.infer<typeof AnchorStateSchema>;

/** Anchor states in which a claim still sits on its own words. */
export const HOLDING_ANCHORS: readonly AnchorState[] = ["anchored", "moved"];

/** Anchor states in which nobody knows where the claim stands in the current text. */
export const LOST_ANCHORS: readonly AnchorState[] = ["ambiguous", "detached"];

/** Who first wrote the claim down. */
export const OriginKindSchema = z.enum(["engine", "person", "import"]);
/** Who first wrote the claim down. */
export type OriginKind = z.infer<typeof OriginKindSchema>;

/** Whether the content is to be checked, or only that it was said. */
export const CheckableSchema = z.enum(["claim", "statement"]);
/** Whether the content is to be checked, or only that it was said. */
export type Checkable = z.infer<typeof CheckableSchema>;

/** How a claim is written in lists, comments and exports: C-012. */
export function claimLabel(number: number): string {
  return `C-${String(number).padStart(3, "0")}`;
}
