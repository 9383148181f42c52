import { beforeEach, expect, test } from "vitest";
import { changePassword } from "@/lib/accounts/change-password";
import { findResetLink, makeResetLink, resetPassword } from "@/lib/accounts/reset-password";
import { ask, execute } from "@/lib/boundary/execute";
import { actorOfCookies } from "@/lib/boundary/session";
import { cookieHeader, signIn } from "@/lib/boundary/sign-in";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { listEvents } from "@/lib/history/queries";
import { newId } from "@/lib/platform/ids";
import { buildMember, FACTORY_PASSWORD } from "@/seeds/factories/build-member";
import { codeOf, testDesk } from "@/tests/support/desk";
import { endings, together } from "@/tests/support/together";

const desk = testDesk();
const NEW = "eleven herons at the weir";
const HERE = { address: "192.0.2.1", device: "a browser" };
let member: Actor;
let email = "";

beforeEach(async () => {
  await pool().query("DELETE FROM rate_limit");
  email = `${newId()}@harbour.example`;
  member = await buildMember({ newsroomId: desk().admin.newsroomId, name: "Person", email, roles: ["checker"] });
});

const enter = async (password: string) => cookieHeader((await signIn({ email, password }, HERE)).cookies);
const change = (actor: Actor, currentPassword: string, newPassword = NEW) =>
  execute(changePassword, actor, { currentPassword, newPassword });
const link = async () => {
  const { path } = await execute(makeResetLink, desk().admin, { id: member.memberId });
  return path.replace("/reset/", "");
};

test("T-A06: with a new password every other session is over, and the old password lets nobody in", async () => {
  const elsewhere = await enter(FACTORY_PASSWORD);
  const here = await enter(FACTORY_PASSWORD);
  const actor = await actorOfCookies(here);
  expect(
    await execute(changePassword, actor ?? member, { currentPassword: FACTORY_PASSWORD, newPassword: NEW }),
  ).toEqual({ ended: 1 });
  expect(await actorOfCookies(elsewhere)).toBeNull();
  expect(await actorOfCookies(here)).toMatchObject({ memberId: member.memberId });
  expect(await codeOf(enter(FACTORY_PASSWORD))).toBe("invalid_credentials");
  expect(await codeOf(enter(NEW))).toBe("done");
  const { items } = await ask(listEvents, desk().editor, { actor: member.memberId });
  expect(items[0]).toMatchObject({ type: "member.password_changed" });
});

test("the present password is asked for, and after five wrong ones nothing more is tried", async () => {
  for (let attempt = 1; attempt <= 5; attempt += 1)
    expect(await codeOf(change(member, "not this one"))).toBe("invalid");
  expect(await codeOf(change(member, FACTORY_PASSWORD))).toBe("rate_limited");
  expect(await codeOf(enter(FACTORY_PASSWORD))).toBe("done");
});

test.each([
  ["short", "too short"],
  ["the present one", FACTORY_PASSWORD],
  ["very long", "x".repeat(2_000)],
  ["with a NUL", `eleven herons\0at the weir`],
])("a new password that is %s is refused", async (_what, password) => {
  expect(await codeOf(change(member, FACTORY_PASSWORD, password))).toBe("invalid");
});

test("of two changes at once one wins, and its password is the one that counts", async () => {
  const other = "nine otters in the lock";
  const results = await together([
    () => change(member, FACTORY_PASSWORD),
    () => change(member, FACTORY_PASSWORD, other),
  ]);
  expect(endings(results)).toEqual(["conflict", "done"]);
  const won = results[0]?.status === "fulfilled" ? NEW : other;
  expect(await codeOf(enter(won))).toBe("done");
});

test("T-A08: of twenty who use one reset link at once exactly one sets the password, and all sessions end", async () => {
  const before = await enter(FACTORY_PASSWORD);
  const token = await link();
  expect(await findResetLink(token)).toMatchObject({ name: "Person", email });
  const passwords = Array.from({ length: 20 }, (_, index) => `${NEW} ${index}`);
  const results = await together(passwords.map((password) => () => resetPassword({ token, password })));
  expect(endings(results)).toEqual(["done", ...Array(19).fill("gone")].sort());
  const won = results.findIndex(({ status }) => status === "fulfilled");
  expect(await codeOf(enter(passwords[won] ?? ""))).toBe("done");
  expect(await actorOfCookies(before)).toBeNull();
  expect(await findResetLink(token)).toBeNull();
});

test("a link stops after a day, when a newer one is made, and when the member is disabled", async () => {
  const old = await link();
  const newer = await link();
  expect(await codeOf(resetPassword({ token: old, password: NEW }))).toBe("gone");
  await pool().query("UPDATE password_reset SET expires_at = now() WHERE used_at IS NULL");
  expect(await codeOf(resetPassword({ token: newer, password: NEW }))).toBe("gone");
  const last = await link();
  await pool().query("UPDATE member SET disabled_at = now() WHERE id = $1", [member.memberId]);
  expect(await codeOf(resetPassword({ token: last, password: NEW }))).toBe("gone");
  expect(await codeOf(link())).toBe("conflict");
});

test("the link is kept as a hash only, and a weak password uses nothing up", async () => {
  const token = await link();
  const { rows } = await pool().query("SELECT row_to_json(r)::text AS kept FROM password_reset r");
  expect(rows.map(({ kept }) => kept).join()).not.toContain(token);
  expect(await codeOf(resetPassword({ token, password: "short" }))).toBe("invalid");
  expect(await codeOf(resetPassword({ token, password: NEW }))).toBe("done");
});

test("only an admin makes such a link, not for himself, and for nobody of another newsroom", async () => {
  const id = member.memberId;
  expect(await codeOf(execute(makeResetLink, desk().editor, { id }))).toBe("forbidden");
  expect(await codeOf(execute(makeResetLink, desk().admin, { id: desk().admin.memberId }))).toBe("forbidden");
  expect(await codeOf(execute(makeResetLink, desk().admin, { id: newId() }))).toBe("not_found");
  const other = newId();
  await pool().query("INSERT INTO newsroom (id, name) VALUES ($1, 'The other one')", [other]);
  await pool().query(
    `INSERT INTO member (id, newsroom_id, user_id, name, roles)
      SELECT $1, $2, user_id, name, roles FROM member WHERE id = $3`,
    [newId(), other, id],
  );
  expect(await codeOf(execute(makeResetLink, desk().admin, { id }))).toBe("forbidden");
});
