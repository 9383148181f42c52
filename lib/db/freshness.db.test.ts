import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/core/access/roles";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { writeEvents } from "@/lib/db/events";
import { hasChangedSince, takeSnapshot } from "@/lib/db/freshness";
import { fromPool } from "@/lib/db/rows";
import { inTransaction, type Tx } from "@/lib/db/transaction";
import { openDesk } from "@/lib/exports/__fixtures__/desk";
import { testDatabase } from "@/tests/support/database";

let actor: Actor;

beforeAll(async () => connectDatabase(await testDatabase()));
beforeEach(async () => {
  actor = (await openDesk()).editor;
  await inTransaction((tx) => write(tx, actor));
});
afterAll(disconnectDatabase);

function write(tx: Tx, by: Actor): Promise<void> {
  const origin = { newsroomId: by.newsroomId, actorId: by.memberId, requestId: "r" };
  return writeEvents(tx, origin, [{ type: "key.made", payload: { name: "key", roles: ["checker"] } }]);
}

test("what was committed before the snapshot is no news", async () => {
  const snapshot = await takeSnapshot(fromPool);
  expect(await hasChangedSince(fromPool, actor.newsroomId, snapshot)).toBe(false);
});

test("a change after the snapshot is news, in this newsroom and in no other", async () => {
  const other = (await openDesk()).editor;
  const snapshot = await takeSnapshot(fromPool);
  await inTransaction((tx) => write(tx, actor));
  expect(await hasChangedSince(fromPool, actor.newsroomId, snapshot)).toBe(true);
  expect(await hasChangedSince(fromPool, other.newsroomId, snapshot)).toBe(false);
});

test("a change that began before the snapshot and was committed after it is news", async () => {
  let snapshot = "";
  await inTransaction(async (tx) => {
    await write(tx, actor);
    snapshot = await takeSnapshot(fromPool);
    expect(await hasChangedSince(fromPool, actor.newsroomId, snapshot)).toBe(false);
  });
  expect(await hasChangedSince(fromPool, actor.newsroomId, snapshot)).toBe(true);
});

test("a change before the snapshot stays no news while an older one is still being made", async () => {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_current_xact_id()`;
    await inTransaction((later) => write(later, actor));
    const snapshot = await takeSnapshot(fromPool);
    expect(await hasChangedSince(fromPool, actor.newsroomId, snapshot)).toBe(false);
  });
});
