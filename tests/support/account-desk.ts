import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import type { Actor, Role } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { buildMember, FACTORY_PASSWORD } from "@/seeds/factories/build-member";
import type { Desk } from "@/seeds/factories/desk";
import { type ApiServer, startApi } from "@/tests/support/api";
import { codeOfMoment } from "@/tests/support/authenticator";
import { testDesk } from "@/tests/support/desk";
import type { Answer } from "@/tests/support/http-request";

/** What somebody has who has just set a second factor up. */
export type FactorSetUp = { readonly secret: string; readonly recoveryCodes: string[]; readonly cookie: string };

/** A desk behind HTTP at which every test finds a new member, of whom nothing was counted yet. */
export type AccountDesk = {
  readonly desk: () => Desk;
  readonly api: () => ApiServer;
  readonly member: () => Actor;
  readonly email: () => string;
  /** Posts under /api/auth as our own page does. */
  readonly post: (path: string, body: object, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Signs the test's member in with the password alone. */
  readonly signIn: (headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Sets a second factor up for whoever this cookie signs in; without one, for the test's member. */
  readonly setUpFactor: (cookie?: string) => Promise<FactorSetUp>;
};

/** Opens such a desk for the tests of a file. */
export function accountDesk(roles: readonly Role[] = ["checker"]): AccountDesk {
  const desk = testDesk();
  let server: ApiServer | null = null;
  let member: Actor | null = null;
  let count = 0;
  const emailNow = () => `person.${count}@harbour.example`;
  beforeAll(async () => {
    server = await startApi();
  });
  afterAll(() => server?.close());
  beforeEach(async () => {
    count += 1;
    await pool().query("DELETE FROM rate_limit");
    const { newsroomId } = desk().admin;
    member = await buildMember({ newsroomId, name: `Person ${count}`, email: emailNow(), roles });
  });
  const api = () => there(server);
  const post: AccountDesk["post"] = (path, body, headers = {}) =>
    api().send({
      method: "POST",
      path: `/api/auth${path}`,
      headers: { "content-type": "application/json", origin: `http://localhost:${api().port}`, ...headers },
      body,
    });
  const signIn: AccountDesk["signIn"] = (headers) =>
    post("/sign-in/email", { email: emailNow(), password: FACTORY_PASSWORD }, headers);
  const setUpFactor: AccountDesk["setUpFactor"] = async (given) => {
    const cookie = given ?? cookieFrom(await signIn());
    const begun = await post("/second-factor/begin", { password: FACTORY_PASSWORD }, { cookie });
    const { secret, recoveryCodes } = begun.body;
    const confirmed = await post("/second-factor/confirm", { code: codeOfMoment(secret) }, { cookie });
    expect([begun.status, confirmed.status]).toEqual([200, 200]);
    return { secret, recoveryCodes, cookie: cookieFrom(confirmed) };
  };
  return { desk, api, member: () => there(member), email: emailNow, post, signIn, setUpFactor };
}

/** The Cookie header that a browser would send after an answer. */
export function cookieFrom(answer: Answer): string {
  return (answer.headers["set-cookie"] ?? [])
    .map((line) => line.split(";")[0] ?? "")
    .filter((pair) => !pair.endsWith("="))
    .join("; ");
}

function there<Value>(value: Value | null): Value {
  if (value === null) throw new RangeError("The desk opens before the first test, not earlier.");
  return value;
}
