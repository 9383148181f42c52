import type { ClaimMove } from "@/lib/core/claim/status";

/** The key of each move. Moves that share a key never leave from the same status. */
export const MOVE_KEYS: Record<ClaimMove, string> = {
  accept: "a",
  dismiss: "d",
  start: "s",
  ask: "q",
  answer: "q",
  submit: "u",
  reconfirm: "u",
  return: "r",
  sign_off: "o",
  reopen: "r",
};

/** Which move a button shows first, in the order of the work. */
export const MOVE_ORDER: readonly ClaimMove[] = [
  "sign_off",
  "submit",
  "reconfirm",
  "accept",
  "answer",
  "start",
  "reopen",
  "return",
  "ask",
  "dismiss",
];
