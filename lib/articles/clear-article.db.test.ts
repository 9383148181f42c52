import { describe, expect, test } from "vitest";
import { clearArticle } from "@/lib/articles/clear-article";
import { dismissText } from "@/lib/articles/dismiss-text";
import { editArticle } from "@/lib/articles/edit-article";
import { moveArticle } from "@/lib/articles/move-article";
import { getArticle, getBlockers } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { addClaim } from "@/lib/claims/add-claim";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, listClaims } from "@/lib/claims/queries";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { openThread } from "@/lib/reviews/open-thread";
import { resolveThread } from "@/lib/reviews/resolve-thread";
import { buildArticle } from "@/seeds/factories/build-article";
import { bringTo } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";
import { endings, together } from "@/tests/support/together";

const desk = testDesk();
const TEXT = "The ferry carried 40 people.\n\nThe owner runs 12 ships.";
const read = (id: string) => ask(getArticle, desk().viewer, { id });
const kinds = async (id: string) => (await ask(getBlockers, desk().viewer, { id })).items.map((item) => item.kind);

/** An article whose claims are all signed off. */
async function checked(text = TEXT): Promise<{ id: string; version: number; claims: string[] }> {
  const { id } = await buildArticle(desk(), { text, byWriter: true });
  const { items } = await ask(listClaims, desk().checker, { article: id, sort: "position" });
  for (const claim of items) await bringTo(desk(), claim, "signed_off");
  return { id, version: (await read(id)).version, claims: items.map((claim) => claim.id) };
}

const clear = (id: string, version: number, more: object = {}, by: Actor = desk().editor) =>
  execute(clearArticle, by, { id, version, ...more });

async function cleared(text = TEXT) {
  const made = await checked(text);
  return { ...made, version: (await clear(made.id, made.version)).version };
}

async function openOf(claimId: string) {
  const { version } = await ask(getClaim, desk().viewer, { id: claimId });
  return { id: claimId, version };
}

