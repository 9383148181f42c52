import { describe, expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { newId } from "@/lib/platform/ids";
import { buildArticle } from "@/seeds/factories/build-article";
import { bringTo, buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

const signOff = (actor: Actor, claim: { id: string; version: number }) =>
  execute(moveClaim, actor, { id: claim.id, version: claim.version, move: "sign_off" });

async function refusalOf(statement: string, values: unknown[]): Promise<string> {
  try {
    await pool().query(statement, values);
    return "done";
  } catch (error) {
    return String(Reflect.get(Object(error), "code"));
  }
}

/** Writes an approval past the code, with all columns as the code would fill them. */
function approveInSql(claimId: string, signer: string): Promise<string> {
  return refusalOf(
    `INSERT INTO sign_off (id, newsroom_id, claim_id, revision_id, content_hash, content, verdict_by_id, submitted_by_id, signed_by_id)
     SELECT $1, c.newsroom_id, c.id, a.current_revision_id, c.content_hash, '', c.verdict_by_id, c.submitted_by_id, $2
     FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id = $3`,
    [newId(), signer, claimId],
  );
}

describe("T-K01: whoever judged a claim cannot sign it off", () => {
  test("an editor who set the verdict is refused, and a second editor is not", async () => {
    const { editor, second } = desk();
    const open = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const returned = await execute(moveClaim, second, {
      id: open.id,
      version: open.version,
      move: "return",
      reason: "Look again.",
    });
    const judged = await execute(setVerdict, editor, {
      id: open.id,
      version: returned.version,
      verdict: "confirmed",
      note: "Looked again.",
    });
    const waiting = await execute(moveClaim, desk().checker, {
      id: open.id,
      version: judged.version,
      move: "submit",
    });
    expect(await codeOf(signOff(editor, waiting))).toBe("four_eyes");
    expect((await ask(getClaim, editor, { id: open.id })).openMoves).not.toContain("sign_off");
    expect((await signOff(second, waiting)).status).toBe("signed_off");
  });

  test("an editor who submitted it is refused", async () => {
    const { editor, second, checker } = desk();
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const back = await execute(moveClaim, second, {
      id: waiting.id,
      version: waiting.version,
      move: "return",
      reason: "Once more.",
    });
    const again = await execute(moveClaim, editor, { id: back.id, version: back.version, move: "submit" });
    expect(await codeOf(signOff(editor, again))).toBe("four_eyes");
    expect(await codeOf(signOff(checker, again))).toBe("forbidden");
    expect((await signOff(second, again)).verified).toBe(true);
  });

  test("an editor who wrote the article is refused", async () => {
    const { editor } = desk();
    const article = await buildArticle(desk(), { sentences: 1 });
    await pool().query("INSERT INTO article_writer (article_id, member_id, newsroom_id) VALUES ($1, $2, $3)", [
      article.id,
      editor.memberId,
      editor.newsroomId,
    ]);
    const waiting = await buildClaim(desk(), { articleId: article.id, status: "awaiting_sign_off" });
    expect(await codeOf(signOff(editor, waiting))).toBe("four_eyes");
  });

  test("an editor whose own key submitted it is refused", async () => {
    const { editor } = desk();
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const key = newId();
    await pool().query(
      "INSERT INTO member (id, newsroom_id, kind, name, roles, owner_id) VALUES ($1, $2, 'key', 'Script', '{checker}', $3)",
      [key, editor.newsroomId, editor.memberId],
    );
    await pool().query("UPDATE claim SET submitted_by_id = $1 WHERE id = $2", [key, waiting.id]);
    expect(await codeOf(signOff(editor, waiting))).toBe("four_eyes");
    expect(await approveInSql(waiting.id, editor.memberId)).toBe("LC001");
  });

  test("an admin, a viewer, a writer and a key do not sign off", async () => {
    const { admin, viewer, writer, second } = desk();
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const key: Actor = { ...second, kind: "key" };
    for (const actor of [admin, viewer, writer, key]) expect(await codeOf(signOff(actor, waiting))).toBe("forbidden");
  });
});

describe("the database holds the rule when the code is passed by", () => {
  test.each([
    ["the checker who judged it", "checker"],
    ["a checker who did not", "colleague"],
    ["an admin", "admin"],
    ["a viewer", "viewer"],
  ] as const)("an approval by %s is refused", async (_who, place) => {
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    expect(await approveInSql(waiting.id, desk()[place].memberId)).toBe("LC001");
  });

  test("an approval by a disabled editor is refused", async () => {
    const { second } = desk();
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    await pool().query("UPDATE member SET disabled_at = now() WHERE id = $1", [second.memberId]);
    expect(await approveInSql(waiting.id, second.memberId)).toBe("LC001");
    await pool().query("UPDATE member SET disabled_at = NULL WHERE id = $1", [second.memberId]);
    expect(await approveInSql(waiting.id, second.memberId)).toBe("done");
  });

  test("an approval of a claim that does not wait for one is refused", async () => {
    const open = await buildClaim(desk(), { status: "in_review" });
    await pool().query("UPDATE claim SET verdict_by_id = $1, submitted_by_id = $1 WHERE id = $2", [
      desk().checker.memberId,
      open.id,
    ]);
    expect(await approveInSql(open.id, desk().editor.memberId)).toBe("LC002");
  });

  test("an approval that names other people than the claim does is refused", async () => {
    const { editor, colleague } = desk();
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const code = await refusalOf(
      `INSERT INTO sign_off (id, newsroom_id, claim_id, revision_id, content_hash, content, verdict_by_id, submitted_by_id, signed_by_id)
       SELECT $1, c.newsroom_id, c.id, a.current_revision_id, c.content_hash, '', $4, c.submitted_by_id, $2
       FROM claim c JOIN article a ON a.id = c.article_id WHERE c.id = $3`,
      [newId(), editor.memberId, waiting.id, colleague.memberId],
    );
    expect(code).toBe("LC002");
  });

  test("a status set to signed off by hand does not survive the commit", async () => {
    const waiting = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const code = await refusalOf("UPDATE claim SET status = 'signed_off', signed_hash = content_hash WHERE id = $1", [
      waiting.id,
    ]);
    expect(code).toBe("LC001");
    expect((await ask(getClaim, desk().editor, { id: waiting.id })).status).toBe("awaiting_sign_off");
  });

  test("other words under an old approval do not survive the commit", async () => {
    const signed = await buildClaim(desk(), { status: "signed_off" });
    const code = await refusalOf("UPDATE claim SET content_hash = 'other', signed_hash = 'other' WHERE id = $1", [
      signed.id,
    ]);
    expect(code).toBe("LC001");
  });

  test("a claim that lapsed and was checked again needs a new approval", async () => {
    const { checker, second } = desk();
    const lapsed = await buildClaim(desk(), { status: "lapsed" });
    const restarted = await execute(moveClaim, checker, { id: lapsed.id, version: lapsed.version, move: "start" });
    const waiting = await execute(moveClaim, checker, { id: lapsed.id, version: restarted.version, move: "submit" });
    expect(waiting.verified).toBe(false);
    expect(waiting.signOffs.map((s) => s.holds)).toEqual([false]);
    const signed = await signOff(second, waiting);
    expect(signed.signOffs.map((s) => s.holds)).toEqual([false, true]);
  });
});

test("every claim of the newsroom that is signed off was approved by somebody else on its present content", async () => {
  await bringTo(desk(), await buildClaim(desk(), { status: "proposed" }), "signed_off");
  const { rows } = await pool().query(
    `SELECT count(*)::int AS signed, count(*) FILTER (WHERE EXISTS (SELECT 1 FROM sign_off s
       WHERE s.claim_id = c.id AND s.content_hash = c.content_hash AND s.signed_by_id <> c.verdict_by_id
       AND s.signed_by_id <> c.submitted_by_id))::int AS approved FROM claim c WHERE c.status = 'signed_off'`,
  );
  expect(rows[0].signed).toBeGreaterThan(2);
  expect(rows[0].approved).toBe(rows[0].signed);
});
