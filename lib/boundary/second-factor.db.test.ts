import { describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { FACTORY_PASSWORD } from "@/seeds/factories/build-member";
import { ACCOUNT_ROUTES } from "@/server/account-routes";
import { accountDesk, cookieFrom } from "@/tests/support/account-desk";
import { codeOfMoment } from "@/tests/support/authenticator";

const { desk, api, member, post, signIn: withPassword, setUpFactor: setUp } = accountDesk(["editor"]);
const me = async (cookie: string) => (await api().withCookie(cookie)("GET", "/me")).status;

describe("a second factor", () => {
  test("asks for nothing until its first code was given", async () => {
    const cookie = cookieFrom(await withPassword());
    await post("/second-factor/begin", { password: FACTORY_PASSWORD }, { cookie });
    expect((await post("/second-factor/confirm", { code: "000000" }, { cookie })).status).toBe(422);
    expect((await withPassword()).body).toEqual({ ok: true, secondFactor: false });
  });

  test("once set, the password alone opens nothing, and the code opens the session", async () => {
    const { secret } = await setUp();
    const half = await withPassword();
    expect(half.body).toEqual({ ok: true, secondFactor: true });
    const waiting = cookieFrom(half);
    expect(await me(waiting)).toBe(401);
    const done = await post("/sign-in/second-factor", { code: codeOfMoment(secret, 1) }, { cookie: waiting });
    expect(done.status).toBe(200);
    expect(await me(cookieFrom(done))).toBe(200);
    const { rows } = await pool().query("SELECT type FROM event WHERE object_id = $1 AND type LIKE 'member.second%'", [
      member().memberId,
    ]);
    expect(rows.map(({ type }) => type)).toEqual(["member.second_factor_set"]);
  });

  test("T-A10: of one code brought by twenty at once exactly one is let in, and it is not taken again", async () => {
    const { secret } = await setUp();
    const waiting = await Promise.all(Array.from({ length: 4 }, async () => cookieFrom(await withPassword())));
    const code = codeOfMoment(secret, 1);
    const tries = Array.from({ length: 20 }, (_, i) =>
      post("/sign-in/second-factor", { code }, { cookie: waiting[i % 4] ?? "" }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status !== 200 && status !== 401 && status !== 429)).toEqual([]);
    const later = await post("/sign-in/second-factor", { code }, { cookie: cookieFrom(await withPassword()) });
    expect(later.status).toBe(401);
  });

  test("T-A10: after five wrong codes the sign-in begins again with the password", async () => {
    const { secret } = await setUp();
    const waiting = cookieFrom(await withPassword());
    for (let i = 0; i < 5; i += 1) {
      expect((await post("/sign-in/second-factor", { code: `00000${i}` }, { cookie: waiting })).status).toBe(401);
    }
    expect((await post("/sign-in/second-factor", { code: codeOfMoment(secret, 1) }, { cookie: waiting })).status).toBe(
      429,
    );
    const again = cookieFrom(await withPassword());
    expect((await post("/sign-in/second-factor", { code: codeOfMoment(secret, 1) }, { cookie: again })).status).toBe(
      200,
    );
  });

  test("each recovery code lets in once", async () => {
    const { recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [recoveryCode] = recoveryCodes;
    const answerWith = async () =>
      (await post("/sign-in/second-factor", { recoveryCode }, { cookie: cookieFrom(await withPassword()) })).status;
    expect([await answerWith(), await answerWith()]).toEqual([200, 401]);
  });

  test("secret and recovery codes stand nowhere as they are", async () => {
    const { secret, recoveryCodes } = await setUp();
    const { rows } = await pool().query("SELECT t::text AS row FROM two_factor t");
    for (const { row } of rows) for (const words of [secret, ...recoveryCodes]) expect(row).not.toContain(words);
  });

  test("T-A13: changes only with the password, and wrong ones are counted", async () => {
    const { cookie } = await setUp();
    expect((await post("/second-factor/recovery-codes", { password: FACTORY_PASSWORD }, { cookie })).status).toBe(200);
    for (let i = 0; i < 5; i += 1) {
      expect((await post("/second-factor/remove", { password: `wrong ${i}` }, { cookie })).status).toBe(422);
    }
    expect((await post("/second-factor/remove", { password: FACTORY_PASSWORD }, { cookie })).status).toBe(429);
    await pool().query("DELETE FROM rate_limit");
    expect((await post("/second-factor/remove", { password: FACTORY_PASSWORD }, { cookie })).status).toBe(200);
    expect((await withPassword()).body.secondFactor).toBe(false);
  });

  test("that is lost is taken away by an admin, who cannot take his own that way", async () => {
    const { cookie } = await setUp();
    const admin = await api().as(desk().admin);
    expect((await admin("POST", `/members/${desk().admin.memberId}/remove-second-factor`, {})).status).toBe(403);
    expect((await admin("POST", `/members/${member().memberId}/remove-second-factor`, {})).status).toBe(200);
    expect(await me(cookie)).toBe(401);
    expect((await withPassword()).body.secondFactor).toBe(false);
  });
});

test.each(Object.keys(ACCOUNT_ROUTES))("%s needs a session; a key, a guest or nobody is refused", async (route) => {
  const path = route.replace("POST /api/auth", "");
  expect((await post(path, { password: FACTORY_PASSWORD })).status).toBe(401);
  const keyed = await post(path, { password: FACTORY_PASSWORD }, { authorization: "Bearer lck_x" });
  expect(keyed.status).toBe(401);
});
