import { expect, test, vi } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { changeClaims } from "@/lib/claims/change-claims";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, getClaimHistory, listClaims } from "@/lib/claims/queries";
import { undoSteps } from "@/lib/claims/undo-steps";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { bringTo } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

async function someClaims(sentences = 3) {
  const article = await buildArticle(desk(), { sentences });
  const { items } = await ask(listClaims, desk().checker, { article: article.id, sort: "position" });
  return items;
}
const chosen = (items: readonly { id: string; version: number | null }[]) =>
  items.map(({ id, version }) => ({ id, version }));
const read = (id: string) => ask(getClaim, desk().checker, { id });
const change = (items: readonly { id: string; version: number | null }[], what: object, by: Actor = desk().checker) =>
  execute(changeClaims, by, { items: chosen(items), change: what });
const undo = (items: readonly { id: string; version: number | null }[], by: Actor = desk().checker) =>
  execute(undoSteps, by, { items: chosen(items) });

test("many claims are accepted at once, each with its own version and its own line in the history", async () => {
  const claims = await someClaims();
  const result = await change(claims, { kind: "accept" });
  expect(result).toMatchObject({ done: 3, refused: 0 });
  for (const claim of claims) {
    expect(await read(claim.id)).toMatchObject({ status: "open", version: claim.version + 1 });
    const { items } = await ask(getClaimHistory, desk().checker, { id: claim.id });
    expect(items[0]).toMatchObject({ type: "claim.moved", payload: { move: "accept" } });
  }
});

test("a claim that cannot make the move is refused by itself and stops no other", async () => {
  const [first, signed, stale] = await someClaims();
  if (!first || !signed || !stale) throw new RangeError("Three claims were asked for.");
  const done = await bringTo(desk(), signed, "signed_off");
  const result = await change([first, done, { ...stale, version: 99 }], { kind: "dismiss", reason: "out_of_scope" });
  expect(result.items.map(({ done: is, code }) => [is, code])).toEqual([
    [true, null],
    [false, "illegal_transition"],
    [false, "stale"],
  ]);
  expect(await read(first.id)).toMatchObject({ status: "dismissed", dismissalReason: "out_of_scope" });
  expect((await read(signed.id)).status).toBe("signed_off");
  expect((await read(stale.id)).status).toBe("proposed");
});

test("a change of which every part is refused writes nothing", async () => {
  const claims = await someClaims();
  const count = async () => (await pool().query("SELECT count(*)::int AS n FROM event")).rows[0].n;
  const before = await count();
  const result = await change(
    claims.map((claim) => ({ ...claim, version: 50 })),
    { kind: "priority", priority: "high" },
  );
  expect(result).toMatchObject({ done: 0, refused: 3 });
  expect(await count()).toBe(before);
});

test("assigning many tells the person once, with a due date for all", async () => {
  const claims = await someClaims();
  const { editor, colleague } = desk();
  const dueAt = "2026-12-01T17:00:00.000Z";
  const result = await change(claims, { kind: "assign", assigneeId: colleague.memberId, dueAt }, editor);
  expect(result.done).toBe(3);
  for (const { id } of claims) expect(await read(id)).toMatchObject({ assigneeId: colleague.memberId, dueAt });
  const { rows } = await pool().query("SELECT text FROM notification WHERE member_id = $1 AND kind = 'assigned'", [
    colleague.memberId,
  ]);
  expect(rows.map((row) => row.text)).toEqual(["3 claims were assigned to you: C-001, C-002, C-003"]);
});

test("a checker assigns many to herself, never to another", async () => {
  const claims = await someClaims(2);
  const { checker, colleague } = desk();
  const others = await change(claims, { kind: "assign", assigneeId: colleague.memberId });
  expect(others.items.map(({ code }) => code)).toEqual(["forbidden", "forbidden"]);
  expect((await change(claims, { kind: "assign", assigneeId: checker.memberId })).done).toBe(2);
});

test("tags are added and taken away, the rest stay", async () => {
  const [claim] = await someClaims(1);
  if (!claim) throw new RangeError("A claim was asked for.");
  const first = await change([claim], { kind: "tag", add: ["budget", "harbour"], remove: [] });
  await change(first.items, { kind: "tag", add: ["money"], remove: ["budget"] });
  expect((await read(claim.id)).tags).toEqual(["harbour", "money"]);
});

