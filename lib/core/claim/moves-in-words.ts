import {
  CLAIM_MOVE_NAMES,
  CLAIM_MOVES,
  type ClaimMove,
  LAPSING_STATUSES,
  type MoveFacts,
  type MoveGuard,
} from "@/lib/core/claim/status";

/** A claim of which nothing is as it should be, seen by somebody who may do nothing: every guard says what it is for. */
const WORST: MoveFacts = {
  status: "proposed",
  hasReason: false,
  openQuestions: 0,
  openBlockingThreads: 1,
  hasVerdict: false,
  hasVerdictNote: false,
  unansweredContradictions: 1,
  policyMet: false,
  policyOverridden: false,
  anchorHolds: false,
  hasPlace: false,
  secondCheck: "none",
  secondCheckRequired: true,
  actor: {
    roles: [],
    isKey: true,
    setVerdictOrSubmitted: true,
    writesArticle: false,
    assignedElsewhere: true,
    blind: true,
  },
};

/** The same claim, seen by its writer: two guards ask for opposite things of him. */
const WORST_FOR_WRITER: MoveFacts = { ...WORST, actor: { ...WORST.actor, writesArticle: true } };

const ASKS: Readonly<Record<MoveGuard, string>> = {
  reason_missing: "a reason",
  question_missing: "an open question thread",
  verdict_missing: "a verdict",
  note_missing: "a note on the verdict",
  contradiction_unanswered: "contradicting evidence answered",
  policy_not_met: "the evidence policy met, or overridden in writing by an editor",
  four_eyes: "somebody who neither set the verdict nor submitted it",
  writer_of_article: "nobody who writes the article",
  keys_cannot_sign_off: "a person, not a key",
  blocking_thread_open: "no open blocking thread",
  anchor_lost: "an anchor that holds",
  assigned_to_another: "assigned to oneself or nobody (editors step in)",
  not_your_article: "of a writer: that the article is his own",
  blind: "nobody who still owes a second verdict",
  second_check_open: "no second check still open",
  second_check_missing: "a second check settled, where it was asked for or the policy wants one",
};

/** What a move asks for besides the status and the role, in the order in which it is looked at. */
export function asksOf(move: ClaimMove): string[] {
  const guards: readonly ((facts: MoveFacts) => MoveGuard | null)[] = CLAIM_MOVES[move].guards;
  return guards.map((guard) => {
    const refusal = guard(WORST) ?? guard(WORST_FOR_WRITER);
    if (refusal === null) throw new RangeError(`A guard of ${move} lets everything pass.`);
    return ASKS[refusal];
  });
}

/** The table of moves as Markdown, for docs/domain/claim-lifecycle.md; a test holds the two equal. */
export function movesAsMarkdown(): string {
  const rows = CLAIM_MOVE_NAMES.map((move) => {
    const rule = CLAIM_MOVES[move];
    return [move, rule.from.join(", "), rule.to, rule.roles.join(", "), asksOf(move).join("; ")];
  });
  const lapse = [
    "lapse",
    LAPSING_STATUSES.join(", "),
    "lapsed",
    "the system",
    "the content changed, or its place is lost",
  ];
  const table = [["move", "from", "to", "who", "asks for"], ...rows, lapse];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = table;
  return [line(head), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body.map(line)].join("\n");
}
