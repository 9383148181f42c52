import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { connectDatabase, disconnectDatabase, pool, prisma } from "@/lib/db/client";
import { takeExportJob } from "@/lib/db/export-jobs";
import { type Desk, importCompanies, openDesk } from "@/lib/exports/__fixtures__/desk";
import { askExport } from "@/lib/exports/ask-export";
import { cancelExport } from "@/lib/exports/end-export";
import { ExportRunner } from "@/lib/exports/export-runner";
import { takeExport } from "@/lib/exports/take-export";
import { silentLog } from "@/lib/platform/log";
import { testDatabase } from "@/tests/support/database";
import { codeOf } from "@/tests/support/desk";

const CLAIMS = 600;
/** Whoever makes an export counts as gone, even when his last beat was kept in this very millisecond. */
const GONE = -1_000;
let desk: Desk;
let article: { id: string };
let dataDir: string;

beforeAll(async () => connectDatabase({ ...(await testDatabase()), statement_timeout: 60_000, lock_timeout: 60_000 }));
afterAll(disconnectDatabase);
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "linecheck-test-"));
  process.env.LINECHECK_DATA = dataDir;
  await pool().query("DELETE FROM export_job");
  desk = await openDesk();
  article = await importCompanies(desk, CLAIMS);
  return () => rmSync(dataDir, { recursive: true, force: true });
});

const runner = (silence?: number) =>
  new ExportRunner({ dataDir, log: silentLog, ...(silence === undefined ? {} : { silence }) });

const ask = (actor: Actor = desk.viewer, request: object = {}) =>
  execute(askExport, actor, { format: "csv", ...request });

async function stateOf(id: string): Promise<{ state: string; rows_done: number; trouble: string | null }> {
  const { rows } = await pool().query("SELECT state::text, rows_done, trouble FROM export_job WHERE id = $1", [id]);
  return rows[0];
}

async function linesOf(id: string): Promise<string[]> {
  const { rows } = await pool().query("SELECT type FROM event WHERE object_id = $1 ORDER BY id", [id]);
  return rows.map((row) => row.type);
}

/** What an export reads is held by somebody else until the work is done: the export waits in its first statement. */
async function whileClaimsAreHeld(work: () => Promise<void>): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN; LOCK TABLE claim IN ACCESS EXCLUSIVE MODE");
    await work();
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

async function untilItWaits(): Promise<void> {
  const waiting = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
  await expect.poll(async () => (await pool().query(waiting)).rows[0].count, { timeout: 20_000 }).toBe(1);
}

async function contentOf(actor: Actor, id: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await takeExport(actor, id)).chunks) chunks.push(chunk);
  return Buffer.concat(chunks);
}

