import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Pool } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import { silentLog } from "@/lib/platform/log";
import { withConnection } from "@/lib/platform/postgres/connection";
import { type DatabaseHandle, ensureDatabase } from "@/lib/platform/postgres/ensure-database";
import { superviseDatabase } from "@/lib/platform/postgres/supervise-database";

let dataDir: string;
let database: DatabaseHandle;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "linecheck-kill-"));
  database = await ensureDatabase({ dataDir, log: silentLog });
  await withConnection(database.fields, (client) => client.query("CREATE TABLE notes (id int PRIMARY KEY)"));
});

afterEach(async () => {
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function killServer(withChildren: boolean): void {
  const pid = database.pid() ?? 0;
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .trim()
    .split(/\s+/)
    .map(Number);
  for (const victim of [pid, ...(withChildren ? children : [])]) process.kill(victim, "SIGKILL");
}

/** Four people who write without pause, and remember what the database said yes to. */
async function writeUntil(stopped: () => boolean, pool: Pool, acknowledged: Set<number>): Promise<void> {
  const writer = async (first: number) => {
    for (let id = first; !stopped(); id += 4) {
      try {
        await pool.query("INSERT INTO notes VALUES ($1)", [id]);
        acknowledged.add(id);
      } catch {
        // Not acknowledged, so it may be there or not.
        await pause(5);
      }
    }
  };
  await Promise.all([0, 1, 2, 3].map(writer));
}

test.each([
  ["the server with all its processes", true],
  ["the server's main process alone", false],
])("killing %s loses nothing that was acknowledged, and it is back within three seconds", async (_, withChildren) => {
  const endWatch = superviseDatabase(database, silentLog);
  const pool = new Pool({ ...database.fields, max: 4, connectionTimeoutMillis: 2_000 });
  pool.on("error", () => undefined);
  const acknowledged = new Set<number>();
  let stopped = false;
  const writing = writeUntil(() => stopped, pool, acknowledged);
  const grown = (size: number) =>
    expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 20 }).toBeGreaterThan(size);

  await grown(100);
  const before = database.pid();
  const killed = performance.now();
  killServer(withChildren);
  const atKill = acknowledged.size;
  await expect
    .poll(() => database.pid() !== before && database.pid() !== null, { timeout: 60_000, interval: 20 })
    .toBe(true);
  const back = performance.now() - killed;
  await grown(atKill + 100);
  stopped = true;
  await writing;
  await pool.end();
  endWatch();

  const { rows } = await withConnection(database.fields, (client) =>
    client.query<{ id: number }>("SELECT id FROM notes"),
  );
  const found = new Set(rows.map((row) => row.id));
  expect([...acknowledged].filter((id) => !found.has(id))).toEqual([]);
  expect(back).toBeLessThan(3_000);
});

test("a database that this process has left is not started again by it", async () => {
  await database.stop();
  expect(await database.revive()).toBe(false);
  expect(database.pid()).toBeNull();
});
