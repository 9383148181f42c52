import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptInvitation, findInvitation, inviteMember, revokeInvitation } from "@/lib/accounts/invite-member";
import { editMember } from "@/lib/accounts/manage-members";
import { listMembers } from "@/lib/accounts/queries";
import { issueSetupToken, setUp } from "@/lib/accounts/set-up";
import { ask, execute } from "@/lib/boundary/execute";
import type { Actor, Role } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { buildMember } from "@/seeds/factories/build-member";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import { type ApiServer, keyOf, startApi } from "@/tests/support/api";
import { codeOf, testDesk } from "@/tests/support/desk";
import { endings, together } from "@/tests/support/together";

const desk = testDesk();
let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const PASSWORD = "twelve herrings at noon";

async function versionOf(actor: Actor): Promise<number> {
  const { items } = await ask(listMembers, actor, {});
  return items.find((item) => item.id === actor.memberId)?.version ?? 0;
}

async function edit(by: Actor, whom: Actor, change: object): Promise<unknown> {
  return execute(editMember, by, { id: whom.memberId, version: await versionOf(whom), ...change });
}

describe("an invitation", () => {
  test("T-A09: redeemed twenty times at once makes one account", async () => {
    const { token } = await execute(inviteMember, desk().admin, { email: "new@guest.example", roles: ["checker"] });
    const accept = () => acceptInvitation({ token, name: "New Person", password: PASSWORD });
    const results = endings(await together(Array.from({ length: 20 }, () => accept)));
    expect(results).toEqual(["done", ...Array(19).fill("gone")]);
    const { rows } = await pool().query(`SELECT count(*)::int AS count FROM "user" WHERE email = 'new@guest.example'`);
    expect(rows[0].count).toBe(1);
    expect(await findInvitation(token)).toBeNull();
  });

  test("gives the roles that it was made with and no others", async () => {
    const { token } = await execute(inviteMember, desk().admin, { email: "roles@guest.example", roles: ["viewer"] });
    expect(await codeOf(acceptInvitation({ token, name: "V", password: PASSWORD, roles: ["admin"] }))).toBe("invalid");
    await acceptInvitation({ token, name: "Plain Viewer", password: PASSWORD });
    const { rows } = await pool().query("SELECT roles::text[] FROM member WHERE name = 'Plain Viewer'");
    expect(rows[0].roles).toEqual(["viewer"]);
  });

  test.each([
    ["withdrawn", "UPDATE invitation SET revoked_at = now() WHERE email = $1"],
    ["too old", "UPDATE invitation SET expires_at = now() - interval '1 second' WHERE email = $1"],
  ])("that is %s is worth nothing", async (what, change) => {
    const email = `${what.replace(" ", "")}@guest.example`;
    const { token } = await execute(inviteMember, desk().admin, { email, roles: ["viewer"] });
    await pool().query(change, [email]);
    expect(await codeOf(acceptInvitation({ token, name: "Late", password: PASSWORD }))).toBe("gone");
  });

  test("to somebody who has an account is not turned into a second one, and stays open", async () => {
    await buildMember({ ...someone("known"), email: "known@guest.example" });
    const { token } = await execute(inviteMember, desk().admin, { email: "Known@Guest.example", roles: ["viewer"] });
    expect(await codeOf(acceptInvitation({ token, name: "Known", password: PASSWORD }))).toBe("conflict");
    expect(await findInvitation(token)).toMatchObject({ email: "known@guest.example" });
  });

  test("is kept as a hash only", async () => {
    const { token, id } = await execute(inviteMember, desk().admin, { email: "hash@guest.example", roles: ["viewer"] });
    const { rows } = await pool().query("SELECT * FROM invitation WHERE id = $1", [id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify((await pool().query("SELECT payload FROM event")).rows)).not.toContain(token);
  });

  test("cannot be withdrawn twice", async () => {
    const { id } = await execute(inviteMember, desk().admin, { email: "twice@guest.example", roles: ["viewer"] });
    const revoke = () => execute(revokeInvitation, desk().admin, { id });
    expect(endings(await together([revoke, revoke]))).toEqual(["conflict", "done"]);
  });
});

function someone(name: string, roles: readonly Role[] = ["viewer"]) {
  return { newsroomId: desk().admin.newsroomId, name, email: `${name}@harbour.example`, roles };
}

describe("the last admin", () => {
  test("neither demotes nor disables himself", async () => {
    const { admin } = await buildNewsroom();
    expect(await codeOf(edit(admin, admin, { roles: ["editor"] }))).toBe("forbidden");
    expect(await codeOf(edit(admin, admin, { roles: ["viewer"] }))).toBe("forbidden");
    expect(await codeOf(edit(admin, admin, { disabled: true }))).toBe("conflict");
  });

  test("T-B11: is one of the two who demote each other at once", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { admin } = await buildNewsroom();
      const email = `second-admin-${round}@harbour.example`;
      const other = await buildMember({ newsroomId: admin.newsroomId, name: "Second", email, roles: ["admin"] });
      const [mine, his] = [await versionOf(admin), await versionOf(other)];
      const demote = (by: Actor, whom: Actor, version: number) => () =>
        execute(editMember, by, { id: whom.memberId, version, roles: ["viewer"] });
      const results = endings(await together([demote(admin, other, his), demote(other, admin, mine)]));
      expect(results[1]).toBe("done");
      expect(["conflict", "forbidden", "stale"]).toContain(results[0]);
      const { rows } = await pool().query(
        "SELECT count(*)::int AS count FROM member WHERE newsroom_id = $1 AND 'admin' = ANY (roles) AND kind = 'person'",
        [admin.newsroomId],
      );
      expect(rows[0].count).toBe(1);
    }
  });
});

