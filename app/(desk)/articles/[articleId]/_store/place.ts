import type { ClaimMove } from "@/lib/core/claim/status";

/** The parts of the screen that a narrow window shows one at a time. */
export type Pane = "text" | "list" | "claim";
/** The tabs of the panel. */
export type PanelTab = "check" | "discussion" | "history";
/** A place in the panel that a key can lead to. */
export type Goal = "verdict" | "evidence" | "comment" | "wording" | "panel";

/** What is done to claims when one of them says too much, or several say the same. */
export type Regroup = "split" | "merge";

/** Where on the screen the person is. `turn` grows with every goal, so that the same goal can be set twice. */
export type Place = {
  readonly pane: Pane;
  readonly tab: PanelTab;
  readonly opened: "evidence" | "wording" | null;
  readonly goal: Goal | null;
  /** The move that waits for words: a reason, a question. */
  readonly asking: ClaimMove | null;
  /** The window in which the selected claim is split or others are merged into it. */
  readonly regroup: Regroup | null;
  readonly keySheet: boolean;
  /** Whether a claim is being added by typing its words. */
  readonly adding: boolean;
  /** The remark that a link or a list leads to. */
  readonly comment: string | null;
  readonly turn: number;
};

/** Where everybody begins: at the text. */
export const FIRST_PLACE: Place = {
  pane: "text",
  tab: "check",
  opened: null,
  goal: null,
  asking: null,
  regroup: null,
  keySheet: false,
  adding: false,
  comment: null,
  turn: 0,
};
