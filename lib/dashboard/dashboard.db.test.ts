import { beforeAll, describe, expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { listClaims } from "@/lib/claims/queries";
import type { Actor } from "@/lib/core/access/roles";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import type { ArticleView } from "@/lib/core/view/article-view";
import { RiskSchema } from "@/lib/core/view/dashboard-view";
import { getDashboard, getToday } from "@/lib/dashboard/queries";
import { pool } from "@/lib/db/client";
import { countExport } from "@/lib/exports/queries";
import { openReply } from "@/lib/reviews/open-reply";
import { openThread } from "@/lib/reviews/open-thread";
import { citeSource } from "@/lib/sources/cite-source";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
let article: ArticleView;

/** A desk on which every number of the dashboard is above zero and no two of them are equal by accident. */
beforeAll(async () => {
  article = await buildArticle(desk(), { sentences: 20 });
  const make = (status: (typeof CLAIM_STATUSES)[number], verdict = "confirmed") =>
    buildClaim(desk(), { articleId: article.id, status, verdict });
  for (const status of CLAIM_STATUSES) await make(status);
  await make("signed_off", "incorrect");
  const contradicted = await make("in_review");
  await execute(citeSource, desk().checker, {
    claimId: contradicted.id,
    source: { type: "report", title: "A report" },
    stance: "contradicts",
  });
  const blocked = await make("signed_off");
  await execute(openThread, desk().editor, { claimId: blocked.id, kind: "blocking", body: "Wait for the lawyers." });
  const due = await make("signed_off");
  await execute(editClaim, desk().checker, { id: due.id, version: due.version, recheckBy: "2020-01-01T00:00:00Z" });
  const [early, late] = [await make("open"), await make("open")];
  const put = { articleId: article.id, party: "The company" };
  await execute(openReply, desk().checker, { ...put, claimIds: [early.id], deadline: "2099-01-01T00:00:00Z" });
  await execute(openReply, desk().checker, { ...put, claimIds: [late.id], deadline: "2020-01-01T00:00:00Z" });
  const lost = await make("open");
  await pool().query("UPDATE claim SET anchor_state = 'detached' WHERE id = $1", [lost.id]);
});

const total = async (actor: Actor, filter: object) =>
  (await ask(listClaims, actor, { ...filter, limit: 1 })).total ?? 0;

describe("every number of the dashboard is the length of the list that it opens", () => {
  test("by status, over all claims and the verified ones", async () => {
    const { counts } = await ask(getDashboard, desk().viewer, {});
    for (const status of CLAIM_STATUSES) {
      expect([status, counts.byStatus[status]]).toEqual([status, await total(desk().viewer, { status })]);
      expect(counts.byStatus[status]).toBeGreaterThan(0);
    }
    expect(counts.total).toBe(await total(desk().viewer, {}));
    expect(counts.verified).toBe(await total(desk().viewer, { verified: true }));
    expect(counts.verified).toBe(1);
    expect(await ask(countExport, desk().viewer, {})).toMatchObject({
      claims: counts.total,
      verified: counts.verified,
    });
  });

  test("by verdict", async () => {
    const { byVerdict } = await ask(getDashboard, desk().viewer, {});
    for (const { verdict, count } of byVerdict) {
      expect([verdict, count]).toEqual([verdict, await total(desk().viewer, { verdict })]);
    }
    expect(byVerdict.filter((line) => line.count > 0).map((line) => line.verdict)).toEqual(["confirmed", "incorrect"]);
  });

  test.each(RiskSchema.options)("by the risk %s", async (risk) => {
    const { risks } = await ask(getDashboard, desk().viewer, {});
    const count = risks.find((line) => line.risk === risk)?.count;
    expect(count).toBeGreaterThan(0);
    expect(count).toBe(await total(desk().viewer, { risk }));
  });

  test("by article and by person", async () => {
    const { articles, people } = await ask(getDashboard, desk().viewer, {});
    for (const line of articles) {
      expect(line.counts.total).toBe(await total(desk().viewer, { article: line.id }));
      expect(line.counts.verified).toBe(await total(desk().viewer, { article: line.id, verified: true }));
    }
    expect(people.length).toBeGreaterThan(0);
    for (const line of people) {
      const working = ["proposed", "open", "in_review", "needs_info", "awaiting_sign_off", "lapsed"];
      expect(line.assigned).toBe(await total(desk().viewer, { assignee: line.id, status: working }));
      expect(line.inReview).toBe(await total(desk().viewer, { assignee: line.id, status: "in_review" }));
      expect(line.awaitingSignOff).toBe(await total(desk().viewer, { assignee: line.id, status: "awaiting_sign_off" }));
    }
  });

  test("by day: what was signed off today is counted today", async () => {
    const { signedOffByDay } = await ask(getDashboard, desk().viewer, {});
    expect(signedOffByDay).toHaveLength(14);
    const { rows } = await pool().query("SELECT count(DISTINCT claim_id)::int AS count FROM sign_off");
    expect(signedOffByDay.reduce((sum, day) => sum + day.count, 0)).toBe(rows[0].count);
  });
});

describe("the dashboard is never older than what was committed", () => {
  const opened = async (actor: Actor) => (await ask(getDashboard, actor, {})).counts.byStatus.open;

  test("after a change through the app", async () => {
    const before = await opened(desk().viewer);
    await buildClaim(desk(), { status: "open" });
    expect(await opened(desk().viewer)).toBe(before + 1);
  });

  test("after a change that another process made, also one that began before the counting and ended behind it", async () => {
    const { newsroomId, memberId } = desk().checker;
    const claim = await buildClaim(desk(), { status: "open" });
    const other = await pool().connect();
    try {
      await other.query("BEGIN");
      await other.query("UPDATE claim SET status = 'in_review', version = version + 1 WHERE id = $1", [claim.id]);
      await other.query(
        "INSERT INTO event (newsroom_id, actor_id, type, claim_id, payload) VALUES ($1, $2, 'claim.moved', $3, '{}')",
        [newsroomId, memberId, claim.id],
      );
      const during = await opened(desk().viewer);
      const later = await buildClaim(desk(), { status: "open" });
      expect(await opened(desk().viewer)).toBe(during + 1);
      await other.query("COMMIT");
      expect(await opened(desk().viewer)).toBe(during);
      await execute(moveClaim, desk().checker, { id: later.id, version: later.version, move: "start" });
      expect(await opened(desk().viewer)).toBe(during - 1);
    } finally {
      other.release();
    }
  });

  test("many who ask at once get one and the same answer", async () => {
    const views = await Promise.all(Array.from({ length: 20 }, () => ask(getDashboard, desk().viewer, {})));
    expect(new Set(views.map((view) => JSON.stringify(view))).size).toBe(1);
  });

  test("a change in another newsroom changes nothing here", async () => {
    const before = await ask(getDashboard, desk().viewer, {});
    const other = await buildNewsroom();
    await buildClaim(other, { status: "signed_off" });
    expect(await ask(getDashboard, desk().viewer, {})).toEqual(before);
    expect((await ask(getDashboard, other.viewer, {})).counts.total).toBe(1);
  });
});

describe("the page of the day", () => {
  test("offers a claim for sign-off to whoever may sign it, and to nobody else", async () => {
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const offered = async (actor: Actor) => (await ask(getToday, actor, {})).waiting.map((claim) => claim.id);
    expect(await offered(desk().editor)).toContain(waiting.id);
    for (const place of ["checker", "writer", "viewer", "admin"] as const)
      expect(await offered(desk()[place])).toEqual([]);
  });

  test("shows a writer the questions on his articles", async () => {
    const asked = await buildClaim(desk(), { status: "needs_info" });
    const { questions } = await ask(getToday, desk().writer, {});
    expect(questions.map((thread) => thread.claimId)).toContain(asked.id);
    expect((await ask(getToday, desk().viewer, {})).questions).toEqual([]);
  });
});
