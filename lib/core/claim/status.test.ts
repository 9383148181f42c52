import { describe, expect, test } from "vitest";
import {
  CLAIM_MOVE_NAMES,
  CLAIM_STATUSES,
  type ClaimMove,
  type ClaimStatus,
  decideMove,
  explainRefusal,
  LAPSING_STATUSES,
  type MoveFacts,
  type MoveRefusal,
  movesFrom,
  openMoves,
} from "@/lib/core/claim/status";

type Over = Partial<Omit<MoveFacts, "actor">> & { readonly actor?: Partial<MoveFacts["actor"]> };

/** A claim with nothing in its way, looked at by a second editor who had no part in it. */
function facts(over: Over = {}): MoveFacts {
  return {
    status: "awaiting_sign_off",
    hasReason: true,
    openQuestions: 1,
    openBlockingThreads: 0,
    hasVerdict: true,
    hasVerdictNote: true,
    unansweredContradictions: 0,
    policyMet: true,
    policyOverridden: false,
    anchorHolds: true,
    hasPlace: true,
    secondCheck: "none",
    secondCheckRequired: false,
    ...over,
    actor: {
      roles: ["editor"],
      isKey: false,
      setVerdictOrSubmitted: false,
      writesArticle: false,
      assignedElsewhere: false,
      blind: false,
      ...over.actor,
    },
  };
}

function outcome(over: Over, move: ClaimMove): ClaimStatus | MoveRefusal {
  const decision = decideMove(facts(over), move);
  return decision.ok ? decision.value : decision.refusal;
}

/**
 * Where each move leads from each status, written down a second time and by hand. A dash: not from there. The letters
 * are who may: e an editor, c a checker, w a writer on his own article.
 */
const EXPECTED: Record<ClaimStatus, Partial<Record<ClaimMove, readonly [to: ClaimStatus, who: string]>>> = {
  proposed: {
    accept: ["open", "ec"],
    dismiss: ["dismissed", "ec"],
    start: ["in_review", "ec"],
  },
  open: { dismiss: ["dismissed", "ec"], start: ["in_review", "ec"] },
  in_review: {
    dismiss: ["dismissed", "ec"],
    ask: ["needs_info", "ec"],
    submit: ["awaiting_sign_off", "ec"],
  },
  needs_info: { dismiss: ["dismissed", "ec"], answer: ["in_review", "ecw"] },
  awaiting_sign_off: { return: ["in_review", "e"], sign_off: ["signed_off", "e"] },
  signed_off: { reopen: ["in_review", "e"] },
  lapsed: {
    dismiss: ["dismissed", "ec"],
    start: ["in_review", "ec"],
    reconfirm: ["awaiting_sign_off", "ec"],
  },
  dismissed: { reopen: ["in_review", "e"] },
};

const ROLES = { e: "editor", c: "checker", w: "writer", a: "admin", v: "viewer" } as const;

const CELLS = CLAIM_STATUSES.flatMap((status) =>
  CLAIM_MOVE_NAMES.flatMap((move) =>
    (["e", "c", "w", "a", "v"] as const).map((letter) => {
      const cell = EXPECTED[status][move];
      const expected = cell === undefined ? "not_from_here" : cell[1].includes(letter) ? cell[0] : "role_missing";
      return [status, move, ROLES[letter], expected] as const;
    }),
  ),
);

describe("T-K07: the table of moves", () => {
  test("is walked cell by cell", () => {
    expect(CELLS).toHaveLength(8 * 10 * 5);
  });

  test.each(CELLS)("from %s, %s by the %s: %s", (status, move, role, expected) => {
    const actor = { roles: [role], writesArticle: role === "writer" };
    expect(outcome({ status, actor }, move)).toBe(expected);
  });

  test("lets nobody in who has no role", () => {
    for (const status of CLAIM_STATUSES) expect(openMoves(facts({ status, actor: { roles: [] } }))).toEqual([]);
  });

  test("leads out of every status: none is a trap", () => {
    for (const status of CLAIM_STATUSES) expect(movesFrom(status).length).toBeGreaterThan(0);
  });

  test("leads into every status but the engine's and the system's own", () => {
    const reached = CLAIM_STATUSES.filter((to) =>
      CLAIM_STATUSES.some((status) => CLAIM_MOVE_NAMES.some((move) => outcome({ status }, move) === to)),
    );
    expect(CLAIM_STATUSES.filter((status) => !reached.includes(status))).toEqual(["proposed", "lapsed"]);
  });

  test("only sign-off leads to signed off, and a change of content ends exactly what was handed on", () => {
    const ways = CELLS.filter(([, , , to]) => to === "signed_off");
    expect([...new Set(ways.map(([, move]) => move))]).toEqual(["sign_off"]);
    expect(LAPSING_STATUSES).toEqual(["awaiting_sign_off", "signed_off"]);
  });
});

