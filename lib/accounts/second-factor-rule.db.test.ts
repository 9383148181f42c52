import { beforeEach, describe, expect, test } from "vitest";
import { makeKey } from "@/lib/accounts/manage-keys";
import { setSecondFactorRule } from "@/lib/accounts/second-factor-rule";
import { execute } from "@/lib/boundary/execute";
import type { Role } from "@/lib/core/access/roles";
import { describeEvent } from "@/lib/core/history/describe";
import { pool } from "@/lib/db/client";
import { buildMember, FACTORY_PASSWORD } from "@/seeds/factories/build-member";
import { accountDesk, cookieFrom } from "@/tests/support/account-desk";
import { type Client, cookieOf, keyOf } from "@/tests/support/api";
import { codeOfMoment } from "@/tests/support/authenticator";
import { codeOf } from "@/tests/support/desk";
import { followers } from "@/tests/support/follow-events";
import { ROUTE_CALLS, requestOf } from "@/tests/support/route-calls";
import { nowhere } from "@/tests/support/route-world";

const { desk, api, member, email, post, signIn, setUpFactor } = accountDesk(["checker"]);
const follow = followers(() => api().port);
const OWED = [403, "second_factor_required"];

beforeEach(async () => {
  await pool().query(`UPDATE newsroom SET settings = settings - 'secondFactor'`);
});

const asAdmin = () => api().as(desk().admin);
const said = async (client: Client, path = "/me") => {
  const { status, body } = await client("GET", path);
  return [status, body.code];
};

async function askOf(roles: readonly Role[], cleared = false) {
  const admin = await asAdmin();
  const { version } = (await admin("GET", "/settings/second-factor")).body;
  return admin("PUT", "/settings/second-factor", { roles, cleared }, { "if-match": `"${version}"` });
}

describe("a newsroom that asks checkers for a second factor", () => {
  test("holds a session that was open before to it with the next request, and lets go when it is set up", async () => {
    const before = cookieFrom(await signIn());
    expect((await said(api().withCookie(before)))[0]).toBe(200);
    expect((await askOf(["checker"])).status).toBe(200);
    expect(await said(api().withCookie(before))).toEqual(OWED);
    const { cookie } = await setUpFactor(before);
    expect((await said(api().withCookie(cookie)))[0]).toBe(200);
    const own = await api().withCookie(cookie)("GET", "/me/second-factor");
    expect(own.body).toEqual({ on: true, asked: true });
  });

  test("opens no route of the API to whoever has none, but the one that says so", async () => {
    const client = api().withCookie(cookieFrom(await signIn()));
    await askOf(["checker"]);
    const open: string[] = [];
    for (const route of Object.keys(ROUTE_CALLS)) {
      const { method, path, body, headers } = requestOf(route, nowhere());
      const answer = await client(method, path, body, headers);
      if (answer.status !== 403 || answer.body.code !== "second_factor_required") open.push(route);
    }
    expect(open).toEqual(["GET /me/second-factor"]);
  });

  test("leaves everybody else alone, and whoever has one already", async () => {
    const { cookie } = await setUpFactor();
    const editor = await api().as(desk().editor);
    await askOf(["checker"]);
    expect((await said(api().withCookie(cookie)))[0]).toBe(200);
    expect((await said(editor))[0]).toBe(200);
  });

  test("asks whoever is given the role later, and whose second factor was taken away", async () => {
    const { cookie } = await setUpFactor();
    await askOf(["editor", "checker"]);
    const viewer = await buildMember({
      newsroomId: desk().admin.newsroomId,
      name: "V",
      email: `v.${email()}`,
      roles: ["viewer"],
    });
    const client = await api().as(viewer);
    const admin = await asAdmin();
    expect((await said(client))[0]).toBe(200);
    await admin("PATCH", `/members/${viewer.memberId}`, { roles: ["editor"] }, { "if-match": '"1"' });
    expect(await said(client)).toEqual(OWED);
    const removed = await post("/second-factor/remove", { password: FACTORY_PASSWORD }, { cookie });
    expect(removed.status).toBe(200);
    expect(await said(api().withCookie(cookieFrom(removed)))).toEqual(OWED);
  });

  test("lets nobody past it by a wrong code", async () => {
    const cookie = cookieFrom(await signIn());
    await askOf(["checker"]);
    const begun = await post("/second-factor/begin", { password: FACTORY_PASSWORD }, { cookie });
    expect((await post("/second-factor/confirm", { code: "000000" }, { cookie })).status).toBe(422);
    expect(await said(api().withCookie(cookie))).toEqual(OWED);
    const code = codeOfMoment(begun.body.secret);
    expect((await post("/second-factor/confirm", { code }, { cookie })).status).toBe(200);
  });

  test("T-A06: closes a stream that was open, and opens none", { timeout: 90_000 }, async () => {
    const stream = await follow(member());
    expect(stream.ended()).toBe(false);
    await askOf(["checker"]);
    await expect.poll(() => stream.ended(), { timeout: 60_000 }).toBe(true);
    expect(stream.events.at(-1)).toMatchObject({ event: "revoked" });
    const again = await follow({ cookie: await cookieOf(member()) });
    expect(again.status).toBe(403);
  });
});

