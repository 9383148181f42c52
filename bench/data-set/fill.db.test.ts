import { afterAll, beforeAll, expect, test } from "vitest";
import { countWrongClaims } from "@/bench/data-set/check-sample";
import { fillNewsroom } from "@/bench/data-set/fill";
import { connectDatabase, disconnectDatabase, pool, prisma } from "@/lib/db/client";
import { openDesk } from "@/lib/exports/__fixtures__/desk";
import { newId } from "@/lib/platform/ids";
import { testDatabase } from "@/tests/support/database";

beforeAll(async () => {
  connectDatabase(await testDatabase());
  const { newsroomId } = (await openDesk()).editor;
  await prisma().member.create({ data: { id: newId(), newsroomId, name: "Writer", roles: ["writer"] } });
  await fillNewsroom({ articles: 4, claimsEach: 50 });
});
afterAll(disconnectDatabase);

test("claims stand at every stage of the review", async () => {
  const { rows } = await pool().query("SELECT DISTINCT status::text FROM claim");
  expect(rows).toHaveLength(8);
});

test("every claim is derived as the app derives it", async () => {
  expect(await countWrongClaims(200)).toBe(0);
});

test("the history tells of every sign-off", async () => {
  const { rows } = await pool().query(
    `SELECT (SELECT count(*)::int FROM claim WHERE status = 'signed_off') AS claims,
       (SELECT count(*)::int FROM event WHERE type = 'claim.moved' AND payload ->> 'to' = 'signed_off') AS lines`,
  );
  expect(rows[0].claims).toBeGreaterThan(0);
  expect(rows[0].lines).toBe(rows[0].claims);
});
