import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/core/access/roles";
import { connectDatabase, disconnectDatabase, pool, prisma } from "@/lib/db/client";
import { writeEvents } from "@/lib/db/events";
import { historyHead, sealHistory, verifyHistory } from "@/lib/db/seals";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { openDesk, tamper } from "@/lib/exports/__fixtures__/desk";
import { testDatabase } from "@/tests/support/database";

let actor: Actor;

beforeAll(async () => connectDatabase(await testDatabase()));
beforeEach(async () => {
  actor = (await openDesk()).editor;
});
afterAll(disconnectDatabase);

function write(tx: Tx, name: string): Promise<void> {
  const origin = { newsroomId: actor.newsroomId, actorId: actor.memberId, requestId: "r" };
  return writeEvents(tx, origin, [{ type: "key.made", payload: { name, roles: ["checker"] } }]);
}

async function writeLines(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await inTransaction((tx) => write(tx, `key ${i}`));
}

async function eventAt(seq: number): Promise<string> {
  const seal = await prisma().eventSeal.findUniqueOrThrow({
    where: { newsroomId_seq: { newsroomId: actor.newsroomId, seq } },
  });
  return seal.eventId.toString();
}

test("a newsroom without a history has no head, and nothing in it is broken", async () => {
  expect(await sealHistory(actor.newsroomId)).toBeNull();
  expect(await verifyHistory(actor.newsroomId)).toEqual({ ok: true, lines: 0n, head: null });
});

test("every committed line is sealed once, in an unbroken chain", async () => {
  await writeLines(5);
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 5n });
  const head = await historyHead(actor.newsroomId);
  expect(await sealHistory(actor.newsroomId)).toEqual(head);
  await writeLines(2);
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 7n });
  expect(await verifyHistory(actor.newsroomId)).toEqual({
    ok: true,
    lines: 7n,
    head: await historyHead(actor.newsroomId),
  });
});

test("many who seal at once do not seal anything twice, and none of them fails", async () => {
  // Some rounds, because in a single one they might happen to come one after the other.
  for (let round = 1; round <= 5; round += 1) {
    await inTransaction(async (tx) => {
      for (let i = 0; i < 40; i += 1) await write(tx, `key ${i}`);
    });
    await Promise.all(Array.from({ length: 8 }, () => sealHistory(actor.newsroomId)));
    expect((await historyHead(actor.newsroomId))?.seq).toBe(BigInt(40 * round));
  }
  expect(await verifyHistory(actor.newsroomId)).toMatchObject({ ok: true, lines: 200n });
});

test("a line that is committed later stands later, also when its transaction began first", async () => {
  await inTransaction(async (older) => {
    await write(older, "older");
    await writeLines(1);
    expect((await sealHistory(actor.newsroomId))?.seq).toBe(1n);
  });
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 2n });
  const second = await prisma().event.findUniqueOrThrow({ where: { id: BigInt(await eventAt(2)) } });
  expect(second.payload).toMatchObject({ name: "older" });
  expect(await verifyHistory(actor.newsroomId)).toMatchObject({ ok: true, lines: 2n });
});

test("a changed line is found and named", async () => {
  await writeLines(4);
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 4n });
  const eventId = await eventAt(3);
  await tamper("event", `UPDATE event SET payload = payload || '{"name": "other"}' WHERE id = $1`, [eventId]);
  expect(await verifyHistory(actor.newsroomId)).toEqual({ ok: false, seq: 3n, eventId, reason: "line_changed" });
});

test("a line taken out of the middle is found at the next one", async () => {
  await writeLines(4);
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 4n });
  await tamper("event_seal", "DELETE FROM event_seal WHERE newsroom_id = $1 AND seq = 2", [actor.newsroomId]);
  expect(await verifyHistory(actor.newsroomId)).toMatchObject({ ok: false, seq: 3n, reason: "line_missing" });
});

test("a line sealed anew after a change is found at the next one, which still holds the old hash", async () => {
  await writeLines(3);
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 3n });
  const { hash } = (await historyHead(actor.newsroomId)) ?? { hash: "" };
  await tamper("event_seal", "UPDATE event_seal SET prev_hash = $2 WHERE newsroom_id = $1 AND seq = 2", [
    actor.newsroomId,
    hash,
  ]);
  expect(await verifyHistory(actor.newsroomId)).toMatchObject({ ok: false, seq: 2n, reason: "chain_cut" });
});

test("lines restored from another server, whose transactions seem to lie in the future, are sealed, and so are new ones", async () => {
  await pool().query(
    `INSERT INTO event (newsroom_id, type, payload, xact)
     SELECT $1, 'key.revoked', '{"name": "restored"}', '900000000000'::xid8 FROM generate_series(1, 2)`,
    [actor.newsroomId],
  );
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 2n });
  await writeLines(2);
  expect(await sealHistory(actor.newsroomId)).toMatchObject({ seq: 4n });
  expect(await verifyHistory(actor.newsroomId)).toMatchObject({ ok: true, lines: 4n });
});