describe("an export that was asked for", () => {
  test("is made, can be taken by whoever asked, and has its lines in the history", async () => {
    const { id, state, claims } = await ask();
    expect({ state, claims }).toEqual({ state: "queued", claims: CLAIMS });
    expect(await codeOf(takeExport(desk.viewer, id))).toBe("conflict");
    await runner().turn();
    const content = await contentOf(desk.viewer, id);
    expect(content.toString("utf8").trimEnd().split("\r\n")).toHaveLength(CLAIMS + 1);
    const { rows } = await pool().query("SELECT sha256, bytes::int FROM export_job WHERE id = $1", [id]);
    expect(rows[0]).toEqual({ sha256: createHash("sha256").update(content).digest("hex"), bytes: content.byteLength });
    expect(await linesOf(id)).toEqual(["export.asked", "export.taken"]);
    expect(await stateOf(id)).toEqual({ state: "ready", rows_done: CLAIMS, trouble: null });
  });

  test("is nobody else's, and its file is given out only while its reader may see all of it", async () => {
    const { id } = await ask();
    await runner().turn();
    expect(await codeOf(takeExport(desk.editor, id))).toBe("not_found");
    expect(await codeOf(takeExport({ ...desk.viewer, roles: ["admin"] }, id))).toBe("forbidden");
    await prisma().article.update({ where: { id: article.id }, data: { restricted: true } });
    expect(await codeOf(takeExport(desk.viewer, id))).toBe("gone");
  });

  test("is kept for a day, then its file goes", async () => {
    const { id } = await ask();
    await runner().turn();
    await runner().tidy();
    expect(existsSync(join(dataDir, "exports", id))).toBe(true);
    await pool().query("UPDATE export_job SET expires_at = now() - interval '1 second' WHERE id = $1", [id]);
    expect(await codeOf(takeExport(desk.viewer, id))).toBe("gone");
    await runner().tidy();
    expect(readdirSync(join(dataDir, "exports"))).toEqual([]);
    expect((await stateOf(id)).state).toBe("expired");
    expect(await codeOf(takeExport(desk.viewer, id))).toBe("gone");
  });

  test("is refused where three wait already, and where the article is not there", async () => {
    for (let i = 0; i < 3; i += 1) await ask();
    expect(await codeOf(ask())).toBe("rate_limited");
    expect(await codeOf(ask(desk.checker, { article: desk.viewer.memberId }))).toBe("not_found");
    expect(await codeOf(ask(desk.checker, { format: "docx" }))).toBe("invalid");
  });

  test("fails with a sentence when whoever asked may no longer export", async () => {
    const { id } = await ask();
    await prisma().member.update({ where: { id: desk.viewer.memberId }, data: { disabledAt: new Date() } });
    await runner().turn();
    expect(await stateOf(id)).toMatchObject({ state: "failed", trouble: expect.stringContaining("may no longer") });
    expect(await linesOf(id)).toEqual(["export.asked", "export.failed"]);
    expect(readdirSync(dataDir)).toEqual([]);
  });
});

describe("a cancelled export", () => {
  test("that waits is never begun", async () => {
    const { id } = await ask();
    await execute(cancelExport, desk.viewer, { id });
    await runner().turn();
    expect((await stateOf(id)).state).toBe("cancelled");
    expect(await linesOf(id)).toEqual(["export.asked", "export.cancelled"]);
    expect(await codeOf(takeExport(desk.viewer, id))).toBe("gone");
  });

  test("ends in the middle of a statement that is still waiting, and leaves no file and no record", async () => {
    const { id } = await ask();
    await whileClaimsAreHeld(async () => {
      const turn = runner().turn();
      await untilItWaits();
      await execute(cancelExport, desk.viewer, { id });
      await turn;
    });
    expect((await stateOf(id)).state).toBe("cancelled");
    expect(readdirSync(join(dataDir, "exports"))).toEqual([]);
    expect(
      (await pool().query("SELECT 1 FROM export_record WHERE made_by_id = $1", [desk.viewer.memberId])).rows,
    ).toEqual([]);
  });

  test("is nobody else's to cancel, and cannot be cancelled once it is ready", async () => {
    const { id } = await ask();
    expect(await codeOf(execute(cancelExport, desk.editor, { id }))).toBe("not_found");
    await runner().turn();
    expect(await codeOf(execute(cancelExport, desk.viewer, { id }))).toBe("illegal_transition");
  });
});

describe("when the server goes", () => {
  test("in good order, the export goes back into the queue and the next server makes it", async () => {
    const { id } = await ask();
    await whileClaimsAreHeld(async () => {
      const first = runner();
      const turn = first.turn();
      await untilItWaits();
      await first.stop();
      await turn;
      expect((await stateOf(id)).state).toBe("queued");
      await first.turn();
      expect((await stateOf(id)).state).toBe("queued");
    });
    await runner().turn();
    expect((await stateOf(id)).state).toBe("ready");
  });

  test("by a kill, the next one takes the export again as soon as nothing is heard of the first", async () => {
    const { id } = await ask();
    expect((await takeExportJob(1_000))?.id).toBe(id);
    await runner(60_000).turn();
    expect((await stateOf(id)).state).toBe("running");
    await runner(GONE).turn();
    expect((await stateOf(id)).state).toBe("ready");
  });

  test("by three kills in the same export, that export fails and says so", async () => {
    const { id } = await ask();
    for (let i = 0; i < 3; i += 1) await takeExportJob(GONE);
    await runner(GONE).turn();
    expect(await stateOf(id)).toMatchObject({ state: "failed", trouble: expect.stringContaining("three times") });
  });
});
