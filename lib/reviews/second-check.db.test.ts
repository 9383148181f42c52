import { expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import type { Actor } from "@/lib/core/access/roles";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";
import { getDashboard } from "@/lib/dashboard/queries";
import { pool } from "@/lib/db/client";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { decideSecondCheck, withdrawSecondCheck } from "@/lib/reviews/decide-second-check";
import { giveSecondVerdict, takeSecondCheck } from "@/lib/reviews/give-second-verdict";
import { listSecondChecks } from "@/lib/reviews/queries";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const submitted = () => buildClaim(desk(), { status: "awaiting_sign_off" });
const asked = async (claim: ClaimDetail, checkerId: string | null = desk().colleague.memberId) =>
  checkOf(await execute(askSecondCheck, desk().checker, { id: claim.id, version: claim.version, checkerId }));
const read = (id: string, by: Actor = desk().editor) => ask(getClaim, by, { id });
const give = (check: SecondCheckView, verdict: string, by: Actor = desk().colleague) =>
  execute(giveSecondVerdict, by, { id: check.id, version: check.version, verdict, note: "I looked it up myself." });
const decide = (check: SecondCheckView, verdict: string, by: Actor = desk().second) =>
  execute(decideSecondCheck, by, { id: check.id, version: check.version, verdict, note: "The register settles it." });
const signOff = (claim: ClaimDetail, by: Actor = desk().editor) =>
  execute(moveClaim, by, { id: claim.id, version: claim.version, move: "sign_off" });

function checkOf(claim: ClaimDetail): SecondCheckView {
  if (!claim.check) throw new RangeError("The claim has no second check.");
  return claim.check;
}

test("two who find the same agree, and the claim can be signed off", async () => {
  const claim = await submitted();
  const check = await asked(claim);
  expect(await codeOf(signOff(await read(claim.id)))).toBe("illegal_transition");
  const given = await give(check, "confirmed");
  expect(given).toMatchObject({
    state: "agreed",
    first: { verdict: "confirmed", by: { id: desk().checker.memberId } },
    second: { verdict: "confirmed", by: { id: desk().colleague.memberId } },
  });
  const now = await read(claim.id);
  expect(now).toMatchObject({ secondCheck: "settled", status: "awaiting_sign_off" });
  expect((await signOff(now)).status).toBe("signed_off");
});

test("a dispute stops the sign-off until a third person has decided; upholding the first changes nothing", async () => {
  const claim = await submitted();
  const given = await give(await asked(claim), "incorrect");
  expect(given.state).toBe("disagreed");
  expect(await codeOf(signOff(await read(claim.id)))).toBe("illegal_transition");
  await decide(given, "confirmed");
  const now = await read(claim.id);
  expect(now).toMatchObject({ secondCheck: "settled", status: "awaiting_sign_off", verdictNote: claim.verdictNote });
  expect((await signOff(now)).status).toBe("signed_off");
});

test("a decision for another verdict becomes the claim's own: it lapses, and whoever decided cannot sign it off", async () => {
  const claim = await submitted();
  const given = await give(await asked(claim), "incorrect");
  await decide(given, "incorrect");
  const lapsed = await read(claim.id);
  expect(lapsed).toMatchObject({
    status: "lapsed",
    verdict: "incorrect",
    verdictNote: "The register settles it.",
    verdictBy: { id: desk().second.memberId },
    secondCheck: "settled",
  });
});

test("whoever had a part in it does not decide: neither of the two, nor a checker, nor a key", async () => {
  const { editor, second, checker, colleague } = desk();
  const claim = await submitted();
  const given = await give(await asked(claim, editor.memberId), "incorrect", editor);
  expect(await codeOf(decide(given, "confirmed", editor))).toBe("four_eyes");
  expect(await codeOf(decide(given, "confirmed", checker))).toBe("forbidden");
  expect(await codeOf(decide(given, "confirmed", colleague))).toBe("forbidden");
  expect(await codeOf(decide(given, "confirmed", { ...second, kind: "key" }))).toBe("forbidden");
  expect((await decide(given, "confirmed", second)).decision?.by?.id).toBe(second.memberId);
});

test("the second checker is another person than the first, no writer of the article, and may not be a key", async () => {
  const { checker, writer, viewer, colleague } = desk();
  const claim = await submitted();
  const askFor = (checkerId: string) =>
    execute(askSecondCheck, checker, { id: claim.id, version: claim.version, checkerId });
  expect(await codeOf(askFor(checker.memberId))).toBe("four_eyes");
  expect(await codeOf(askFor(writer.memberId))).toBe("four_eyes");
  expect(await codeOf(askFor(viewer.memberId))).toBe("four_eyes");
  expect(await codeOf(askFor(claim.id))).toBe("not_found");
  const open = await asked(claim, null);
  const take = (by: Actor) => execute(takeSecondCheck, by, { id: open.id, version: open.version });
  expect(await codeOf(take(checker))).toBe("four_eyes");
  expect(await codeOf(give(open, "confirmed"))).toBe("forbidden");
  expect((await take(colleague)).mine).toBe(true);
  expect(await codeOf(take(desk().second))).toBe("stale");
});

test("a second check is asked of a claim with a verdict, while it is checked, and once at a time", async () => {
  const askOn = (claim: ClaimDetail) =>
    execute(askSecondCheck, desk().editor, { id: claim.id, version: claim.version });
  expect(await codeOf(askOn(await buildClaim(desk(), { status: "open" })))).toBe("illegal_transition");
  expect(await codeOf(askOn(await buildClaim(desk(), { status: "in_review" })))).toBe("illegal_transition");
  expect(await codeOf(askOn(await buildClaim(desk(), { status: "signed_off" })))).toBe("illegal_transition");
  const claim = await submitted();
  await askOn(claim);
  expect(await codeOf(askOn(await read(claim.id)))).toBe("conflict");
});

test("while blind, a person neither moves nor judges the claim, and can after his own verdict", async () => {
  const { editor } = desk();
  const claim = await submitted();
  const check = await asked(claim, editor.memberId);
  const blind = await read(claim.id, editor);
  expect(blind.openMoves).toEqual([]);
  for (const move of ["return", "sign_off"]) {
    const made = execute(moveClaim, editor, { id: claim.id, version: blind.version, move, reason: "No." });
    expect(await codeOf(made)).toBe("illegal_transition");
  }
  const judged = execute(setVerdict, editor, { id: claim.id, version: blind.version, verdict: "incorrect" });
  expect(await codeOf(judged)).toBe("conflict");
  await give(check, "confirmed", editor);
  expect((await read(claim.id, editor)).openMoves).toContain("sign_off");
});

test("a verdict changed after both had agreed was checked once only", async () => {
  const claim = await submitted();
  await give(await asked(claim), "confirmed");
  const before = await read(claim.id);
  await execute(setVerdict, desk().checker, { id: claim.id, version: before.version, verdict: "misleading" });
  expect(await read(claim.id)).toMatchObject({ secondCheck: "none", status: "lapsed" });
});

test("a second check is called off by whoever asked or an editor, never by the second checker, and leaves no trace in the way", async () => {
  const claim = await submitted();
  const check = await asked(claim);
  const off = (by: Actor) =>
    execute(withdrawSecondCheck, by, { id: check.id, version: check.version, reason: "Not needed." });
  expect(await codeOf(off(desk().colleague))).toBe("forbidden");
  await off(desk().checker);
  expect(await read(claim.id)).toMatchObject({ secondCheck: "none", check: null });
  expect(await codeOf(give(check, "confirmed"))).toBe("stale");
});

test("where the policy wants one, submitting asks for it, and without it nobody signs off", async () => {
  const { newsroomId } = desk().admin;
  await pool().query(
    `INSERT INTO evidence_rule (newsroom_id, claim_type, "primary", independent, records, reply_sought, second_check)
     VALUES ($1, 'other', 1, 2, 0, false, 'high_priority'), ($1, 'number', 1, 2, 0, false, 'high_priority')`,
    [newsroomId],
  );
  try {
    const normal = await submitted();
    expect(normal).toMatchObject({ secondCheckRequired: false, secondCheck: "none" });
    const raised = await execute(editClaim, desk().checker, {
      id: normal.id,
      version: normal.version,
      priority: "high",
    });
    expect(raised.secondCheckRequired).toBe(true);
    expect(await codeOf(signOff(raised))).toBe("illegal_transition");
    const back = await execute(moveClaim, desk().editor, {
      id: raised.id,
      version: raised.version,
      move: "return",
      reason: "Urgent now.",
    });
    const again = await execute(moveClaim, desk().checker, { id: back.id, version: back.version, move: "submit" });
    expect(again).toMatchObject({ secondCheck: "waiting", check: { state: "waiting", checker: null } });
  } finally {
    await pool().query("DELETE FROM evidence_rule WHERE newsroom_id = $1", [newsroomId]);
  }
});

test("the database refuses a second check by one person, and a decision by one of the two", async () => {
  const claim = await submitted();
  const given = await give(await asked(claim), "incorrect");
  const write = (set: string) => pool().query(`UPDATE second_check SET ${set} WHERE id = $1`, [given.id]);
  await expect(write("checker_id = first_by_id")).rejects.toThrow(/second_check_two_people/);
  await expect(write("state = 'adjudicated', decided_by_id = checker_id, decided_at = now()")).rejects.toThrow(
    /second_check_third_person/,
  );
});

test("the dashboard tells how far the two agree, and how many wait or are in dispute", async () => {
  const count = async () => (await ask(getDashboard, desk().editor, {})).secondChecks;
  const before = await count();
  await asked(await submitted());
  await give(await asked(await submitted()), "incorrect");
  await give(await asked(await submitted()), "confirmed");
  const after = await count();
  expect(after.waiting - before.waiting).toBe(1);
  expect(after.disagreed - before.disagreed).toBe(1);
  expect(after.agreement.pairs - before.agreement.pairs).toBe(2);
  expect(after.agreement.agreed - before.agreement.agreed).toBe(1);
  const { items } = await ask(listSecondChecks, desk().editor, { state: "waiting" });
  expect(items).toHaveLength(after.waiting);
});
