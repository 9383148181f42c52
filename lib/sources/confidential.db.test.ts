import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clearMember } from "@/lib/accounts/clear-member";
import { execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { citeSource } from "@/lib/sources/cite-source";
import { confideSource, revealSource, setSourceReaders } from "@/lib/sources/confidential";
import { buildClaim } from "@/seeds/factories/build-claim";
import { type ApiServer, startApi } from "@/tests/support/api";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const CANARY = "Wilhelmina Canary-Featherstone";
let api: ApiServer;
let source: { id: string; title: string };

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  const secret = { name: CANARY, contact: "canary-phone-0815", note: "Met at the canary cafe." };
  source = await execute(confideSource, desk().checker, { type: "interview", grade: "primary", ...secret });
});

const reveal = (actor: Actor) => execute(revealSource, actor, { id: source.id });
const name = (...people: Actor[]) =>
  execute(setSourceReaders, desk().checker, { id: source.id, memberIds: people.map((person) => person.memberId) });

async function clear(actor: Actor, cleared: boolean): Promise<void> {
  const { rows } = await pool().query("SELECT version FROM member WHERE id = $1", [actor.memberId]);
  await execute(clearMember, desk().admin, { id: actor.memberId, version: rows[0].version, cleared });
}

describe("who a confidential source is", () => {
  test("is read by whoever confided it, and by somebody who is both named on it and cleared", async () => {
    const { editor } = desk();
    expect(await reveal(desk().checker)).toMatchObject({ name: CANARY, owner: true });
    expect(await codeOf(reveal(editor))).toBe("not_found");
    await name(editor);
    expect(await codeOf(reveal(editor))).toBe("not_found");
    await clear(editor, true);
    expect(await reveal(editor)).toMatchObject({ name: CANARY, owner: false });
    await clear(editor, false);
    expect(await codeOf(reveal(editor))).toBe("not_found");
  });

  test("T-B10: is not an admin's to read, cleared or not, unless he is named", async () => {
    expect(await codeOf(reveal(desk().admin))).toBe("not_found");
  });

  test("is shared by its owner alone", async () => {
    await clear(desk().editor, true);
    await name(desk().editor);
    const others = { id: source.id, memberIds: [desk().second.memberId] };
    expect(await codeOf(execute(setSourceReaders, desk().editor, others))).toBe("not_found");
    await clear(desk().editor, false);
  });

  test("leaves a line in the history with each reading", async () => {
    await reveal(desk().checker);
    await reveal(desk().checker);
    const { rows } = await pool().query("SELECT payload FROM event WHERE type = 'source.revealed' AND object_id = $1", [
      source.id,
    ]);
    expect(rows).toHaveLength(2);
  });
});

test("nobody clears himself", async () => {
  const { admin } = desk();
  const { rows } = await pool().query("SELECT version FROM member WHERE id = $1", [admin.memberId]);
  const own = { id: admin.memberId, version: rows[0].version, cleared: true };
  expect(await codeOf(execute(clearMember, admin, own))).toBe("forbidden");
});

test("I-09: what was confided stands in no table, no answer and no export", async () => {
  const { checker, editor } = desk();
  const claim = await buildClaim(desk(), { status: "in_review" });
  await execute(citeSource, checker, { claimId: claim.id, sourceId: source.id, stance: "supports" });
  await reveal(checker);
  const { rows: tables } = await pool().query(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  for (const { name: table } of tables) {
    const { rows } = await pool().query(`SELECT count(*)::int AS count FROM "${table}" t WHERE t::text ~* 'canary'`);
    expect([table, rows[0].count]).toEqual([table, 0]);
  }
  const client = await api.as(editor);
  for (const path of [
    "/sources?limit=100",
    `/sources/${source.id}`,
    `/claims/${claim.id}`,
    "/history?limit=100",
    "/export?format=json",
    "/export?format=csv",
  ]) {
    const answer = await client("GET", path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.text).not.toMatch(/canary/i);
  }
  expect((await client("GET", `/claims/${claim.id}`)).text).toContain(source.title);
  expect(source.title).toMatch(/^Confidential source #\d+$/);
});

test("nothing is written openly beside it", async () => {
  const editor = await api.as(desk().editor);
  const seen = await editor("GET", `/sources/${source.id}`);
  const version = { "if-match": String(seen.headers.etag) };
  expect((await editor("PATCH", `/sources/${source.id}`, { title: CANARY }, version)).status).toBe(409);
  expect((await editor("POST", `/sources/${source.id}/captures`, { text: CANARY })).status).toBe(409);
});
