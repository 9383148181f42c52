import { beforeAll, expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { moveClaim } from "@/lib/claims/move-claim";
import { listClaims } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import { CAUGHT_VERDICTS } from "@/lib/core/claim/caught";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { TrendsView } from "@/lib/core/view/trends-view";
import { getTrends } from "@/lib/dashboard/queries";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
let article: ArticleView;
let trends: TrendsView;

/** A desk that has caught something by a first check, after a return and after a sign-off, and lost an approval. */
beforeAll(async () => {
  article = await buildArticle(desk(), { sentences: 8 });
  const articleId = article.id;
  await buildClaim(desk(), { articleId, status: "signed_off", verdict: "incorrect" });
  await buildClaim(desk(), { articleId, status: "signed_off", verdict: "confirmed" });
  await buildClaim(desk(), { articleId, status: "lapsed", verdict: "confirmed" });
  const returned = await buildClaim(desk(), { articleId, status: "awaiting_sign_off", verdict: "confirmed" });
  const again = await execute(moveClaim, desk().editor, {
    id: returned.id,
    version: returned.version,
    move: "return",
    reason: "The table says 2019.",
  });
  await judge(again, "misleading");
  const signed = await buildClaim(desk(), { articleId, status: "signed_off", verdict: "confirmed" });
  const reopened = await execute(moveClaim, desk().editor, {
    id: signed.id,
    version: signed.version,
    move: "reopen",
    reason: "The ministry corrected its figure.",
  });
  await judge(reopened, "outdated");
  trends = await ask(getTrends, desk().viewer, { days: 7 });
});

const judge = (claim: { id: string; version: number }, verdict: string) =>
  execute(setVerdict, desk().checker, { id: claim.id, version: claim.version, verdict, note: "See the register." });
const total = async (filter: object) => (await ask(listClaims, desk().viewer, { ...filter, limit: 1 })).total ?? 0;

test("every day counts as many claims as the list that it opens", async () => {
  expect(trends.days).toHaveLength(7);
  for (const { day, takenIn, signedOff, lapsed } of trends.days) {
    expect([day, takenIn]).toEqual([day, await total({ takenInOn: day })]);
    expect([day, signedOff]).toEqual([day, await total({ signedOffOn: day })]);
    expect([day, lapsed]).toEqual([day, await total({ lapsedOn: day })]);
  }
  const sum = (of: "takenIn" | "signedOff" | "lapsed") => trends.days.reduce((all, day) => all + day[of], 0);
  expect(sum("takenIn")).toBe(article.counts.total);
  expect([sum("signedOff"), sum("lapsed")]).toEqual([4, 1]);
});

test("what was caught is told by stage, and each stage opens its list", async () => {
  expect(trends.caught.byStage).toEqual([
    { stage: "first_check", count: 1 },
    { stage: "second_check", count: 1 },
    { stage: "after_sign_off", count: 1 },
  ]);
  for (const { stage, count } of trends.caught.byStage) expect(count).toBe(await total({ caught: stage }));
  expect(trends.caught.total).toBe(await total({ caught: "any" }));
  expect(trends.caught.total).toBe(await total({ verdict: [...CAUGHT_VERDICTS] }));
});

test("what was caught is told by type and verdict, and each opens its list", async () => {
  expect(trends.caught.byType.length).toBeGreaterThan(0);
  for (const { type, verdict, count } of trends.caught.byType) {
    expect([type, verdict, count]).toEqual([type, verdict, await total({ type, verdict })]);
  }
});

test("time in a status runs from the step into it to the step out of it", async () => {
  const { rows } = await pool().query<{ claim_id: string; at: Date; move: string }>(
    "SELECT claim_id, at, payload->>'move' AS move FROM event WHERE type = 'claim.moved' ORDER BY id",
  );
  const waits = rows.flatMap(({ claim_id, at, move }) => {
    if (move !== "sign_off" && move !== "return") return [];
    const submitted = rows.filter((row) => row.claim_id === claim_id && row.move === "submit" && row.at <= at).at(-1);
    return submitted ? [(at.getTime() - submitted.at.getTime()) / 1000] : [];
  });
  waits.sort((a, b) => a - b);
  const of = (status: string) => trends.timeInStatus.find((row) => row.status === status);
  expect(of("proposed")).toMatchObject({ left: 5, now: await total({ status: "proposed" }) });
  expect(of("awaiting_sign_off")).toMatchObject({ left: 5, now: 0, longestSeconds: null });
  expect(waits).toHaveLength(5);
  expect(of("awaiting_sign_off")?.medianSeconds).toBeCloseTo(waits[2] ?? -1, 2);
  expect(of("lapsed")).toMatchObject({ left: 0, medianSeconds: null, now: 1 });
  for (const row of trends.timeInStatus) {
    if (row.left > 0) expect(row.slowSeconds ?? -1).toBeGreaterThanOrEqual(row.medianSeconds ?? 0);
    expect(row.medianSeconds ?? 0).toBeGreaterThanOrEqual(0);
  }
});

test("another newsroom's work is not counted", async () => {
  const other = await buildNewsroom();
  const theirs = await ask(getTrends, other.viewer, { days: 7 });
  expect(theirs.caught).toMatchObject({ total: 0, byType: [] });
  expect(theirs.days.every((day) => day.takenIn + day.signedOff + day.lapsed === 0)).toBe(true);
});
