import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clearArticle } from "@/lib/articles/clear-article";
import { moveArticle } from "@/lib/articles/move-article";
import { getArticleAccess, setArticleAccess } from "@/lib/articles/set-access";
import { ask, execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { type ApiServer, startApi } from "@/tests/support/api";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
let api: ApiServer;
let article: { id: string; version: number };

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  article = await buildArticle(desk(), { sentences: 2 });
});

const limit = (actor: Actor, more: object) => {
  const open = { restricted: false, embargoUntil: null, memberIds: [] as string[] };
  return execute(setArticleAccess, actor, { id: article.id, version: article.version, ...open, ...more });
};
const statusFor = async (actor: Actor) => (await (await api.as(actor))("GET", `/articles/${article.id}`)).status;

describe("a restricted article", () => {
  test("exists for its named members and for whoever restricted it, and for nobody else", async () => {
    const { editor, checker, admin, viewer } = desk();
    const access = await limit(editor, { restricted: true, memberIds: [checker.memberId] });
    expect(access.members.map(({ id }) => id).sort()).toEqual([editor.memberId, checker.memberId].sort());
    expect([
      await statusFor(editor),
      await statusFor(checker),
      await statusFor(admin),
      await statusFor(viewer),
    ]).toEqual([200, 200, 404, 404]);
    expect((await (await api.as(viewer))("GET", "/articles")).text).not.toContain(article.id);
  });

  test("cannot be opened by an editor who may not know of it", async () => {
    await limit(desk().editor, { restricted: true });
    expect(await codeOf(ask(getArticleAccess, desk().second, { id: article.id }))).toBe("not_found");
    expect(await codeOf(execute(setArticleAccess, desk().second, opened(article.version + 1)))).toBe("not_found");
  });

  test("is open to all again when it is taken back, and the history says both", async () => {
    const { version } = await limit(desk().editor, { restricted: true });
    await execute(setArticleAccess, desk().editor, opened(version));
    expect(await statusFor(desk().viewer)).toBe(200);
    const { rows } = await pool().query(
      "SELECT payload->>'restricted' AS restricted FROM event WHERE article_id = $1 AND type = 'article.access_changed' ORDER BY id",
      [article.id],
    );
    expect(rows.map((row) => row.restricted)).toEqual(["true", "false"]);
  });

  function opened(version: number) {
    return { id: article.id, version, restricted: false, embargoUntil: null, memberIds: [] };
  }
});

describe("an embargo", () => {
  test("T-K08: hides the article until its moment by the server's clock", async () => {
    await limit(desk().editor, { embargoUntil: new Date(Date.now() + 60_000).toISOString() });
    expect(await statusFor(desk().viewer)).toBe(404);
    await pool().query("UPDATE article SET embargo_until = now() - interval '1 second' WHERE id = $1", [article.id]);
    expect(await statusFor(desk().viewer)).toBe(200);
  });

  test("ends in the future", async () => {
    expect(await codeOf(limit(desk().editor, { embargoUntil: "2020-01-01T00:00:00Z" }))).toBe("invalid");
  });
});

test("nobody from outside the desk is named, and a stale save changes nothing", async () => {
  expect(await codeOf(limit(desk().editor, { restricted: true, memberIds: [crypto.randomUUID()] }))).toBe("not_found");
  await limit(desk().editor, { restricted: true });
  expect(await codeOf(limit(desk().editor, { restricted: false }))).toBe("stale");
});

test("nothing of an article goes out before its embargo ends, and the refusal says when that is", async () => {
  const article = await buildArticle(desk(), { sentences: 2 });
  const { version, id } = article;
  await execute(clearArticle, desk().editor, { id, version, overrideReason: "The desk has read it on paper." });
  await pool().query("UPDATE article SET embargo_until = '2126-01-01T06:30:00Z' WHERE id = $1", [id]);
  await pool().query(
    "INSERT INTO article_member (article_id, member_id, newsroom_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [id, desk().editor.memberId, desk().editor.newsroomId],
  );
  const { rows } = await pool().query("SELECT version FROM article WHERE id = $1", [article.id]);
  const publish = { id: article.id, version: rows[0].version, move: "publish" };
  await expect(execute(moveArticle, desk().editor, publish)).rejects.toThrow("2126-01-01 06:30 UTC");
  await pool().query("UPDATE article SET embargo_until = now() - interval '1 second' WHERE id = $1", [article.id]);
  expect(await execute(moveArticle, desk().editor, publish)).toMatchObject({ status: "published" });
});
