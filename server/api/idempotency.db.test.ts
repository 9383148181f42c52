import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { buildClaim } from "@/seeds/factories/build-claim";
import { type ApiServer, type Client, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
let api: ApiServer;
let checker: Client;

beforeAll(async () => {
  api = await startApi();
  checker = await api.as(desk().checker);
});
afterAll(() => api.close());

describe("a repeated request acts once", () => {
  async function articles(title: string): Promise<number> {
    const { rows } = await pool().query("SELECT count(*)::int AS count FROM article WHERE title = $1", [title]);
    return rows[0].count;
  }

  test("one article sent fifty times at once with one key is taken in once", async () => {
    const body = { title: "Sent fifty times", text: "A company earned 12 million dollars in 2019." };
    const key = { "idempotency-key": "fifty-times" };
    const answers = await Promise.all(Array.from({ length: 50 }, () => checker("POST", "/articles", body, key)));
    const taken = answers.filter((answer) => answer.status === 201);
    expect(answers.map((a) => a.status).filter((status) => status !== 201 && status !== 503)).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
    expect(new Set(taken.map((answer) => answer.body.id)).size).toBe(1);
    expect(await articles("Sent fifty times")).toBe(1);
    const { rows } = await pool().query(
      "SELECT count(*)::int AS count FROM event WHERE type = 'article.imported' AND payload->>'title' = $1",
      ["Sent fifty times"],
    );
    expect(rows[0].count).toBe(1);
  });

  test("the same key with another body is refused", async () => {
    const key = { "idempotency-key": "one-key" };
    const first = await checker("POST", "/articles", { title: "First", text: "It cost 12 dollars." }, key);
    const again = await checker("POST", "/articles", { title: "First", text: "It cost 12 dollars." }, key);
    const other = await checker("POST", "/articles", { title: "Second", text: "It cost 13 dollars." }, key);
    expect(again.body).toEqual(first.body);
    expect([other.status, other.body.code]).toEqual([422, "idempotency_mismatch"]);
    expect(await articles("Second")).toBe(0);
  });

  test("the same key of another person is another key", async () => {
    const key = { "idempotency-key": "shared-key" };
    const body = { title: "Twice", text: "It cost 12 dollars." };
    const first = await checker("POST", "/articles", body, key);
    const second = await (await api.as(desk().colleague))("POST", "/articles", body, key);
    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  test("a request that was refused can be sent again with its key", async () => {
    const key = { "idempotency-key": "refused-first" };
    expect((await checker("POST", "/articles", { text: "" }, key)).status).toBe(422);
    expect((await checker("POST", "/articles", { text: "It cost 12 dollars." }, key)).status).toBe(201);
  });

  test.each(["", "two words", "x".repeat(201), "line\tbreak"])("the key %j is refused", async (key) => {
    const answer = await checker("POST", "/articles", { text: "It cost 12 dollars." }, { "idempotency-key": key });
    expect(answer.status).toBe(400);
  });

  test("a sign-off clicked twice with one key is one approval and two equal answers", async () => {
    const claim = await buildClaim(desk(), { status: "awaiting_sign_off" });
    const editor = await api.as(desk().editor);
    const headers = { "if-match": `"${claim.version}"`, "idempotency-key": "double-click" };
    const click = () => editor("POST", `/claims/${claim.id}/moves`, { move: "sign_off" }, headers);
    const [first, second] = await Promise.all([click(), click()]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body).toEqual(second.body);
    expect(first.body.signOffs).toHaveLength(1);
  });
});
