import { describe, expect, test } from "vitest";
import { editMember } from "@/lib/accounts/manage-members";
import { listMembers } from "@/lib/accounts/queries";
import { ask, execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { buildMember, FACTORY_PASSWORD } from "@/seeds/factories/build-member";
import { accountDesk, cookieFrom } from "@/tests/support/account-desk";
import { signedCookie } from "@/tests/support/api";
import type { Answer } from "@/tests/support/http-request";

const { desk, api, member, email, post } = accountDesk();
const signIn = (body: object, headers: Record<string, string> = {}) => post("/sign-in/email", body, headers);

async function editAs(admin: Actor, change: object): Promise<void> {
  const { items } = await ask(listMembers, admin, {});
  const version = items.find((item) => item.id === member().memberId)?.version;
  await execute(editMember, admin, { id: member().memberId, version, ...change });
}

describe("signing in", () => {
  test("gives a cookie that scripts cannot read and that other sites do not send along", async () => {
    const answer = await signIn({ email: email(), password: FACTORY_PASSWORD });
    expect(answer.status).toBe(200);
    const [line = ""] = answer.headers["set-cookie"] ?? [];
    expect(line).toMatch(/^linecheck\.session_token=/);
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    expect(line).toMatch(/Path=\//);
    expect((await api().withCookie(cookieFrom(answer))("GET", "/me")).body).toMatchObject({
      memberId: member().memberId,
    });
  });

  test("T-A01: says the same of an unknown address and of a wrong password", async () => {
    const unknown = await signIn({ email: "nobody@harbour.example", password: "not the password" });
    const wrong = await signIn({ email: email(), password: "not the password" });
    const words = ({ status, body: { requestId: _number, ...rest } }: Answer) => ({ status, ...rest });
    expect(words(unknown)).toEqual(words(wrong));
    expect([wrong.status, wrong.body.code]).toEqual([401, "invalid_credentials"]);
  });

  test("T-A03: replaces a cookie that somebody planted, and the planted one stays worthless", async () => {
    const planted = signedCookie("planted-token");
    const answer = await signIn({ email: email(), password: FACTORY_PASSWORD }, { cookie: planted });
    expect(cookieFrom(answer)).not.toContain("planted-token");
    expect((await api().withCookie(planted)("GET", "/me")).status).toBe(401);
  });

  test.each([
    ["a filter for a text", { email: { contains: "@" }, password: { not: "" } }],
    ["a list", { email: ["a@b.example"], password: "x" }],
    ["a number", { email: 1, password: 2 }],
    ["nothing", {}],
    ["NUL", { email: "a@b.example", password: "a\0b" }],
    ["too long a password", { email: "a@b.example", password: "a".repeat(1_025) }],
  ])("T-A15: refuses %s before it looks anybody up", async (_what, body) => {
    expect((await signIn(body)).status).toBe(422);
  });

  test("T-A15: takes a password of 64 characters and one with an emoji as they are", async () => {
    for (const [i, password] of ["x1y2".repeat(16), "correct \u{1f40e} battery staple"].entries()) {
      const address = `long.password.${i}@harbour.example`;
      await buildMember({
        newsroomId: desk().admin.newsroomId,
        name: "P",
        email: address,
        roles: ["viewer"],
        password,
      });
      expect((await signIn({ email: address, password })).status).toBe(200);
    }
  });
});

describe("guessing", () => {
  test("T-A04: is stopped after five wrong passwords, also for the right one, and says when to come back", async () => {
    for (let i = 0; i < 5; i += 1) expect((await signIn({ email: email(), password: `guess ${i}` })).status).toBe(401);
    const sixth = await signIn({ email: email(), password: FACTORY_PASSWORD });
    expect([sixth.status, sixth.body.code]).toEqual([429, "rate_limited"]);
    expect(Number(sixth.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("T-A05: gets no fresh count by another spelling, another header or another field", async () => {
    const spellings = [email(), email().toUpperCase(), ` ${email()} `, `P${email().slice(1)}`, `${email()}\t`];
    for (const [i, spelling] of spellings.entries()) {
      const headers = {
        "x-forwarded-for": `10.0.0.${i}`,
        "cf-connecting-ip": `10.1.0.${i}`,
        "x-real-ip": `10.2.0.${i}`,
      };
      expect((await signIn({ email: spelling, password: "wrong", rememberMe: i }, headers)).status).toBe(401);
    }
    expect((await signIn({ email: email(), password: "wrong" }, { "x-forwarded-for": "10.0.0.99" })).status).toBe(429);
  });

  test("of one account locks nobody else out", async () => {
    for (let i = 0; i < 6; i += 1) await signIn({ email: "victim@harbour.example", password: "wrong" });
    expect((await signIn({ email: email(), password: FACTORY_PASSWORD })).status).toBe(200);
  });

  test("many accounts from one address is stopped after twenty", async () => {
    const tries = Array.from({ length: 20 }, (_, i) =>
      signIn({ email: `other${i}@harbour.example`, password: "wrong" }),
    );
    expect(new Set((await Promise.all(tries)).map((answer) => answer.status))).toEqual(new Set([401]));
    expect((await signIn({ email: email(), password: FACTORY_PASSWORD })).status).toBe(429);
  });
});

describe("a session ends with the very next request", () => {
  async function signedIn() {
    const cookie = cookieFrom(await signIn({ email: email(), password: FACTORY_PASSWORD }));
    const client = api().withCookie(cookie);
    expect((await client("GET", "/me")).status).toBe(200);
    return { cookie, client };
  }

  test("T-A06: after signing out", async () => {
    const { cookie, client } = await signedIn();
    const out = await post("/sign-out", {}, { cookie });
    expect(out.status).toBe(200);
    expect(out.headers["clear-site-data"]).toBe('"cache", "cookies", "storage"');
    expect((await client("GET", "/me")).status).toBe(401);
  });

  test("T-A06: after the member was disabled, and stays ended when he is let in again", async () => {
    const { client } = await signedIn();
    await editAs(desk().admin, { disabled: true });
    expect((await client("GET", "/me")).status).toBe(401);
    const refused = await signIn({ email: email(), password: FACTORY_PASSWORD });
    expect([refused.status, refused.body.code]).toEqual([403, "forbidden"]);
    expect(refused.headers["set-cookie"]).toBeUndefined();
    const left = await pool().query(
      "SELECT count(*)::int AS count FROM session s JOIN member m USING (user_id) WHERE m.id = $1",
      [member().memberId],
    );
    expect(left.rows[0].count).toBe(0);
    await editAs(desk().admin, { disabled: false });
    expect((await client("GET", "/me")).status).toBe(401);
  });

  test("T-A07: a role that was taken is gone at once", async () => {
    const { client } = await signedIn();
    expect((await client("POST", "/sources", { type: "report", title: "A report" })).status).toBe(201);
    await editAs(desk().admin, { roles: ["viewer"] });
    expect((await client("POST", "/sources", { type: "report", title: "A report" })).status).toBe(403);
  });

  test.each([
    ["eight hours of idleness", "updated_at = now() - interval '8 hours 1 minute'"],
    ["its last day", "expires_at = now() - interval '1 second'"],
  ])("after %s", async (_what, change) => {
    const { client } = await signedIn();
    await pool().query(`UPDATE session SET ${change}`);
    expect((await client("GET", "/me")).status).toBe(401);
  });

  test("T-A14: two session cookies, a forged one and one without a signature count as none", async () => {
    const { cookie } = await signedIn();
    const [name = "", value = ""] = cookie.split(/=(.*)/s);
    const forged = `${name}=${value.slice(0, -6)}AAAAA%3D`;
    for (const other of [
      `${cookie}; ${cookie}`,
      `${cookie}; ${name}=x`,
      forged,
      `${name}=${decodeURIComponent(value).split(".")[0]}`,
    ]) {
      expect((await api().withCookie(other)("GET", "/me")).status).toBe(401);
    }
  });
});
