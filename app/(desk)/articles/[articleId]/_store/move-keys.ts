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

/** What the key of each move is called; moves that share a key share its name. */
export const MOVE_KEY_NAMES: Record<ClaimMove, string> = {
  accept: "accept",
  dismiss: "dismiss",
  start: "start",
  ask: "ask",
  answer: "ask",
  submit: "submit",
  reconfirm: "submit",
  return: "return",
  sign_off: "sign_off",
  reopen: "return",
};
