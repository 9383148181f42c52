import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { writeEvents } from "@/lib/db/events";
import { changesAreWaiting, isStillKnown, livePosition, readChanges } from "@/lib/db/outbox";
import { inTransaction } from "@/lib/db/transaction";
import { withConnection, withDatabase } from "@/lib/platform/postgres/connection";
import { testDatabase } from "@/tests/support/database";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();

function write(name: string): Promise<void> {
  const { newsroomId, memberId } = desk().admin;
  return inTransaction((tx) =>
    writeEvents(tx, { newsroomId, actorId: memberId, requestId: "r" }, [
      { type: "key.made", payload: { name, roles: ["checker"] } },
    ]),
  );
}

/** Does something while a transaction that has written runs in a database of the same server. */
async function whileWriting(database: string, work: () => Promise<void>): Promise<void> {
  await withConnection(withDatabase(await testDatabase(), database), async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT pg_current_xact_id()");
    await work();
    await client.query("ROLLBACK");
  });
}

const toldSince = async (position: Awaited<ReturnType<typeof livePosition>>) =>
  (await readChanges(position, { limit: 10 })).map(({ change }) => change.topic);

test("a change waits for an older transaction of its own database, which could still bring an earlier one", async () => {
  const since = await livePosition();
  await whileWriting((await testDatabase()).database, async () => {
    await write("held back");
    expect([await toldSince(since), await changesAreWaiting()]).toEqual([[], true]);
  });
  expect([await toldSince(since), await changesAreWaiting()]).toEqual([["key.made"], false]);
});

test("a change does not wait for what other databases of the server are at", async () => {
  const since = await livePosition();
  await whileWriting("postgres", async () => {
    await write("told at once");
    expect([await toldSince(since), await changesAreWaiting()]).toEqual([["key.made"], false]);
  });
});

test("what lies before a position that the telling has reached is read whole, wherever the horizon is", async () => {
  const since = await livePosition();
  await whileWriting((await testDatabase()).database, async () => {
    await write("told before");
    const [last] = await pool()
      .query("SELECT xact::text, id::text FROM outbox ORDER BY xact DESC, id DESC LIMIT 1")
      .then(({ rows }) => rows);
    const upTo = { xact: BigInt(last.xact), id: BigInt(last.id) };
    expect((await readChanges(since, { upTo, limit: 10 })).map(({ change }) => change.topic)).toEqual(["key.made"]);
  });
});

test("a position is known from the moment on which it was read, though nothing is written after it", async () => {
  // Other tests write too; where they never pause, the position is an old one at once and known anyway.
  for (let round = 0; round < 20; round += 1) expect(await isStillKnown(await livePosition())).toBe(true);
});

test("a position of another server, which is ahead of this one, is not known", async () => {
  const { xact } = await livePosition();
  expect(await isStillKnown({ xact: xact + 1_000_000n, id: 0n })).toBe(false);
});
