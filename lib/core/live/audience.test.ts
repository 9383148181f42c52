import { describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/core/access/roles";
import { mayHear } from "@/lib/core/live/audience";

const someone = (role: Role, kind: Actor["kind"] = "person"): Actor => ({
  newsroomId: "ours",
  memberId: "me",
  kind,
  name: "Somebody",
  roles: [role],
});

describe("who is told of a change", () => {
  test.each([
    ["claim.moved", "viewer", true],
    ["thread.opened", "writer", true],
    ["member.disabled", "viewer", true],
    ["invitation.made", "editor", false],
    ["invitation.made", "admin", true],
    ["key.made", "checker", false],
    ["export.made", "viewer", false],
    ["export.made", "editor", true],
    ["something.unheard_of", "viewer", false],
  ] as const)("%s: the %s: %s", (topic, role, hears) => {
    expect(mayHear(someone(role), { newsroomId: "ours", topic, onlyFor: null })).toBe(hears);
  });

  test("nobody of another newsroom is", () => {
    expect(mayHear(someone("admin"), { newsroomId: "theirs", topic: "claim.moved", onlyFor: null })).toBe(false);
  });

  test("of a hidden article only its named members are, whatever their role", () => {
    const told = { newsroomId: "ours", topic: "claim.moved" };
    expect(mayHear(someone("admin"), { ...told, onlyFor: ["another"] })).toBe(false);
    expect(mayHear(someone("viewer"), { ...told, onlyFor: ["another", "me"] })).toBe(true);
  });

  test("a key is not told what only people manage", () => {
    expect(mayHear(someone("admin", "key"), { newsroomId: "ours", topic: "key.made", onlyFor: null })).toBe(false);
  });
});
