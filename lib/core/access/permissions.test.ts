import { describe, expect, test } from "vitest";
import { can, HUMAN_ONLY, PERMISSIONS, type Permission } from "@/lib/core/access/permissions";
import type { Actor, MemberKind, Role } from "@/lib/core/access/roles";

const actor = (kind: MemberKind, ...roles: Role[]): Actor => ({
  newsroomId: "n",
  memberId: "m",
  kind,
  name: "N",
  roles,
});

/** Who holds what, written down a second time and by hand: admin, editor, checker, writer, viewer. */
const EXPECTED: Record<Permission, string> = {
  "article:read": "A E C W V",
  "article:import": "- E C - -",
  "article:edit": "- E C - -",
  "article:sign_off": "- E - - -",
  "article:publish": "- E - - -",
  "claim:read": "A E C W V",
  "claim:add": "- E C - -",
  "claim:edit": "- E C - -",
  "claim:move": "- E C W -",
  "claim:judge": "- E C - -",
  "claim:adjudicate": "- E - - -",
  "claim:assign": "- E C - -",
  "article:restrict": "- E - - -",
  "guest:invite": "- E - - -",
  "source:read": "A E C W V",
  "source:write": "- E C - -",
  "evidence:write": "- E C - -",
  "thread:write": "- E C W -",
  "thread:resolve": "- E C W -",
  "live:follow": "A E C W V",
  "view:keep": "A E C W V",
  "dashboard:read": "A E C W V",
  "history:read": "A E C - -",
  "export:make": "- E C W V",
  "file:remove": "A - - - -",
  "source:confide": "- E C - -",
  "source:reveal": "A E C - -",
  "session:own": "A E C W V",
  "factor:own": "A E C W V",
  "member:read": "A E C W V",
  "member:manage": "A - - - -",
  "key:manage": "A - - - -",
  "member:clear": "A E - - -",
  "settings:manage": "A - - - -",
  "guest:answer": "- - - - -",
};
const ROLES = ["admin", "editor", "checker", "writer", "viewer"] as const;

describe("who holds a permission", () => {
  test("is written down here for every one", () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });

  // The keys of the table are the permissions, as the test above says.
  test.each(Object.entries(EXPECTED) as [Permission, string][])("%s: %s", (permission, cells) => {
    const held = ROLES.map((role) => (can(actor("person", role), permission) ? role.charAt(0).toUpperCase() : "-"));
    expect(held.map((letter, i) => (letter === "-" ? "-" : "AECWV".charAt(i))).join(" ")).toBe(cells);
  });
});

test("an admin judges no content: he runs the system", () => {
  for (const permission of [
    "claim:judge",
    "claim:move",
    "claim:edit",
    "evidence:write",
    "article:sign_off",
    "export:make",
  ] as const) {
    expect(can(actor("person", "admin"), permission)).toBe(false);
  }
});

test("a key does nothing that only people do, whatever its roles", () => {
  for (const permission of HUMAN_ONLY) expect(can(actor("key", ...ROLES), permission)).toBe(false);
  expect(can(actor("key", "checker"), "claim:judge")).toBe(true);
});

test("several roles give what each of them gives, and no role gives nothing", () => {
  expect(can(actor("person", "viewer", "admin"), "member:manage")).toBe(true);
  for (const permission of Object.keys(PERMISSIONS) as Permission[])
    expect(can(actor("person"), permission)).toBe(false);
});

test("a guest may answer, and nothing else, whatever roles stand beside his name", () => {
  const guest = actor("guest", ...ROLES);
  // The keys of the table are the permissions.
  const held = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => can(guest, permission));
  expect(held).toEqual(["guest:answer"]);
});

test("whoever owes a second factor may set it up and nothing else; a key of such a person may nothing at all", () => {
  const held = (kind: MemberKind) =>
    // The keys of the table are the permissions.
    (Object.keys(PERMISSIONS) as Permission[]).filter((permission) =>
      can({ ...actor(kind, ...ROLES), owesSecondFactor: true }, permission),
    );
  expect(held("person")).toEqual(["factor:own"]);
  expect(held("key")).toEqual([]);
});
