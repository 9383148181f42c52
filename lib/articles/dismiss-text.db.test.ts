import { expect, test } from "vitest";
import { changeSegment } from "@/lib/articles/change-segment";
import { dismissText, withdrawDismissal } from "@/lib/articles/dismiss-text";
import { getCoverage, getReview, getSegments } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { moveClaim } from "@/lib/claims/move-claim";
import { listClaims } from "@/lib/claims/queries";
import { buildArticle } from "@/seeds/factories/build-article";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const CLAIM = "The ferry carried 40 people.";
const VIEW = "What a day it was for 1 town.";
const TEXT = `${CLAIM}\n\n${VIEW}`;
const there = { start: TEXT.indexOf(VIEW), end: TEXT.length };

/** An article whose second sentence no claim stands on: what was proposed there was merged away. */
async function half() {
  const article = await buildArticle(desk(), { text: CLAIM });
  const { version } = await execute(reviseArticle, desk().checker, { id: article.id, version: 1, text: TEXT });
  return { id: article.id, version };
}

const stretches = async (id: string) => {
  const { items } = await ask(getCoverage, desk().viewer, { id });
  return items.map((run) => [run.class, run.why?.reason ?? null, run.why?.by?.name ?? null]);
};

async function dismissed() {
  const article = await half();
  const [proposed] = (await ask(listClaims, desk().checker, { article: article.id, sort: "newest" })).items;
  const { id, version } = proposed ?? { id: "", version: 0 };
  await execute(moveClaim, desk().checker, { id, version, move: "dismiss", reason: "boilerplate" });
  return article;
}

test("dismissed words show why and by whom, and the totals count them", async () => {
  const { id } = await dismissed();
  await execute(dismissText, desk().colleague, { articleId: id, start: 0, end: 9, reason: "opinion", note: "Seen." });
  expect(await stretches(id)).toEqual([
    ["claimed", null, null],
    ["dismissed", "boilerplate", desk().checker.name],
  ]);
  const { totals } = await ask(getCoverage, desk().viewer, { id });
  expect(totals.not_looked_at).toEqual({ characters: 0, sentences: 0 });
  expect([totals.claimed.sentences, totals.dismissed.sentences]).toEqual([1, 1]);
});

test("dismissed words are carried over to a later text, end when they change, and the history says so", async () => {
  const { id, version } = await half();
  const made = await execute(dismissText, desk().checker, { articleId: id, ...there, reason: "opinion" });
  expect(made).toMatchObject({ quote: VIEW, by: { id: desk().checker.memberId }, version: 1 });
  const revise = (at: number, text: string) => execute(reviseArticle, desk().checker, { id, version: at, text });
  const next = await revise(version, `A new first line of 7.\n\n${TEXT}`);
  const review = await ask(getReview, desk().viewer, { id });
  expect(review.dismissals.map((one) => [one.id, one.start])).toEqual([[made.id, there.start + 24]]);
  await revise(next.version, TEXT.replace("1 town", "9 towns"));
  expect((await ask(getReview, desk().viewer, { id })).dismissals).toEqual([]);
});

test("a dismissal is taken back once, by whoever saw it as it stands", async () => {
  const { id } = await half();
  const made = await execute(dismissText, desk().checker, { articleId: id, ...there, reason: "opinion" });
  const withdraw = () => execute(withdrawDismissal, desk().colleague, { id: made.id, version: made.version });
  expect([await codeOf(withdraw()), await codeOf(withdraw())]).toEqual(["done", "stale"]);
  expect((await ask(getReview, desk().viewer, { id })).dismissals).toEqual([]);
});

test("words outside the text, or of an older text, are refused with words", async () => {
  const { id } = await half();
  const dismiss = (over: object) =>
    codeOf(execute(dismissText, desk().checker, { articleId: id, ...there, reason: "opinion", ...over }));
  expect(await dismiss({ end: TEXT.length + 1 })).toBe("invalid");
  expect(await dismiss({ revision: 1 })).toBe("stale");
  expect(await dismiss({ reason: "because" })).toBe("invalid");
});

test("a segment that is set aside shows who did it, stays so in a later text, and is restored", async () => {
  const { id, version } = await half();
  const change = (kind: string, start: number) =>
    execute(changeSegment, desk().checker, { articleId: id, start, kind });
  await change("promo", there.start);
  const aside = (await ask(getSegments, desk().viewer, { id })).items.map((one) => [one.kind, one.changedBy?.name]);
  expect(aside).toEqual([
    ["body", undefined],
    ["promo", desk().checker.name],
  ]);
  await execute(reviseArticle, desk().checker, { id, version, text: `A new first line of 7.\n\n${TEXT}` });
  const kinds = async () => (await ask(getSegments, desk().viewer, { id })).items.map((one) => one.kind);
  expect(await kinds()).toEqual(["body", "body", "promo"]);
  await change("body", there.start + 24);
  expect(await kinds()).toEqual(["body", "body", "body"]);
  expect(await codeOf(change("promo", 1))).toBe("not_found");
});
