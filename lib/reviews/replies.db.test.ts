import { expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { getClaim, listClaims } from "@/lib/claims/queries";
import type { ReplyView } from "@/lib/core/view/reply-view";
import { getDashboard } from "@/lib/dashboard/queries";
import { pool } from "@/lib/db/client";
import { listEvents } from "@/lib/history/queries";
import { closeReply, editReply, noteAttempt, withdrawReply } from "@/lib/reviews/keep-reply";
import { openReply } from "@/lib/reviews/open-reply";
import { listReplies } from "@/lib/reviews/queries";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const ALLEGATION = "The owner of the harbour company was charged with fraud in 2019, court papers show.";

async function allegation() {
  const article = await buildArticle(desk(), { text: ALLEGATION });
  const claim = await buildClaim(desk(), { articleId: article.id, status: "in_review" });
  return execute(editClaim, desk().checker, { id: claim.id, version: claim.version, types: ["legal"] });
}
const open = (claim: { id: string; articleId: string }, more: object = {}) =>
  execute(openReply, desk().checker, {
    articleId: claim.articleId,
    party: "The owner of the harbour company",
    claimIds: [claim.id],
    ...more,
  });
const at = ({ id, version }: ReplyView) => ({ id, version });
const read = (id: string) => ask(getClaim, desk().checker, { id });
const sought = async (id: string) =>
  (await read(id)).policy.items.find(({ label }) => label.startsWith("Reply sought"))?.done;

test("for an allegation the policy asks for a reply, and an attempt in the ledger is one", async () => {
  const claim = await allegation();
  expect(claim.types).toContain("legal");
  expect(await sought(claim.id)).toBe(false);
  const reply = await open(claim);
  // Whom to ask is written down, but nobody was tried to be reached yet.
  expect(await sought(claim.id)).toBe(false);
  await execute(noteAttempt, desk().checker, { id: reply.id, channel: "email", note: "To the address of the lawyer." });
  expect(await sought(claim.id)).toBe(true);
  const noted = (await read(claim.id)).replies[0];
  expect(noted).toMatchObject({ state: "waiting", attempts: [{ channel: "email" }], claims: [{ label: claim.label }] });
});

test("a request that was opened by mistake and taken back is no reply sought", async () => {
  const claim = await allegation();
  const reply = await open(claim, { attempt: { channel: "phone" } });
  expect(await sought(claim.id)).toBe(true);
  await execute(withdrawReply, desk().checker, { ...at(reply), reason: "The wrong owner." });
  expect(await sought(claim.id)).toBe(false);
});

test("what they answered is kept with where it is used; a closed request takes no other change", async () => {
  const claim = await allegation();
  const reply = await open(claim, { attempt: { channel: "letter" } });
  const close = (more: object) => execute(closeReply, desk().checker, { ...at(reply), ...more });
  expect(await codeOf(close({ outcome: "answered" }))).toBe("invalid");
  const answered = await close({ outcome: "answered", answer: "We deny it in full." });
  expect(answered).toMatchObject({
    state: "answered",
    answer: "We deny it in full.",
    closedBy: { id: desk().checker.memberId },
  });
  const used = await execute(editReply, desk().checker, { ...at(answered), usedWhere: "Last paragraph." });
  expect(used.usedWhere).toBe("Last paragraph.");
  expect(await codeOf(execute(editReply, desk().checker, { ...at(used), party: "Somebody else" }))).toBe(
    "illegal_transition",
  );
  expect(await codeOf(execute(noteAttempt, desk().checker, { id: reply.id, channel: "phone" }))).toBe(
    "illegal_transition",
  );
  expect(await codeOf(close({ outcome: "declined" }))).toBe("stale");
});

test("other claims of the article are put to them too, and claims of another article are not", async () => {
  const article = await buildArticle(desk(), { sentences: 2 });
  const { items } = await ask(listClaims, desk().checker, { article: article.id, sort: "position" });
  const [one, two] = items;
  const elsewhere = await allegation();
  if (!one || !two) throw new RangeError("Two claims were asked for.");
  const reply = await open(one);
  const both = await execute(editReply, desk().checker, { ...at(reply), claimIds: [one.id, two.id] });
  expect(both.claims.map(({ label }) => label)).toEqual(["C-001", "C-002"]);
  expect((await read(two.id)).replies).toHaveLength(1);
  const foreign = execute(editReply, desk().checker, { ...at(both), claimIds: [elsewhere.id] });
  expect(await codeOf(foreign)).toBe("not_found");
  expect((await read(elsewhere.id)).replies).toEqual([]);
  const fewer = await execute(editReply, desk().checker, { ...at(both), claimIds: [two.id] });
  expect(fewer.claims.map(({ id }) => id)).toEqual([two.id]);
  expect((await read(one.id)).replies).toEqual([]);
});

test("when the time given is over, the claim is a risk on the dashboard, the list and the ledger, until it is closed", async () => {
  const claim = await allegation();
  const reply = await open(claim, { deadline: "2026-01-01T12:00:00Z", attempt: { channel: "email" } });
  expect(reply.overdue).toBe(true);
  const risk = async () =>
    (await ask(getDashboard, desk().checker, {})).risks.find(({ risk: name }) => name === "reply_overdue")?.count ?? 0;
  const listed = async () =>
    (await ask(listClaims, desk().checker, { risk: "reply_overdue" })).items.map(({ id }) => id);
  const before = await risk();
  expect(await listed()).toContain(claim.id);
  expect(before).toBe((await listed()).length);
  expect((await ask(listReplies, desk().viewer, { overdue: "true" })).items.map(({ id }) => id)).toContain(reply.id);
  await execute(closeReply, desk().checker, { ...at(reply), outcome: "unreachable" });
  expect(await risk()).toBe(before - 1);
  expect(await listed()).not.toContain(claim.id);
});

test("a deadline ahead makes the claim awaited and not overdue", async () => {
  const claim = await allegation();
  const reply = await open(claim, { deadline: "2099-01-01T12:00:00Z" });
  expect(reply.overdue).toBe(false);
  const listed = async (risk: string) => (await ask(listClaims, desk().checker, { risk })).items.map(({ id }) => id);
  expect(await listed("reply_awaited")).toContain(claim.id);
  expect(await listed("reply_overdue")).not.toContain(claim.id);
});

test("an attempt lies in the past, is never changed, and every step stands in the history", async () => {
  const claim = await allegation();
  const reply = await open(claim);
  const ahead = { id: reply.id, channel: "phone", at: "2099-01-01T12:00:00Z" };
  expect(await codeOf(execute(noteAttempt, desk().checker, ahead))).toBe("invalid");
  const tried = await execute(noteAttempt, desk().checker, { id: reply.id, channel: "phone" });
  await expect(
    pool().query("UPDATE reply_attempt SET note = 'other' WHERE id = $1", [tried.attempts[0]?.id]),
  ).rejects.toThrow(/append-only/);
  await execute(closeReply, desk().checker, { ...at(tried), outcome: "declined" });
  const { items } = await ask(listEvents, desk().editor, { article: claim.articleId, limit: 10 });
  expect(items.map(({ type }) => type).filter((type) => type.startsWith("reply."))).toEqual([
    "reply.closed",
    "reply.attempted",
    "reply.opened",
  ]);
});
