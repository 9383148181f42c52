import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { buildArticle } from "@/seeds/factories/build-article";
import { buildClaim } from "@/seeds/factories/build-claim";
import { type ApiServer, type Client, keyOf, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
let api: ApiServer;
let checker: Client;

beforeAll(async () => {
  api = await startApi();
  checker = await api.as(desk().checker);
});
afterAll(() => api.close());

describe("T-K14: a change of something says which version was seen", () => {
  test.each([
    ["nothing", {}, 428, "precondition_required"],
    ["any version", { "if-match": "*" }, 428, "precondition_required"],
    ["a weak tag", { "if-match": 'W/"1"' }, 400, "unparsable"],
    ["a tag of another kind", { "if-match": '"abc"' }, 400, "unparsable"],
    ["two tags", { "if-match": '"1", "2"' }, 400, "unparsable"],
    ["a number without quotes", { "if-match": "1" }, 400, "unparsable"],
    ["an old version", { "if-match": '"0"' }, 412, "stale"],
  ])("with %s", async (_what, headers, status, code) => {
    const claim = await buildClaim(desk(), { status: "in_review" });
    for (const [method, path, body] of [
      ["PATCH", `/claims/${claim.id}`, { priority: "high" }],
      ["POST", `/claims/${claim.id}/moves`, { move: "dismiss", reason: "opinion" }],
      ["PUT", `/claims/${claim.id}/verdict`, { verdict: "confirmed" }],
    ] as const) {
      const answer = await checker(method, path, body, headers as Record<string, string>);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect((await checker("GET", `/claims/${claim.id}`)).body.version).toBe(claim.version);
  });

  test("a stale change is answered with the present state and who made it", async () => {
    const claim = await buildClaim(desk(), { status: "in_review" });
    const path = `/claims/${claim.id}`;
    const version = { "if-match": `"${claim.version}"` };
    const first = await checker("PATCH", path, { text: "The first wording." }, version);
    expect(first.headers.etag).toBe(`"${claim.version + 1}"`);
    const second = await (await api.as(desk().editor))("PATCH", path, { text: "The second wording." }, version);
    expect(second.status).toBe(412);
    expect(second.body).toMatchObject({ changedBy: desk().checker.name, current: { text: "The first wording." } });
    expect(second.headers["content-type"]).toMatch(/^application\/problem\+json/);
  });
});

describe("nothing but the named fields is taken", () => {
  test.each([
    "status",
    "version",
    "id",
    "articleId",
    "newsroomId",
    "createdById",
    "verified",
    "contentHash",
    "signedHash",
    "policyMet",
    "verdictById",
    "submittedById",
    "approvedAt",
    "constructor",
    "isCleared",
  ])("T-B05: a claim is not patched with %s", async (field) => {
    const claim = await buildClaim(desk(), { status: "in_review" });
    const version = { "if-match": `"${claim.version}"` };
    const answer = await checker("PATCH", `/claims/${claim.id}`, { priority: "high", [field]: "signed_off" }, version);
    expect([answer.status, answer.body.code]).toEqual([422, "invalid"]);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(field);
    expect((await checker("GET", `/claims/${claim.id}`)).body).toMatchObject({
      version: claim.version,
      priority: "normal",
    });
  });

  test("T-B04: a prototype in the body pollutes nothing and is refused", async () => {
    const body = '{"text":"A sentence.","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const answer = await checker("POST", "/articles", body);
    expect(answer.status).toBe(422);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });

  test.each(["role", "roles", "id", "emailVerified", "newsroomId"])(
    "T-B04: nobody patches himself with %s",
    async (field) => {
      const answer = await checker("PATCH", "/me", { [field]: "admin" });
      expect(answer.status).toBe(405);
      expect(answer.headers.allow).toBe("GET");
    },
  );

  test.each(["fields", "include", "filter[user][password][startsWith]", "offset"])(
    "a list takes no %s",
    async (name) => {
      expect((await checker("GET", `/claims?${encodeURIComponent(name)}=password`)).status).toBe(422);
    },
  );

  test.each([
    "sort=passwordHash",
    "limit=1000000000",
    "limit=-1",
    "limit=0",
    "limit=ten",
    "cursor=garbage",
    "status=",
    "status=verified",
    "assignee=",
    "article=",
    "article=null",
    "verified=maybe",
  ])("T-B13: a list refuses %s", async (query) => {
    const answer = await checker("GET", `/claims?${query}`);
    expect([answer.status, answer.body.code]).toEqual([422, "invalid"]);
  });

  test.each([
    ["/claims", '["not-a-time","00000000-0000-4000-8000-000000000000"]'],
    ["/claims", '["x","y"]'],
    ["/claims?sort=updated", '["not-a-time","00000000-0000-4000-8000-000000000000"]'],
    ["/claims?sort=updated", '["2026-02-31 10:00:00+00","00000000-0000-4000-8000-000000000000"]'],
    ["/claims?sort=position", '["1e9","00000000-0000-4000-8000-000000000000"]'],
    ["/claims?sort=priority", '["urgent","00000000-0000-4000-8000-000000000000"]'],
    ["/articles", '["not-an-id"]'],
    ["/sources", '["not-an-id"]'],
    ["/history", '["not-a-number"]'],
    ["/history", '["99999999999999999999999999"]'],
  ])("%s refuses the forged cursor %s", async (path, forged) => {
    const editor = await api.as(desk().editor);
    const cursor = Buffer.from(forged).toString("base64url");
    const answer = await editor("GET", `${path}${path.includes("?") ? "&" : "?"}cursor=${cursor}`);
    expect([answer.status, answer.body.code]).toEqual([422, "invalid"]);
  });
});

test("T-K01: a key neither signs off nor sends claims past the second person", async () => {
  const claim = await buildClaim(desk(), { status: "awaiting_sign_off" });
  const key = api.withKey(await keyOf(desk(), ["editor"]));
  const answer = await key(
    "POST",
    `/claims/${claim.id}/moves`,
    { move: "sign_off" },
    { "if-match": `"${claim.version}"` },
  );
  expect([answer.status, answer.body.refusal]).toEqual([403, "keys_cannot_sign_off"]);
  expect((await key("GET", `/claims/${claim.id}`)).body.openMoves).not.toContain("sign_off");
});

test("T-K07: an illegal move is answered with the moves that there are", async () => {
  const claim = await buildClaim(desk(), { status: "open" });
  const editor = await api.as(desk().editor);
  const answer = await editor(
    "POST",
    `/claims/${claim.id}/moves`,
    { move: "sign_off" },
    { "if-match": `"${claim.version}"` },
  );
  expect(answer.status).toBe(409);
  expect(answer.body).toMatchObject({ code: "illegal_transition", claimStatus: "open", allowed: ["dismiss", "start"] });
});

test("T-K09: a return without a reason is refused", async () => {
  const claim = await buildClaim(desk(), { status: "awaiting_sign_off" });
  const editor = await api.as(desk().editor);
  const answer = await editor(
    "POST",
    `/claims/${claim.id}/moves`,
    { move: "return" },
    { "if-match": `"${claim.version}"` },
  );
  expect([answer.status, answer.body.errors[0].path]).toEqual([422, "reason"]);
});

test("an article one character too long is refused with its number, and nothing of it is kept", async () => {
  const { rows } = await pool().query("SELECT count(*)::int AS count FROM article");
  const answer = await checker("POST", "/articles", { text: "a".repeat(1_000_001) });
  expect(answer.status).toBe(413);
  expect(answer.body.detail).toContain("1,000,001");
  const after = await pool().query("SELECT count(*)::int AS count FROM article");
  expect(after.rows).toEqual(rows);
});

test("T-B06: a comment belongs to its thread: evidence of another claim is not taken into it", async () => {
  const article = await buildArticle(desk(), { sentences: 2 });
  const first = await buildClaim(desk(), { articleId: article.id, status: "awaiting_sign_off" });
  const second = await buildClaim(desk(), { articleId: article.id, status: "open" });
  const body = { kind: "note", body: "See there.", evidenceId: first.evidence[0]?.id };
  expect((await checker("POST", `/claims/${second.id}/threads`, body)).status).toBe(404);
  expect((await checker("POST", `/claims/${first.id}/threads`, body)).status).toBe(201);
  expect((await checker("POST", `/articles/${article.id}/threads`, body)).status).toBe(404);
});

test("a thread on an article takes no claim of another article", async () => {
  const article = await buildArticle(desk(), { sentences: 1 });
  const elsewhere = await buildClaim(desk(), { status: "open" });
  const body = { kind: "note", body: "On which?", claimId: elsewhere.id };
  expect((await checker("POST", `/articles/${article.id}/threads`, body)).status).toBe(404);
});