describe("API keys", () => {
  test("of somebody who owes a second factor rest until it is set up; those of nobody go on", async () => {
    const second = await buildMember({
      newsroomId: desk().admin.newsroomId,
      name: "A",
      email: `a.${email()}`,
      roles: ["admin"],
    });
    const { key } = await execute(makeKey, second, { name: "A script", roles: ["viewer"] });
    const ownerless = await keyOf(desk(), ["viewer"]);
    await pool().query("UPDATE member SET owner_id = NULL WHERE name = 'Key viewer'");
    const { cookie } = await setUpFactor(await cookieOf(desk().admin));
    const admin = api().withCookie(cookie);
    const { version, without } = (await admin("GET", "/settings/second-factor")).body;
    expect(without).toContainEqual(expect.objectContaining({ id: second.memberId, keys: 1, asked: false }));
    const rule = { roles: ["admin"], cleared: false };
    expect((await admin("PUT", "/settings/second-factor", rule, { "if-match": `"${version}"` })).status).toBe(200);
    expect(await said(api().withKey(key))).toEqual(OWED);
    expect((await said(api().withKey(ownerless)))[0]).toBe(200);
    await setUpFactor(await cookieOf(second));
    expect((await said(api().withKey(key)))[0]).toBe(200);
    await pool().query(`UPDATE newsroom SET settings = settings - 'secondFactor'`);
    await post("/second-factor/remove", { password: FACTORY_PASSWORD }, { cookie });
  });
});

describe("the rule", () => {
  test("says who lacks one, and goes into the history with how many they were", async () => {
    const { body } = await askOf(["checker"]);
    const asked = body.without.filter((person: { asked: boolean }) => person.asked);
    expect(asked.map((person: { id: string }) => person.id)).toContain(member().memberId);
    expect(asked.every((person: { roles: string[] }) => person.roles.includes("checker"))).toBe(true);
    const { rows } = await pool().query(
      "SELECT payload FROM event WHERE type = 'newsroom.second_factor_asked' ORDER BY id DESC LIMIT 1",
    );
    expect(rows[0].payload).toEqual({ roles: ["checker"], cleared: false, without: asked.length });
    expect(describeEvent("newsroom.second_factor_asked", rows[0].payload)).toBe(
      `asks every checker for a second factor; ${asked.length} people have none yet`,
    );
  });

  test("asks those cleared for confidential sources, whatever their role", async () => {
    const client = api().withCookie(cookieFrom(await signIn()));
    await askOf([], true);
    expect((await said(client))[0]).toBe(200);
    await pool().query("UPDATE member SET cleared = true WHERE id = $1", [member().memberId]);
    expect(await said(client)).toEqual(OWED);
  });

  test("locks out nobody who sets it: an admin without one sets his own up first", async () => {
    const answer = await askOf(["admin"]);
    expect([answer.status, answer.body.code]).toEqual([409, "conflict"]);
    expect((await said(await asAdmin()))[0]).toBe(200);
  });

  test("is an admin's, and of two who set it at once one is told", async () => {
    const { version } = (await (await asAdmin())("GET", "/settings/second-factor")).body;
    const set = (by: Role, roles: readonly Role[]) =>
      codeOf(
        execute(setSecondFactorRule, by === "admin" ? desk().admin : desk().editor, { roles, cleared: false, version }),
      );
    expect(await set("editor", ["checker"])).toBe("forbidden");
    expect((await Promise.all([set("admin", ["checker"]), set("admin", ["viewer"])])).sort()).toEqual([
      "done",
      "stale",
    ]);
  });

  test("leaves the other settings of the newsroom as they are", async () => {
    await pool().query(`UPDATE newsroom SET settings = settings || '{"passesOff": ["roles"]}'`);
    await askOf(["checker"]);
    const { rows } = await pool().query("SELECT settings FROM newsroom WHERE id = $1", [desk().admin.newsroomId]);
    expect(rows[0].settings).toEqual({ passesOff: ["roles"], secondFactor: { roles: ["checker"], cleared: false } });
  });
});
