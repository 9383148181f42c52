import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { type ApiServer, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";
import { followers } from "@/tests/support/follow-events";

const desk = testDesk();
const PATIENCE = { timeout: 60_000 };
const follow = followers(() => api.port);
let api: ApiServer;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe("presence", () => {
  test("others see who has which claim open and who writes, until he goes", async () => {
    const claim = await buildClaim(desk(), { status: "open" });
    const stream = await follow(desk().viewer);
    const checker = await api.as(desk().checker);
    const window = crypto.randomUUID();
    const seen = () =>
      stream.events.findLast(({ event, data }) => event === "presence" && Object(data).articleId === claim.articleId)
        ?.data;
    await checker("POST", "/presence", { window, articleId: claim.articleId, claimId: claim.id, editing: true });
    const { memberId, name } = desk().checker;
    await expect
      .poll(seen, PATIENCE)
      .toEqual({ articleId: claim.articleId, people: [{ memberId, name, claimId: claim.id, editing: true }] });
    await checker("POST", "/presence", { window, articleId: null });
    await expect.poll(seen, PATIENCE).toEqual({ articleId: claim.articleId, people: [] });
  });

  test("is told to nobody who may not know of the article, and leaves no line in the history", async () => {
    const article = await buildArticle(desk(), { sentences: 2 });
    const stream = await follow(desk().viewer);
    const checker = await api.as(desk().checker);
    await pool().query("UPDATE article SET restricted = true WHERE id = $1", [article.id]);
    const note = { window: crypto.randomUUID(), articleId: article.id };
    expect((await checker("POST", "/presence", note)).status).toBe(404);
    await pool().query(
      "INSERT INTO article_member (article_id, member_id, newsroom_id) SELECT id, $2, newsroom_id FROM article WHERE id = $1",
      [article.id, desk().checker.memberId],
    );
    expect((await checker("POST", "/presence", note)).status).toBe(200);
    const shown = await buildClaim(desk(), { status: "open" });
    await checker("POST", "/presence", { ...note, window: crypto.randomUUID(), articleId: shown.articleId });
    await expect
      .poll(() => stream.events.some(({ data }) => Object(data).articleId === shown.articleId), PATIENCE)
      .toBe(true);
    expect(stream.events.filter(({ data }) => Object(data).articleId === article.id && Object(data).people)).toEqual(
      [],
    );
  });
});