describe("an article", () => {
  test("of which everything is settled is cleared, published, and knows which text is out", async () => {
    const { id, version } = await checked();
    expect(await kinds(id)).toEqual([]);
    const done = await clear(id, version);
    expect(done).toMatchObject({
      status: "cleared",
      clearance: { overrideReason: null, overridden: 0 },
      released: null,
    });
    const out = await execute(moveArticle, desk().editor, { id, version: done.version, move: "publish" });
    expect(out).toMatchObject({ status: "published", released: 1 });
  });

  test("is not cleared while something stands in the way, and each of those things is named", async () => {
    const { id, version } = await buildArticle(desk(), { text: `${TEXT}\n\nThe name of the captain is TK.` });
    const { items } = await ask(listClaims, desk().checker, { article: id, sort: "position" });
    await execute(openThread, desk().checker, { articleId: id, kind: "blocking", body: "Ask the lawyers." });
    const [first] = items;
    if (!first) throw new RangeError("The article has claims.");
    await bringTo(desk(), first, "dismissed");
    expect(await kinds(id)).toEqual(["claim_open", "claim_open", "blocking_thread", "placeholder"]);
    await expect(clear(id, version)).rejects.toMatchObject({
      code: "illegal_transition",
      details: { refusal: "blockers_open", total: 4 },
    });
    expect((await read(id)).status).toBe("checking");
  });

  test("is cleared over what stands in the way by an editor's written reason, which stays with it", async () => {
    const { id, version } = await buildArticle(desk(), { text: TEXT });
    const done = await clear(id, version, { overrideReason: "Breaking news; figures from the coastguard only." });
    expect(done.clearance).toMatchObject({
      overrideReason: "Breaking news; figures from the coastguard only.",
      overridden: 2,
      by: { id: desk().editor.memberId },
    });
    const { rows } = await pool().query(
      "SELECT jsonb_array_length(blockers) AS n FROM article_sign_off WHERE article_id = $1",
      [id],
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  test("shows no override where nothing was overridden", async () => {
    const { id, version } = await checked();
    expect((await clear(id, version, { overrideReason: "To be safe." })).clearance?.overrideReason).toBeNull();
  });

  test("is not cleared by an editor who writes it, not even over a reason, nor past the code", async () => {
    const { id } = await checked();
    const { version } = await execute(editArticle, desk().second, {
      ...{ id, version: (await read(id)).version, writerIds: [desk().editor.memberId] },
    });
    expect(await codeOf(clear(id, version, { overrideReason: "I know it well." }))).toBe("four_eyes");
    const past = pool().query(
      `INSERT INTO article_sign_off (id, newsroom_id, article_id, revision_id, signed_by_id)
       SELECT gen_random_uuid(), newsroom_id, id, current_revision_id, $2 FROM article WHERE id = $1`,
      [id, desk().editor.memberId],
    );
    await expect(past).rejects.toThrow(/writer of the article/);
    await expect(pool().query("UPDATE article SET status = 'cleared' WHERE id = $1", [id])).rejects.toThrow(
      /clearance/,
    );
  });

  test("is cleared by nobody else, and only from where it is checked", async () => {
    const { id, version } = await checked();
    for (const person of [desk().checker, desk().writer, desk().viewer, desk().admin]) {
      expect(await codeOf(clear(id, version, {}, person))).toBe("forbidden");
    }
    expect(await codeOf(clear(id, version - 1))).toBe("stale");
    const done = await clear(id, version);
    expect(await codeOf(clear(id, done.version))).toBe("illegal_transition");
    const named = execute(editArticle, desk().editor, { id, version: done.version, status: "checking" });
    expect(await codeOf(named)).toBe("illegal_transition");
  });
});

describe("a cleared article is to be checked again", () => {
  const WORSE: readonly (readonly [string, (id: string, claims: readonly string[]) => Promise<unknown>])[] = [
    [
      "when a newer text comes",
      async (id) => execute(reviseArticle, desk().checker, { id, version: (await read(id)).version, text: `${TEXT} ` }),
    ],
    [
      "when a claim lapses",
      async (_id, [first = ""]) =>
        execute(editClaim, desk().checker, { ...(await openOf(first)), text: "Other words." }),
    ],
    [
      "when a claim is reopened",
      async (_id, [first = ""]) =>
        execute(moveClaim, desk().editor, { ...(await openOf(first)), move: "reopen", reason: "Look again." }),
    ],
    ["when a claim is added", (id) => execute(addClaim, desk().checker, { articleId: id, start: 0, end: 9 })],
    [
      "when a blocking thread is opened on it",
      (id) => execute(openThread, desk().checker, { articleId: id, kind: "blocking", body: "Wait." }),
    ],
  ];

  test.each(WORSE)("%s", async (_when, change) => {
    const { id, version, claims } = await cleared();
    await change(id, claims);
    const after = await read(id);
    expect([after.status, after.clearance]).toEqual(["checking", null]);
    expect(after.version).toBeGreaterThan(version);
    const { rows } = await pool().query(
      "SELECT payload->>'to' AS to FROM event WHERE article_id = $1 AND type = 'article.moved'",
      [id],
    );
    expect(rows).toEqual([{ to: "checking" }]);
  });

  test("and is not when a note is written, or a thread resolved", async () => {
    const { id } = await cleared();
    const thread = await execute(openThread, desk().checker, { articleId: id, kind: "note", body: "Well done." });
    await execute(resolveThread, desk().checker, { id: thread.id, version: thread.version });
    expect((await read(id)).status).toBe("cleared");
  });

  test("once it was out it comes back as corrected", async () => {
    const { id, version } = await cleared();
    const out = await execute(moveArticle, desk().editor, { id, version, move: "publish" });
    await execute(reviseArticle, desk().checker, { id, version: out.version, text: `${TEXT}\n` });
    const open = await read(id);
    expect(open).toMatchObject({ status: "checking", released: 1 });
    const again = await clear(id, open.version);
    expect(again.openMoves).toContain("correct");
    const move = (name: string) => execute(moveArticle, desk().editor, { id, version: again.version, move: name });
    expect(await codeOf(move("publish"))).toBe("illegal_transition");
    expect(await move("correct")).toMatchObject({ status: "corrected", released: 2 });
  });

  test("time alone takes a claim that is overdue into the list of what stands in the way", async () => {
    const { id, claims } = await cleared();
    const [first = ""] = claims;
    const recheckBy = new Date(Date.now() - 1_000).toISOString();
    await execute(editClaim, desk().checker, { ...(await openOf(first)), recheckBy });
    expect(await kinds(id)).toEqual(["recheck_overdue"]);
    const { items } = await ask(listClaims, desk().viewer, { article: id, overdue: "true" });
    expect(items.map((claim) => claim.id)).toEqual([first]);
  });
});

test("words that hold nothing to check are dismissed with a reason, and then nothing is left unseen", async () => {
  const { id } = await checked();
  const { version } = await execute(reviseArticle, desk().checker, {
    ...{ id, version: (await read(id)).version, text: `${TEXT}\n\nWhat a day it was.` },
  });
  const [proposed] = (await ask(listClaims, desk().checker, { article: id, status: "proposed" })).items;
  await pool().query("UPDATE claim SET anchor_state = 'detached' WHERE id = $1", [proposed?.id]);
  expect(await kinds(id)).toEqual(["claim_open", "anchor_lost", "not_looked_at"]);
  const at = { start: TEXT.length + 2, end: TEXT.length + 20 };
  await execute(dismissText, desk().checker, { articleId: id, ...at, reason: "opinion", revision: 2 });
  expect(await kinds(id)).toEqual(["claim_open", "anchor_lost"]);
  expect(version).toBeGreaterThan(1);
});

test("clearing against a newer text or a lapse ends in one order or the other, never cleared over either", {
  timeout: 120_000,
}, async () => {
  const { id, claims } = await checked();
  const [first = ""] = claims;
  for (let round = 0; round < 20; round += 1) {
    const { version } = await read(id);
    const seen = await openOf(first);
    const rival =
      round % 2 === 0
        ? () => execute(reviseArticle, desk().checker, { id, version, text: `${TEXT}${"\n".repeat(round + 1)}` })
        : () => execute(moveClaim, desk().second, { ...seen, move: "reopen", reason: "Look again." });
    const results = await together<unknown>([() => clear(id, version), rival]);
    expect(endings(results).every((code) => ["done", "stale", "illegal_transition"].includes(code))).toBe(true);
    const after = await read(id);
    const { total } = await ask(getBlockers, desk().viewer, { id });
    if (after.status === "cleared") expect([total, after.clearance === null]).toEqual([0, false]);
    else expect(after.status).toBe("checking");
    const claim = await ask(getClaim, desk().viewer, { id: first });
    if (claim.status === "in_review") {
      const sent = await execute(moveClaim, desk().checker, { ...(await openOf(first)), move: "submit" });
      await execute(moveClaim, desk().editor, { id: first, version: sent.version, move: "sign_off" });
    }
    const now = await read(id);
    if (now.status === "cleared") {
      await execute(moveArticle, desk().editor, { id, version: now.version, move: "reopen", reason: "Next round." });
    }
  }
});
