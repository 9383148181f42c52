import { describe, expect, test } from "vitest";
import { PERMISSIONS } from "@/lib/core/access/permissions";
import { ROLES } from "@/lib/core/access/roles";
import { apiRoutes } from "@/server/api/routes/all";
import { OPEN_ROUTES } from "@/server/open-routes";
import { findInCode, productFiles, projectFiles } from "@/tests/architecture/project-files";

const lib = productFiles(["lib"]);

/** Everything declared with defineCommand or defineQuery, read from the source. */
const doors = lib.flatMap(({ path, text }) =>
  [
    ...text.matchAll(
      /^(?:export )?const (\w+) = define(Command|Query)\(\{\s*name: "(\w+)",\s*permission: "([\w:]+)"/gm,
    ),
  ].map(([, constant = "", kind = "", name = "", permission = ""]) => ({ path, constant, kind, name, permission })),
);

describe("commands and queries", () => {
  test("are all found, each begins with its name and its permission", () => {
    const declared = findInCode(lib, /= define(Command|Query)\(/);
    expect(doors.length).toBe(declared.length);
    expect(doors.length).toBeGreaterThan(40);
  });

  test.each(doors.map((door) => [door.name, door] as const))(
    "%s is named as it is exported and has a known permission",
    (_name, door) => {
      expect(door.name).toBe(door.constant);
      expect(Object.keys(PERMISSIONS)).toContain(door.permission);
    },
  );

  test("have a name each", () => {
    expect(new Set(doors.map((door) => door.name)).size).toBe(doors.length);
  });

  test("are on the API, but for those of the command line and of the export itself", () => {
    const served = new Set(apiRoutes.flatMap((route) => (route.kind === "download" ? [] : [route.run.name])));
    const elsewhere = [
      "createMember",
      "makeOwnerlessKey",
      "exportClaims",
      "importDocument",
      "recordExport",
      "failExport",
      "noteTaken",
      "followChanges",
      "getAttachment",
      "unsealAttachment",
      "exportHistory",
      "noteGuestOpening",
      "noteSecondFactor",
      "writeGuestAnswer",
    ];
    expect(
      doors
        .map((door) => door.name)
        .filter((name) => !served.has(name))
        .sort(),
    ).toEqual(elsewhere.sort());
  });

  test("that change something are never asked with GET, and those that read always are", () => {
    for (const route of apiRoutes) {
      expect([route.path, route.method === "GET"]).toEqual([
        route.path,
        route.kind !== "command" && route.kind !== "upload",
      ]);
    }
  });
});

test("every permission is held by somebody and asked for somewhere", () => {
  const asked = new Set(doors.map((door) => door.permission));
  // Waiting for what is not built yet: settings, assigning by itself.
  const waiting = ["claim:assign", "settings:manage"];
  expect(
    Object.keys(PERMISSIONS)
      .filter((name) => !asked.has(name))
      .filter((name) => !waiting.includes(name)),
  ).toEqual([]);
  for (const [name, roles] of Object.entries(PERMISSIONS)) {
    // What a guest may do comes with his link and with no role.
    if (name !== "guest:answer") expect(roles.length).toBeGreaterThan(0);
    expect(roles.filter((role) => !ROLES.includes(role))).toEqual([]);
  }
});

test("T-A11, T-B01: what needs no sign-in is this list and nothing else", () => {
  expect(Object.keys(OPEN_ROUTES).sort()).toEqual([
    "GET /api/health/live",
    "GET /api/health/ready",
    "GET /api/v1/openapi.json",
    "GET /api/v1/schemas/export-1.json",
    "GET /api/v1/schemas/export.json",
    "POST /api/auth/sign-in/email",
    "POST /api/auth/sign-in/second-factor",
    "POST /api/auth/sign-out",
    "POST /api/csp-report",
    "POST /api/v1/guest/answer",
    "POST /api/v1/guest/read",
    "POST /api/v1/invitations/accept",
    "POST /api/v1/password-resets/accept",
    "POST /api/v1/setup",
  ]);
});

describe("pages", () => {
  const pages = projectFiles(["app"], /\/page\.tsx$/);
  const desk = pages.filter(({ path }) => /^app\/\((desk|wall)\)\//.test(path));

  test.each(desk.map((page) => [page.path, page] as const))("%s asks who is looking", (_path, { text }) => {
    const redirectsOnly = /redirect\("\/[\w/-]+"\)/.test(text) && text.length < 400;
    expect(/\b(ask|requireActor)\(/.test(text) || redirectsOnly).toBe(true);
    if (!redirectsOnly) expect(text).toContain('from "@/lib/boundary/page"');
  });

  test("without a signed-in person are these and no others", () => {
    const open = pages.map(({ path }) => path).filter((path) => !/^app\/(\(desk\)|\(wall\)|dev|_ui)\//.test(path));
    expect(open).toEqual([
      "app/(public)/guest/[token]/page.tsx",
      "app/(public)/invite/[token]/page.tsx",
      "app/(public)/reset/[token]/page.tsx",
      "app/(public)/setup/page.tsx",
      "app/(public)/sign-in/page.tsx",
      "app/(public)/sign-in/second-factor/page.tsx",
      // For a sign-in that lacks its last step: it looks who that is by itself.
      "app/(public)/sign-in/set-up-second-factor/page.tsx",
    ]);
    expect(desk.length).toBeGreaterThan(12);
  });

  test("server actions stand in the plain forms and nowhere else", () => {
    const actions = projectFiles(["app", "lib", "server"]).filter(({ text }) => /^\s*["']use server["']/m.test(text));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.map(({ path }) => path).filter((path) => !/^app\/\(public\)\/.*\/actions\.ts$/.test(path))).toEqual(
      [],
    );
  });

  test("nobody puts text into a page as markup", () => {
    expect(
      findInCode(productFiles(["app"]), /dangerouslySetInnerHTML|\.innerHTML\s*=|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
  });
});

test("writes go through the transaction of a command: nobody else opens one or uses the client", () => {
  const outside = lib.filter(({ path }) => !path.startsWith("lib/db/"));
  expect(findInCode(outside, /\$transaction\(/)).toEqual([]);
  const users = findInCode(outside, /\bprisma\(\)|inTransaction\(/).map((line) => line.split(":")[0]);
  expect([...new Set(users)].sort()).toEqual([
    "lib/accounts/invite-member.ts",
    "lib/accounts/reset-password.ts",
    "lib/accounts/set-up.ts",
    "lib/boundary/auth.ts",
    "lib/boundary/execute.ts",
  ]);
});
