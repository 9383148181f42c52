import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import type { Place } from "@/seeds/factories/desk";
import { apiRoutes } from "@/server/api/routes/all";
import { type ApiServer, type Client, keyOf, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";
import { requestOf } from "@/tests/support/route-calls";
import { buildRouteWorld, type RouteWorld } from "@/tests/support/route-world";

type Caller = Extract<Place, "admin" | "editor" | "checker" | "writer" | "viewer"> | "editor key" | "viewer key";

const EVERYBODY = "admin, editor, checker, writer, viewer, editor key, viewer key";
const PEOPLE = "admin, editor, checker, writer, viewer";
const CHECKERS = "editor, checker, editor key";
const SPEAKERS = "editor, checker, writer, editor key";
const TAKERS = "editor, checker, writer, viewer, editor key, viewer key";
const ADMIN = "admin";

/**
 * Who may call what, written down a second time and by hand: what the code says of itself proves nothing. A writer
 * speaks on articles of his own only, and this one is his.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  "GET /articles": EVERYBODY,
  "POST /articles": CHECKERS,
  "GET /articles/:id": EVERYBODY,
  "PATCH /articles/:id": CHECKERS,
  "GET /articles/:id/review": EVERYBODY,
  "GET /articles/:id/segments": EVERYBODY,
  "GET /articles/:id/coverage": EVERYBODY,
  "GET /articles/:id/blockers": EVERYBODY,
  // A person, never a key; a writer of the article is refused even as an editor.
  "POST /articles/:id/sign-off": "editor",
  "POST /articles/:id/moves": CHECKERS,
  "POST /articles/:id/dismissals": CHECKERS,
  "POST /dismissals/:id/withdraw": CHECKERS,
  "POST /articles/:id/segments": CHECKERS,
  "GET /articles/:id/revisions": EVERYBODY,
  "GET /articles/:id/revisions/:number": EVERYBODY,
  "GET /articles/:id/revisions/:number/diff": EVERYBODY,
  "POST /articles/:id/revisions": CHECKERS,
  "GET /articles/:id/claims": EVERYBODY,
  "POST /articles/:id/claims": CHECKERS,
  "POST /articles/:id/claims/import": CHECKERS,
  "GET /articles/:id/publication": EVERYBODY,
  "PUT /articles/:id/publication": "editor",
  "DELETE /articles/:id/publication": "editor",
  "GET /articles/:id/hints": EVERYBODY,
  "POST /articles/:id/hints/dismiss": CHECKERS,
  "POST /articles/:id/hints/restore": CHECKERS,
  "GET /articles/:id/threads": EVERYBODY,
  "POST /articles/:id/threads": SPEAKERS,
  "POST /extract": CHECKERS,
  "GET /claims": EVERYBODY,
  "POST /claims/bulk": CHECKERS,
  "POST /claims/undo": CHECKERS,
  "GET /claims/:id": EVERYBODY,
  "PATCH /claims/:id": CHECKERS,
  "GET /claims/:id/elsewhere": EVERYBODY,
  "POST /claims/:id/same": CHECKERS,
  "POST /claims/:id/same/withdraw": CHECKERS,
  "GET /claims/:id/history": EVERYBODY,
  "GET /claims/:id/claim-review": TAKERS,
  "POST /claims/:id/moves": SPEAKERS,
  "PUT /claims/:id/verdict": CHECKERS,
  "POST /claims/:id/split": CHECKERS,
  "POST /claims/:id/merge": CHECKERS,
  "POST /claims/:id/evidence": CHECKERS,
  "GET /policy": EVERYBODY,
  "PUT /policy": ADMIN,
  "GET /passes": EVERYBODY,
  "PUT /passes": ADMIN,
  "GET /replies": EVERYBODY,
  "GET /replies/:id": EVERYBODY,
  "POST /articles/:id/replies": CHECKERS,
  "PATCH /replies/:id": CHECKERS,
  "POST /replies/:id/attempts": CHECKERS,
  "POST /replies/:id/close": CHECKERS,
  "POST /replies/:id/withdraw": CHECKERS,
  "POST /claims/:id/second-check": CHECKERS,
  "GET /second-checks": EVERYBODY,
  "GET /second-checks/:id": EVERYBODY,
  "POST /second-checks/:id/take": CHECKERS,
  "PUT /second-checks/:id/verdict": CHECKERS,
  "POST /second-checks/:id/decision": "editor",
  "POST /second-checks/:id/withdraw": CHECKERS,
  "PATCH /evidence/:id": CHECKERS,
  "POST /evidence/:id/withdraw": CHECKERS,
  "POST /claims/:id/threads": SPEAKERS,
  "GET /threads": EVERYBODY,
  "GET /threads/:id": EVERYBODY,
  "PATCH /threads/:id": SPEAKERS,
  "POST /threads/:id/comments": SPEAKERS,
  "POST /threads/:id/resolve": SPEAKERS,
  "POST /threads/:id/reopen": SPEAKERS,
  "GET /comments/:id": EVERYBODY,
  "GET /comments/:id/versions": EVERYBODY,
  // One's own comment: nobody here but the checker has written it.
  "PATCH /comments/:id": "checker",
  "DELETE /comments/:id": "editor, checker, editor key",
  "GET /sources": EVERYBODY,
  "POST /sources": CHECKERS,
  "GET /sources/:id": EVERYBODY,
  "PATCH /sources/:id": CHECKERS,
  "POST /sources/:id/captures": CHECKERS,
  "GET /sources/duplicates": EVERYBODY,
  "POST /sources/:id/merge": CHECKERS,
  "POST /sources/:id/attachments": CHECKERS,
  "GET /attachments/:id": EVERYBODY,
  "POST /documents/text": CHECKERS,
  "GET /dashboard": EVERYBODY,
  "GET /dashboard/trends": EVERYBODY,
  "GET /search": EVERYBODY,
  "GET /today": EVERYBODY,
  "GET /notifications": EVERYBODY,
  "GET /notifications/count": EVERYBODY,
  "POST /notifications/read": EVERYBODY,
  "GET /views": EVERYBODY,
  "POST /views": EVERYBODY,
  "GET /views/:id": EVERYBODY,
  // Shared by the checker: he changes it, an admin may take it away.
  "PATCH /views/:id": "admin, checker",
  "POST /views/:id/remove": "admin, checker",
  "GET /me/sessions": PEOPLE,
  // A session that is not one's own does not exist.
  "POST /me/sessions/:id/end": "",
  "POST /me/sessions/end-others": PEOPLE,
  // The present password in this call is nobody's, so whoever may change his own is told so.
  "PUT /me/password": PEOPLE,
  "POST /members/:id/reset-link": ADMIN,
  "GET /me/mail": PEOPLE,
  "PUT /me/mail": PEOPLE,
  "GET /me/second-factor": PEOPLE,
  "POST /members/:id/remove-second-factor": ADMIN,
  "GET /members/:id/sessions": ADMIN,
  "POST /members/:id/end-sessions": ADMIN,
  "PUT /members/:id/clearance": "admin, editor",
  "POST /sources/confidential": "editor, checker",
  // The one in this test is the checker's own; for everybody else it is not there.
  "POST /sources/:id/reveal": "checker",
  "PUT /sources/:id/readers": "checker",
  "GET /articles/:id/access": "editor",
  "PUT /articles/:id/access": "editor",
  "GET /articles/:id/guest-links": "editor",
  "POST /articles/:id/guest-links": "editor",
  "POST /guest-links/:id/revoke": "editor",
  "GET /events": EVERYBODY,
  "POST /presence": EVERYBODY,
  "GET /history": "admin, editor, checker, editor key",
  "GET /history/export": "admin, editor, checker, editor key",
  "GET /history/verify": "admin, editor, checker, editor key",
  "GET /me": EVERYBODY,
  "GET /members": EVERYBODY,
  "PATCH /members/:id": ADMIN,
  "GET /invitations": ADMIN,
  "POST /invitations": ADMIN,
  "POST /invitations/:id/revoke": ADMIN,
  "GET /keys": ADMIN,
  "POST /keys": ADMIN,
  "POST /keys/:id/revoke": ADMIN,
  "GET /export": TAKERS,
  "GET /articles/:id/export": TAKERS,
  "GET /export/count": TAKERS,
  "GET /exports/check": TAKERS,
  "GET /exports": TAKERS,
  "POST /documents": ADMIN,
  "POST /export-jobs": TAKERS,
  "GET /export-jobs": TAKERS,
  // The one in this test is the viewer's own, and ready: there is nothing to cancel.
  "GET /export-jobs/:id": "viewer",
  "POST /export-jobs/:id/cancel": "viewer",
  "GET /export-jobs/:id/file": "viewer",
  // Of an export that the viewer made; a writer, or a key that only reads, does not know of it.
  "GET /exports/:id/manifest": "editor, checker, viewer, editor key",
};

/** What ends as "nothing to do" for whoever may: no second factor to take away, an export that is ready, a desk with work. */
const NOTHING_TO_DO = ["POST /members/:id/remove-second-factor", "POST /export-jobs/:id/cancel", "POST /documents"];
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

const CALLERS = EVERYBODY.split(", ") as Caller[]; // The list above is written in these words.
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
