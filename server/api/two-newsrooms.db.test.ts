import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { buildMember } from "@/seeds/factories/build-member";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import type { Desk } from "@/seeds/factories/desk";
import { apiRoutes } from "@/server/api/routes/all";
import { type ApiServer, type Client, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";
import type { Answer } from "@/tests/support/http-request";
import { ROUTE_CALLS, requestOf, routesWithoutCall } from "@/tests/support/route-calls";
import { buildRouteWorld, nowhere, type RouteWorld } from "@/tests/support/route-world";

const ours = testDesk();
const routes = apiRoutes.map((route) => `${route.method} ${route.path}`);

let api: ApiServer;
let theirs: Desk;
let world: RouteWorld;
let own: RouteWorld;
let stranger: Client;
let insider: Client;

beforeAll(async () => {
  api = await startApi();
  world = await buildRouteWorld(ours());
  theirs = await buildNewsroom({ name: "The Other Paper" });
  own = await buildRouteWorld(theirs);
  const roles = ["admin", "editor", "checker"] as const;
  stranger = await signIn(theirs.admin.newsroomId, "stranger@other.example", roles);
  insider = await signIn(ours().admin.newsroomId, "insider@ours.example", roles);
});
afterAll(() => api.close());

async function signIn(newsroomId: string, email: string, roles: readonly ("admin" | "editor" | "checker")[]) {
  return api.as(await buildMember({ newsroomId, name: "Somebody with every right", email, roles }));
}

function call(client: Client, route: string, on: RouteWorld): Promise<Answer> {
  const { method, path, body, headers } = requestOf(route, on);
  return client(method, path, body, headers);
}

/** What an answer says, without the number of the request. */
function wordsOf({ status, body }: Answer): unknown {
  const { requestId: _number, ...rest } = body;
  return { status, ...rest };
}

async function fingerprint(newsroomId: string): Promise<unknown> {
  const { rows } = await pool().query(
    `SELECT (SELECT count(*) FROM event WHERE newsroom_id = $1) AS events, (SELECT sum(version) FROM claim WHERE newsroom_id = $1) AS claims,
      (SELECT count(*) FROM evidence WHERE newsroom_id = $1) AS evidence, (SELECT count(*) FROM comment WHERE newsroom_id = $1) AS comments,
      (SELECT count(*) FROM idempotency_key WHERE newsroom_id = $1) AS keys, (SELECT count(*) FROM notification WHERE newsroom_id = $1) AS notices`,
    [newsroomId],
  );
  return rows[0];
}

test("every route of the API is called in this test", () => {
  expect(routesWithoutCall(apiRoutes)).toEqual([]);
  expect(routesWithoutCall([...apiRoutes, { method: "POST", path: "/planted" }])).toEqual(["POST /planted"]);
  expect(Object.keys(ROUTE_CALLS).filter((route) => !routes.includes(route))).toEqual([]);
  expect(routes.length).toBeGreaterThan(40);
});

/** What belongs to one person is not there for his own colleagues either. */
const OWN_ONLY = [
  "POST /me/sessions/:id/end",
  "POST /sources/:id/reveal",
  "PUT /sources/:id/readers",
  "GET /export-jobs/:id",
  "POST /export-jobs/:id/cancel",
  "GET /export-jobs/:id/file",
];

describe("T-B02: a thing of another newsroom does not exist", () => {
  const named = Object.keys(ROUTE_CALLS).filter((route) => route.includes(":id"));

  test.each(named)("%s", async (route) => {
    const before = await fingerprint(ours().admin.newsroomId);
    const foreign = await call(stranger, route, world);
    const absent = await call(stranger, route, nowhere());
    expect(foreign.status).toBe(404);
    expect(wordsOf(foreign)).toEqual(wordsOf(absent));
    expect(foreign.text).not.toContain(world.article);
    expect(await fingerprint(ours().admin.newsroomId)).toEqual(before);
    // The same call by the newsroom's own person shows that the thing is there.
    const mine = OWN_ONLY.includes(route) ? [404] : [200, 201, 403, 409, 412];
    expect(mine).toContain((await call(insider, route, world)).status);
  });
});

describe("T-B08: a list shows nothing of another newsroom", () => {
  test.each([
    ["/articles", "article"],
    ["/claims", "claim"],
    ["/sources", "source"],
    ["/members", "member"],
    ["/invitations", "invitation"],
    ["/keys", "key"],
    ["/exports", "export"],
    ["/second-checks", "secondCheck"],
    ["/replies", "reply"],
  ] as const)("%s", async (path, kind) => {
    const seen = await stranger("GET", path);
    expect(seen.text).toContain(own[kind]);
    expect(seen.text).not.toContain(world[kind]);
  });

  test.each(["/dashboard", "/today", "/history", "/export?format=json", "/export/count", "/me"])("%s", async (path) => {
    const seen = await stranger("GET", path);
    expect(seen.status).toBe(200);
    for (const id of Object.values(world)) expect(seen.text).not.toContain(id);
    expect(seen.text).not.toContain(ours().admin.newsroomId);
  });

  test.each([
    ["/claims?article=", "article"],
    ["/claims?assignee=", "member"],
    ["/history?article=", "article"],
    ["/history?claim=", "claim"],
    ["/history?actor=", "member"],
  ] as const)("%s<an id of theirs>", async (path, kind) => {
    const seen = await stranger("GET", `${path}${world[kind]}`);
    expect(seen.status).toBe(200);
    expect(seen.body.items).toEqual([]);
    expect(seen.body.total ?? 0).toBe(0);
  });
});

describe("T-B06: a thing of ours takes nothing of theirs into it", () => {
  test.each([
    ["POST /claims/:id/evidence", { source: null, sourceId: "source" }],
    ["POST /claims/:id/threads", { evidenceId: "evidence" }],
    ["POST /claims/:id/threads", { assigneeId: "member" }],
    ["POST /articles/:id/threads", { claimId: "claim" }],
    ["POST /articles/:id/threads", { assigneeId: "member" }],
    ["PATCH /claims/:id", { assigneeId: "member" }],
    ["PATCH /threads/:id", { assigneeId: "member" }],
    ["POST /articles/:id/replies", { claimIds: ["openClaim"] }],
    ["POST /claims/:id/merge", { with: ["openClaim"] }],
    ["PATCH /articles/:id", { writerIds: ["member"] }],
    ["POST /articles", { writerIds: ["member"] }],
  ])("%s with %j", async (route, foreign) => {
    const { method, path, body, headers } = requestOf(route, own);
    const named = Object.entries({ ...body, ...foreign }).filter(([, value]) => value !== null);
    const withIds = JSON.parse(JSON.stringify(Object.fromEntries(named)), (_name, value) => theirsIfNamed(value));
    const version = headers["if-match"] ? await versionOf(path.replace(/\/merge$/, "")) : null;
    const before = await fingerprint(theirs.admin.newsroomId);
    const answer = await stranger(method, path, withIds, version ? { "if-match": version } : {});
    expect(answer.status).toBe(404);
    expect(await fingerprint(theirs.admin.newsroomId)).toEqual(before);
  });

  function theirsIfNamed(value: unknown): unknown {
    return Object.entries(world).find(([kind]) => kind === value)?.[1] ?? value;
  }

  async function versionOf(path: string): Promise<string> {
    return String((await stranger("GET", path)).headers.etag);
  }
});