test.each([
  ["accept", { kind: "accept" }],
  ["dismiss", { kind: "dismiss", reason: "opinion" }],
  ["priority", { kind: "priority", priority: "high" }],
  ["tag", { kind: "tag", add: ["budget"], remove: [] }],
  ["assign", { kind: "assign", assigneeId: "me", dueAt: "2026-12-01T17:00:00.000Z" }],
])("%s is taken back: every claim is as it was", async (_kind, what) => {
  const claims = await someClaims(2);
  const mine = "assigneeId" in what ? { ...what, assigneeId: desk().checker.memberId } : what;
  const result = await change(claims, mine);
  expect((await undo(result.items)).done).toBe(2);
  for (const claim of claims) {
    const { version, updatedAt: _at, statusSince: _since, openMoves: _moves, ...before } = claim;
    const after = await read(claim.id);
    expect(after).toMatchObject(before);
    expect(after.version).toBe(version + 2);
  }
});

test("a claim dismissed out of the middle of its check goes back to where it was", async () => {
  const [claim] = await someClaims(1);
  if (!claim) throw new RangeError("A claim was asked for.");
  const asked = await bringTo(desk(), claim, "needs_info");
  const dismissed = await change([asked], { kind: "dismiss", reason: "duplicate" });
  await undo(dismissed.items);
  expect(await read(claim.id)).toMatchObject({ status: "needs_info", dismissalReason: null, openQuestions: 1 });
});

test("nobody takes back what another did, what was changed since, or what is no such step", async () => {
  const [one, two, three] = await someClaims();
  if (!one || !two || !three) throw new RangeError("Three claims were asked for.");
  const { items } = await change([one, two], { kind: "accept" });
  expect((await undo(items, desk().colleague)).items.map(({ code }) => code)).toEqual(["conflict", "conflict"]);
  await execute(moveClaim, desk().colleague, { id: two.id, version: two.version + 1, move: "start" });
  expect((await undo(items)).items.map(({ done, code }) => [done, code])).toEqual([
    [true, null],
    [false, "stale"],
  ]);
  const worded = await execute(editClaim, desk().checker, {
    id: three.id,
    version: three.version,
    text: "Other words.",
  });
  expect((await undo([worded])).items[0]).toMatchObject({ done: false, code: "conflict" });
  const signed = await bringTo(desk(), { id: worded.id, version: worded.version }, "signed_off");
  expect((await undo([signed], desk().editor)).items[0]).toMatchObject({ done: false, code: "conflict" });
  expect((await read(three.id)).status).toBe("signed_off");
});

test("a step is taken back for ten minutes only", async () => {
  const [claim] = await someClaims(1);
  if (!claim) throw new RangeError("A claim was asked for.");
  const { items } = await change([claim], { kind: "accept" });
  vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ["Date"] });
  try {
    expect((await undo(items)).items[0]).toMatchObject({ done: false, code: "conflict" });
  } finally {
    vi.useRealTimers();
  }
  expect((await undo(items)).done).toBe(1);
});

test("two who change the same claims at once in another order both get an answer, and each claim one winner", async () => {
  const claims = await someClaims(6);
  const [one, other] = await Promise.all([
    change(claims, { kind: "priority", priority: "high" }),
    change([...claims].reverse(), { kind: "priority", priority: "low" }, desk().colleague),
  ]);
  expect(one.done + other.done).toBe(6);
});

test("an empty choice, a choice of the same claim twice and one of too many are refused as a whole", async () => {
  const [claim] = await someClaims(1);
  if (!claim) throw new RangeError("A claim was asked for.");
  expect(await codeOf(change([], { kind: "accept" }))).toBe("invalid");
  expect(await codeOf(change([claim, claim], { kind: "accept" }))).toBe("invalid");
  expect(
    await codeOf(
      change(
        Array.from({ length: 101 }, () => claim),
        { kind: "accept" },
      ),
    ),
  ).toBe("invalid");
});
