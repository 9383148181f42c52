import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { buildMember, FACTORY_PASSWORD } from "@/seeds/factories/build-member";
import { ACCOUNT_ROUTES } from "@/server/account-routes";
import { type ApiServer, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";
import type { Answer } from "@/tests/support/http-request";

const desk = testDesk();
let api: ApiServer;
let member: Actor;
let email = "";
let count = 0;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  count += 1;
  email = `factor.${count}@harbour.example`;
  await pool().query("DELETE FROM rate_limit");
  const { newsroomId } = desk().admin;
  member = await buildMember({ newsroomId, name: `Person ${count}`, email, roles: ["editor"] });
});

/** The code of a moment, as RFC 6238 says it: HMAC-SHA-1 of the half-minute, six digits. */
function codeAt(secret: string, stepsAway = 0): string {
  const bits = [...secret].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  const key = Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsAway));
  const mac = createHmac("sha1", key).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const cookieFrom = (answer: Answer) =>
  (answer.headers["set-cookie"] ?? [])
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");

function post(path: string, body: object, cookie = ""): Promise<Answer> {
  const headers = { "content-type": "application/json", origin: `http://localhost:${api.port}`, cookie };
  return api.send({ method: "POST", path: `/api/auth${path}`, headers, body });
}

const withPassword = () => post("/sign-in/email", { email, password: FACTORY_PASSWORD });

type SetUp = { secret: string; recoveryCodes: string[]; cookie: string };

async function setUp(): Promise<SetUp> {
  const first = cookieFrom(await withPassword());
  const begun = await post("/second-factor/begin", { password: FACTORY_PASSWORD }, first);
  const { secret, recoveryCodes } = begun.body;
  const confirmed = await post("/second-factor/confirm", { code: codeAt(secret) }, first);
  expect([begun.status, confirmed.status]).toEqual([200, 200]);
  return { secret, recoveryCodes, cookie: cookieFrom(confirmed) };
}

const me = async (cookie: string) => (await api.withCookie(cookie)("GET", "/me")).status;

describe("a second factor", () => {
  test("asks for nothing until its first code was given", async () => {
    const cookie = cookieFrom(await withPassword());
    await post("/second-factor/begin", { password: FACTORY_PASSWORD }, cookie);
    expect((await post("/second-factor/confirm", { code: "000000" }, cookie)).status).toBe(422);
    expect((await withPassword()).body).toEqual({ ok: true, secondFactor: false });
  });

  test("once set, the password alone opens nothing, and the code opens the session", async () => {
    const { secret } = await setUp();
    const half = await withPassword();
    expect(half.body).toEqual({ ok: true, secondFactor: true });
    const waiting = cookieFrom(half);
    expect(await me(waiting)).toBe(401);
    const done = await post("/sign-in/second-factor", { code: codeAt(secret, 1) }, waiting);
    expect(done.status).toBe(200);
    expect(await me(cookieFrom(done))).toBe(200);
    const { rows } = await pool().query("SELECT type FROM event WHERE object_id = $1 AND type LIKE 'member.second%'", [
      member.memberId,
    ]);
    expect(rows.map(({ type }) => type)).toEqual(["member.second_factor_set"]);
  });

  test("T-A10: of one code brought by twenty at once exactly one is let in, and it is not taken again", async () => {
    const { secret } = await setUp();
    const waiting = await Promise.all(Array.from({ length: 4 }, async () => cookieFrom(await withPassword())));
    const code = codeAt(secret, 1);
    const tries = Array.from({ length: 20 }, (_, i) => post("/sign-in/second-factor", { code }, waiting[i % 4]));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status !== 200 && status !== 401 && status !== 429)).toEqual([]);
    const later = await post("/sign-in/second-factor", { code }, cookieFrom(await withPassword()));
    expect(later.status).toBe(401);
  });

  test("T-A10: after five wrong codes the sign-in begins again with the password", async () => {
    const { secret } = await setUp();
    const waiting = cookieFrom(await withPassword());
    for (let i = 0; i < 5; i += 1) {
      expect((await post("/sign-in/second-factor", { code: `00000${i}` }, waiting)).status).toBe(401);
    }
    expect((await post("/sign-in/second-factor", { code: codeAt(secret, 1) }, waiting)).status).toBe(429);
    const again = cookieFrom(await withPassword());
    expect((await post("/sign-in/second-factor", { code: codeAt(secret, 1) }, again)).status).toBe(200);
  });

  test("each recovery code lets in once", async () => {
    const { recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [recoveryCode] = recoveryCodes;
    const answerWith = async () =>
      (await post("/sign-in/second-factor", { recoveryCode }, cookieFrom(await withPassword()))).status;
    expect([await answerWith(), await answerWith()]).toEqual([200, 401]);
  });

  test("secret and recovery codes stand nowhere as they are", async () => {
    const { secret, recoveryCodes } = await setUp();
    const { rows } = await pool().query("SELECT t::text AS row FROM two_factor t");
    for (const { row } of rows) for (const words of [secret, ...recoveryCodes]) expect(row).not.toContain(words);
  });

  test("T-A13: changes only with the password, and wrong ones are counted", async () => {
    const { cookie } = await setUp();
    expect((await post("/second-factor/recovery-codes", { password: FACTORY_PASSWORD }, cookie)).status).toBe(200);
    for (let i = 0; i < 5; i += 1) {
      expect((await post("/second-factor/remove", { password: `wrong ${i}` }, cookie)).status).toBe(422);
    }
    expect((await post("/second-factor/remove", { password: FACTORY_PASSWORD }, cookie)).status).toBe(429);
    await pool().query("DELETE FROM rate_limit");
    expect((await post("/second-factor/remove", { password: FACTORY_PASSWORD }, cookie)).status).toBe(200);
    expect((await withPassword()).body.secondFactor).toBe(false);
  });

  test("that is lost is taken away by an admin, who cannot take his own that way", async () => {
    const { cookie } = await setUp();
    const admin = await api.as(desk().admin);
    expect((await admin("POST", `/members/${desk().admin.memberId}/remove-second-factor`, {})).status).toBe(403);
    expect((await admin("POST", `/members/${member.memberId}/remove-second-factor`, {})).status).toBe(200);
    expect(await me(cookie)).toBe(401);
    expect((await withPassword()).body.secondFactor).toBe(false);
  });
});

test.each(Object.keys(ACCOUNT_ROUTES))("%s needs a session; a key, a guest or nobody is refused", async (route) => {
  const path = route.replace("POST /api/auth", "");
  expect((await post(path, { password: FACTORY_PASSWORD })).status).toBe(401);
  const keyed = await api.send({
    method: "POST",
    path: `/api/auth${path}`,
    headers: {
      "content-type": "application/json",
      origin: `http://localhost:${api.port}`,
      authorization: "Bearer lck_x",
    },
    body: { password: FACTORY_PASSWORD },
  });
  expect(keyed.status).toBe(401);
});
