import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/core/access/roles";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { writeEvents } from "@/lib/db/events";
import { fromTx } from "@/lib/db/rows";
import { historyHead, sealHistory, verifyHistory } from "@/lib/db/seals";
import { sql } from "@/lib/db/sql";
import { inTransaction } from "@/lib/db/transaction";
import { openDesk, tamper } from "@/lib/exports/__fixtures__/desk";
import { testDatabase } from "@/tests/support/database";

/** The full size is `HISTORY_CHANGES=10000 npx vitest run --project db lib/db/seals-under-load`. */
const CHANGES = Number(process.env.HISTORY_CHANGES ?? 1_000);
const AT_ONCE = 10;
let actor: Actor;
let members: string[] = [];

beforeAll(async () => {
  connectDatabase({ ...(await testDatabase()), connectionTimeoutMillis: 60_000, lock_timeout: 60_000 });
  actor = (await openDesk()).editor;
  const { rows } = await pool().query("SELECT id FROM member WHERE newsroom_id = $1", [actor.newsroomId]);
  members = rows.map(({ id }) => id);
});
afterAll(disconnectDatabase);

/** Counts a member's version up, and says in the history to what. */
async function change(memberId: string): Promise<void> {
  await inTransaction(async (tx) => {
    const [row] = await fromTx(tx).rows<{ version: number }>(
      sql`SELECT version FROM member WHERE id = ${memberId}::uuid FOR UPDATE`,
    );
    const version = (row?.version ?? 0) + 1;
    await tx.member.update({ where: { id: memberId }, data: { version }, select: { id: true } });
    const origin = { newsroomId: actor.newsroomId, actorId: actor.memberId, requestId: "load" };
    await writeEvents(tx, origin, [{ type: "key.revoked", payload: { name: String(version) }, objectId: memberId }]);
  });
}

async function chain(): Promise<{ objectId: string; version: number }[]> {
  const { rows } = await pool().query(
    `SELECT e.object_id AS "objectId", (e.payload->>'name')::int AS version FROM event_seal s JOIN event e ON e.id = s.event_id
     WHERE s.newsroom_id = $1 ORDER BY s.seq`,
    [actor.newsroomId],
  );
  return rows;
}

describe(`${CHANGES.toLocaleString("en")} changes by ${AT_ONCE} at once, sealed while they are made`, () => {
  beforeAll(async () => {
    let left = CHANGES;
    const work = async () => {
      while (left > 0) {
        left -= 1;
        await change(members[left % members.length] ?? "");
      }
    };
    const sealing = setInterval(() => void sealHistory(actor.newsroomId).catch(() => undefined), 200);
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    clearInterval(sealing);
    await vi.waitFor(async () => expect(Number((await sealHistory(actor.newsroomId))?.seq)).toBe(CHANGES), {
      timeout: 60_000,
      interval: 200,
    });
  }, 600_000);

  test("the chain is whole and has every line once", async () => {
    const report = await verifyHistory(actor.newsroomId);
    expect(report).toEqual({ ok: true, lines: BigInt(CHANGES), head: await historyHead(actor.newsroomId) });
  });

  test("of each thing its changes stand in the order in which they happened", async () => {
    const lines = await chain();
    expect(lines).toHaveLength(CHANGES);
    for (const member of members) {
      const versions = lines.filter(({ objectId }) => objectId === member).map(({ version }) => version);
      expect(versions).toEqual(versions.map((_, index) => index + 2));
    }
  });

  test("one byte changed in the database is found, and its line is named", async () => {
    const { rows } = await pool().query("SELECT event_id AS id FROM event_seal WHERE newsroom_id = $1 AND seq = $2", [
      actor.newsroomId,
      Math.floor(CHANGES / 2),
    ]);
    const id = String(rows[0].id);
    const known = await historyHead(actor.newsroomId);
    await tamper("event", "UPDATE event SET request_id = 'loaf' WHERE id = $1", [id]);
    expect(await verifyHistory(actor.newsroomId)).toEqual({
      ok: false,
      seq: BigInt(Math.floor(CHANGES / 2)),
      eventId: id,
      reason: "line_changed",
    });
    await tamper("event", "UPDATE event SET request_id = 'load' WHERE id = $1", [id]);
    expect(await verifyHistory(actor.newsroomId)).toMatchObject({ ok: true, head: known });
  });

  test("a history cut at its end is whole by itself, and found out by the head of the day before", async () => {
    const known = await historyHead(actor.newsroomId);
    await tamper("event_seal", "DELETE FROM event_seal WHERE newsroom_id = $1 AND seq > $2", [
      actor.newsroomId,
      CHANGES - 3,
    ]);
    expect(await verifyHistory(actor.newsroomId)).toMatchObject({ ok: true, lines: BigInt(CHANGES - 3) });
    expect(await verifyHistory(actor.newsroomId, known)).toMatchObject({ ok: false, reason: "head_differs" });
  });
});

test("T-B10: through the product's own account nobody changes, deletes or empties the history, not even with SQL", async () => {
  for (const table of ["event", "event_seal"]) {
    for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      await expect(pool().query(statement), statement).rejects.toThrow(/append-only/);
    }
  }
  await expect(pool().query("UPDATE event SET at = now()")).rejects.toThrow(/append-only/);
});
