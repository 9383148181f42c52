import { describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { buildClaim } from "@/seeds/factories/build-claim";
import { accountDesk, cookieFrom } from "@/tests/support/account-desk";
import type { Client } from "@/tests/support/api";

const { desk, api, member, signIn: signInWith } = accountDesk();
const signIn = async (device: string): Promise<Client> =>
  api().withCookie(cookieFrom(await signInWith({ "user-agent": device })));

type Listed = { id: string; device: string; current: boolean };
const sessionsOf = async (client: Client): Promise<Listed[]> => (await client("GET", "/me/sessions")).body.items;

describe("a person's sessions", () => {
  test("are listed with their browser, and the one that asks is marked", async () => {
    const [phone, desktop] = [await signIn("Phone"), await signIn("Desktop")];
    const seen = (await sessionsOf(phone)).map(({ device, current }) => [device, current]);
    expect(Object.fromEntries(seen)).toEqual({ Phone: true, Desktop: false });
    expect((await sessionsOf(desktop)).find(({ current }) => current)?.device).toBe("Desktop");
  });

  test("end one by one, or all but this one, with the very next request", async () => {
    const [one, two, three] = [await signIn("One"), await signIn("Two"), await signIn("Three")];
    const first = (await sessionsOf(two)).find(({ device }) => device === "One");
    expect((await two("POST", `/me/sessions/${first?.id}/end`, {})).body).toEqual({ ended: 1 });
    expect((await one("GET", "/me")).status).toBe(401);
    expect((await two("POST", "/me/sessions/end-others", {})).body).toEqual({ ended: 1 });
    expect([(await three("GET", "/me")).status, (await two("GET", "/me")).status]).toEqual([401, 200]);
    expect((await two("POST", "/me/sessions/end-others", {})).body).toEqual({ ended: 0 });
  });

  test("are nobody else's to end, but an admin's, who ends all of them", async () => {
    const own = await signIn("Own");
    const [session] = await sessionsOf(own);
    const colleague = await api().as(desk().colleague);
    expect((await colleague("POST", `/me/sessions/${session?.id}/end`, {})).status).toBe(404);
    const admin = await api().as(desk().admin);
    const seen = await admin("GET", `/members/${member().memberId}/sessions`);
    expect(seen.body.items).toHaveLength(1);
    expect((await admin("POST", `/members/${member().memberId}/end-sessions`, {})).body).toEqual({ ended: 1 });
    expect((await own("GET", "/me")).status).toBe(401);
    const { rows } = await pool().query("SELECT payload FROM event WHERE type = 'session.ended' AND object_id = $1", [
      member().memberId,
    ]);
    expect(rows.map(({ payload }) => payload)).toEqual([{ name: member().name, count: 1 }]);
  });
});

test("disabling somebody says how many claims wait for him", async () => {
  const claim = await buildClaim(desk(), { status: "open" });
  const admin = await api().as(desk().admin);
  await pool().query("UPDATE claim SET assignee_id = $1 WHERE id = $2", [member().memberId, claim.id]);
  const { items } = (await admin("GET", "/members")).body;
  expect(items.find(({ id }: { id: string }) => id === member().memberId)?.openAssignments).toBe(1);
  const answer = await admin("PATCH", `/members/${member().memberId}`, { disabled: true }, { "if-match": '"1"' });
  expect(answer.body).toMatchObject({ disabled: true, openAssignments: 1 });
});
