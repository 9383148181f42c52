import type { Random } from "@/bench/data-set/random";
import type { ClaimStatus } from "@/lib/core/claim/status";

/** How many claims of a hundred stand where: a newsroom in the middle of its work. */
const SPREAD: readonly (readonly [ClaimStatus, number])[] = [
  ["proposed", 30],
  ["open", 20],
  ["in_review", 12],
  ["needs_info", 4],
  ["awaiting_sign_off", 6],
  ["signed_off", 18],
  ["lapsed", 3],
  ["dismissed", 7],
];

/** Chooses where a claim stands. */
export function chooseStatus(random: Random): ClaimStatus {
  let left = random.below(100);
  for (const [status, share] of SPREAD) {
    left -= share;
    if (left < 0) return status;
  }
  return "open";
}

/** The moves that led to a status from `proposed`, in the words of the table of moves. */
export const PATHS: Readonly<Record<ClaimStatus, readonly (readonly [string, ClaimStatus])[]>> = {
  proposed: [],
  open: [["accept", "open"]],
  in_review: [
    ["accept", "open"],
    ["start", "in_review"],
  ],
  needs_info: [
    ["start", "in_review"],
    ["ask", "needs_info"],
  ],
  awaiting_sign_off: [
    ["start", "in_review"],
    ["submit", "awaiting_sign_off"],
  ],
  signed_off: [
    ["start", "in_review"],
    ["submit", "awaiting_sign_off"],
    ["sign_off", "signed_off"],
  ],
  lapsed: [
    ["start", "in_review"],
    ["submit", "awaiting_sign_off"],
  ],
  dismissed: [["dismiss", "dismissed"]],
};