describe("what must hold besides", () => {
  test.each<[string, ClaimMove, Over, MoveRefusal]>([
    ["a claim is not dismissed without a reason", "dismiss", { status: "open", hasReason: false }, "reason_missing"],
    ["a claim is not sent back without a reason", "return", { hasReason: false }, "reason_missing"],
    [
      "a claim is not reopened without a reason",
      "reopen",
      { status: "signed_off", hasReason: false },
      "reason_missing",
    ],
    ["nobody asks without a question", "ask", { status: "in_review", openQuestions: 0 }, "question_missing"],
    [
      "a claim is not submitted without a verdict",
      "submit",
      { status: "in_review", hasVerdict: false },
      "verdict_missing",
    ],
    ["a verdict needs a note", "submit", { status: "in_review", hasVerdictNote: false }, "note_missing"],
    [
      "contradicting evidence is answered first",
      "submit",
      { status: "in_review", unansweredContradictions: 1 },
      "contradiction_unanswered",
    ],
    ["evidence meets the policy", "submit", { status: "in_review", policyMet: false }, "policy_not_met"],
    [
      "whoever judged a claim does not sign it off",
      "sign_off",
      { actor: { setVerdictOrSubmitted: true } },
      "four_eyes",
    ],
    [
      "a writer does not sign off claims of his article",
      "sign_off",
      { actor: { writesArticle: true } },
      "writer_of_article",
    ],
    ["a key does not sign off", "sign_off", { actor: { isKey: true } }, "keys_cannot_sign_off"],
    ["an open blocking thread stops a sign-off", "sign_off", { openBlockingThreads: 1 }, "blocking_thread_open"],
    ["a claim that lost its place is not signed off", "sign_off", { anchorHolds: false }, "anchor_lost"],
    [
      "a checker does not submit what another has taken",
      "submit",
      { status: "in_review", actor: { roles: ["checker"], assignedElsewhere: true } },
      "assigned_to_another",
    ],
    [
      "a writer answers on his own articles only",
      "answer",
      { status: "needs_info", actor: { roles: ["writer"] } },
      "not_your_article",
    ],
  ])("%s", (_sentence, move, over, refusal) => {
    expect(outcome(over, move)).toBe(refusal);
    expect(explainRefusal(refusal)).toMatch(/^[A-Z].*\.$/);
  });

  test.each<[string, ClaimMove, Over, ClaimStatus]>([
    [
      "an editor submits what a checker has taken",
      "submit",
      { status: "in_review", actor: { assignedElsewhere: true } },
      "awaiting_sign_off",
    ],
    [
      "an override stands in for the policy",
      "submit",
      { status: "in_review", policyMet: false, policyOverridden: true },
      "awaiting_sign_off",
    ],
    [
      "whoever judged a claim may still send it back",
      "return",
      { actor: { setVerdictOrSubmitted: true } },
      "in_review",
    ],
    [
      "a key may do a checker's work",
      "submit",
      { status: "in_review", actor: { isKey: true, roles: ["checker"] } },
      "awaiting_sign_off",
    ],
    ["who holds two roles acts in either", "sign_off", { actor: { roles: ["viewer", "editor"] } }, "signed_off"],
    [
      "a checker answers on any article",
      "answer",
      { status: "needs_info", actor: { roles: ["checker"] } },
      "in_review",
    ],
  ])("%s", (_sentence, move, over, to) => {
    expect(outcome(over, move)).toBe(to);
  });

  test("a guard of sign-off is not outweighed by any other fact", () => {
    const judged = { setVerdictOrSubmitted: true };
    for (const roles of [["editor"], ["editor", "admin"], ["editor", "checker", "writer", "viewer", "admin"]]) {
      expect(outcome({ policyOverridden: true, actor: { ...judged, roles } }, "sign_off")).toBe("four_eyes");
    }
  });
});

describe("the buttons on the screen", () => {
  test("are the moves that would be made, and a reason or a question is asked for later", () => {
    expect(openMoves(facts({ hasReason: false }))).toEqual(["return", "sign_off"]);
    expect(openMoves(facts({ status: "in_review", openQuestions: 0, hasReason: false }))).toEqual([
      "dismiss",
      "ask",
      "submit",
    ]);
    expect(openMoves(facts({ actor: { setVerdictOrSubmitted: true } }))).toEqual(["return"]);
    expect(openMoves(facts({ actor: { roles: ["checker"] } }))).toEqual([]);
  });

  test("never promise what would be refused", () => {
    for (const [status, , role] of CELLS) {
      const here = facts({ status, actor: { roles: [role] } });
      for (const move of openMoves(here)) expect(decideMove(here, move).ok).toBe(true);
    }
  });
});
