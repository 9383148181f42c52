import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { apiRoutes } from "@/server/api/routes/all";
import { type ApiServer, type Client, keyOf, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";
import { requestOf } from "@/tests/support/route-calls";
import { buildRouteWorld, type RouteWorld } from "@/tests/support/route-world";
import { ALLOWED, CALLERS, type Caller } from "@/tests/support/who-may-call";

/** What ends as "nothing to do" for whoever may: no second factor to take away, an export that is ready, a desk with work. */
const NOTHING_TO_DO = [
  "POST /attachments/:id/withhold",
  "POST /attachments/:id/give-back",
  "POST /attachments/:id/remove",
  "POST /members/:id/remove-second-factor",
  "POST /export-jobs/:id/cancel",
  "POST /documents",
];
/** What asks for the caller's password, which this test does not give. */
const WRONG_PASSWORD = "PUT /me/password";
/** What belongs to one person: for others of the desk it is not there. */
const UNKNOWN_TO_OTHERS = [
  "GET /exports/:id/manifest",
  "GET /export-jobs/:id",
  "POST /export-jobs/:id/cancel",
  "GET /export-jobs/:id/file",
  "POST /me/sessions/:id/end",
  "POST /sources/:id/reveal",
  "PUT /sources/:id/readers",
];

const desk = testDesk();
let api: ApiServer;
let world: RouteWorld;
let clients: Record<Caller, Client>;

beforeAll(async () => {
  api = await startApi();
  world = await buildRouteWorld(desk());
  const { admin, editor, checker, writer, viewer } = desk();
  clients = {
    admin: await api.as(admin),
    editor: await api.as(editor),
    checker: await api.as(checker),
    writer: await api.as(writer),
    viewer: await api.as(viewer),
    "editor key": api.withKey(await keyOf(desk(), ["editor"])),
    "viewer key": api.withKey(await keyOf(desk(), ["viewer"])),
  };
});
afterAll(() => api.close());

async function lines(): Promise<number> {
  const { rows } = await pool().query("SELECT count(*)::int AS count FROM event");
  return rows[0].count;
}

test("T-B01: every route of the API has its line in this table, and a permission", () => {
  const routes = apiRoutes.map((route) => `${route.method} ${route.path}`);
  expect(Object.keys(ALLOWED).sort()).toEqual([...routes].sort());
});

describe("whoever may, may; everybody else is refused and changes nothing", () => {
  test.each(Object.entries(ALLOWED))("%s: %s", async (route, allowed) => {
    for (const caller of CALLERS) {
      // A comment can be deleted once, so everybody gets one of his own to try.
      if (route === "DELETE /comments/:id") world = await buildRouteWorld(desk());
      const { method, path, body, headers } = requestOf(route, world);
      const before = await lines();
      const answer = await clients[caller](method, path, body, headers);
      const may = allowed.split(", ").includes(caller);
      const expected = may
        ? [200, 201, 412, ...(NOTHING_TO_DO.includes(route) ? [409] : []), ...(route === WRONG_PASSWORD ? [422] : [])]
        : UNKNOWN_TO_OTHERS.includes(route)
          ? [403, 404]
          : [403];
      expect(expected, `${caller} got ${answer.status}`).toContain(answer.status);
      if (answer.status >= 400) expect(await lines()).toBe(before);
    }
  });

  test.each(Object.keys(ALLOWED))("T-B01: %s without a sign-in is refused", async (route) => {
    const { method, path, body, headers } = requestOf(route, world);
    const answer = await api.anonymous(method, path, body, headers);
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe("unauthenticated");
    expect((await api.withKey(`lck_${"x".repeat(43)}`)(method, path, body, headers)).status).toBe(401);
  });
});