describe("an admin", () => {
  test("T-B11: gives himself no role, and another admin may", async () => {
    const other = await buildMember(someone("second-admin", ["admin"]));
    expect(await codeOf(edit(desk().admin, desk().admin, { roles: ["admin", "editor"] }))).toBe("forbidden");
    expect(await codeOf(edit(other, desk().admin, { roles: ["admin", "viewer"] }))).toBe("done");
  });

  test("alone manages people: nobody else invites, edits or makes keys", async () => {
    for (const place of ["editor", "checker", "writer", "viewer"] as const) {
      const client = await api.as(desk()[place]);
      expect((await client("POST", "/invitations", { email: "x@guest.example", roles: ["admin"] })).status).toBe(403);
      expect((await client("POST", "/keys", { name: "k", roles: ["editor"] })).status).toBe(403);
    }
  });

  test("sees addresses, and others do not", async () => {
    const seen = await (await api.as(desk().admin))("GET", "/members");
    expect(seen.text).toContain("@");
    expect((await (await api.as(desk().viewer))("GET", "/members")).text).not.toContain("@");
  });
});

describe("an API key", () => {
  test("manages nobody, whatever its roles", async () => {
    const key = api.withKey(await keyOf(desk(), ["editor"]));
    for (const path of ["/keys", "/invitations"]) expect((await key("GET", path)).status).toBe(403);
    const made = await (await api.as(desk().admin))("POST", "/keys", { name: "k", roles: ["admin"] });
    expect(made.status).toBe(422);
  });

  test("is shown once and kept as a hash", async () => {
    const secret = await keyOf(desk(), ["viewer"]);
    const admin = await api.as(desk().admin);
    expect((await admin("GET", "/keys")).text).not.toContain(secret);
    expect(JSON.stringify((await pool().query("SELECT * FROM api_key")).rows)).not.toContain(secret);
  });

  test.each([
    ["revoked", "UPDATE api_key SET revoked_at = now()"],
    ["too old", "UPDATE api_key SET expires_at = now() - interval '1 second'"],
    ["of a disabled key member", "UPDATE member SET disabled_at = now() WHERE kind = 'key'"],
  ])("that is %s opens nothing with the next request", async (_what, change) => {
    const secret = await keyOf(desk(), ["viewer"]);
    expect((await api.withKey(secret)("GET", "/me")).status).toBe(200);
    await pool().query(change);
    expect((await api.withKey(secret)("GET", "/me")).status).toBe(401);
  });

  test("ends with its owner", async () => {
    const owner = await buildMember(someone("key-owner", ["admin"]));
    const secret = await keyOf({ ...desk(), admin: owner }, ["viewer"]);
    await edit(desk().admin, owner, { disabled: true });
    expect((await api.withKey(secret)("GET", "/me")).status).toBe(401);
    await edit(desk().admin, owner, { disabled: false });
    expect((await api.withKey(secret)("GET", "/me")).status).toBe(401);
  });

  test("counts in its header only, and as it is", async () => {
    const secret = await keyOf(desk(), ["viewer"]);
    const get = (path: string, headers: Record<string, string>) => api.send({ path: `/api/v1${path}`, headers });
    expect((await get("/me", { authorization: `Bearer ${secret}` })).status).toBe(200);
    for (const header of [`Basic ${secret}`, secret, `Bearer ${secret} x`, `Bearer ${secret}x`, "Bearer"]) {
      expect((await get("/me", { authorization: header })).status).toBe(401);
    }
    for (const name of ["key", "api_key", "access_token"])
      expect((await get(`/me?${name}=${secret}`, {})).status).toBe(401);
  });
});

test("an installation is set up once, with the token of its log, and never again", async () => {
  const token = await issueSetupToken();
  const input = { newsroom: "Another", name: "Eve", email: "eve@evil.example", password: PASSWORD };
  expect(await codeOf(setUp({ ...input, token }))).toBe("gone");
  expect(await codeOf(setUp(input, { trusted: true }))).toBe("gone");
});
