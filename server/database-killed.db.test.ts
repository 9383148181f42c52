import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { configureAccess } from "@/lib/boundary/access-settings";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { sealHistory, verifyHistory } from "@/lib/db/seals";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { silentLog } from "@/lib/platform/log";
import { type DatabaseHandle, ensureDatabase } from "@/lib/platform/postgres/ensure-database";
import { migrate } from "@/lib/platform/postgres/migrate";
import { superviseDatabase } from "@/lib/platform/postgres/supervise-database";
import { buildClaim } from "@/seeds/factories/build-claim";
import { buildNewsroom } from "@/seeds/factories/build-newsroom";
import type { Desk } from "@/seeds/factories/desk";
import { type ApiServer, type Client, keyOf, startApi } from "@/tests/support/api";
import { TEST_SECRET } from "@/tests/support/desk";
import { expectStored } from "@/tests/support/expect-stored";
import type { Answer } from "@/tests/support/http-request";
import { plainExtraction } from "@/tests/support/plain-extraction";

const WRITERS = 8;

let dataDir: string;
let database: DatabaseHandle;
let endWatch: () => void;
let desk: Desk;
let api: ApiServer;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "linecheck-kill-"));
  database = await ensureDatabase({ dataDir, log: silentLog });
  await migrate({ fields: database.fields, log: silentLog });
  endWatch = superviseDatabase(database, silentLog);
  connectDatabase({ ...database.fields });
  configureAccess({ secret: TEST_SECRET, publicOrigin: "http://localhost:3000", publicOriginGiven: false });
  setExtractionRunner(plainExtraction);
  desk = await buildNewsroom();
  api = await startApi();
});

afterAll(async () => {
  await api.close();
  await disconnectDatabase();
  endWatch();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Kills the database's main process, and the processes that it started where asked for. */
function killDatabase(withChildren: boolean): void {
  const pid = database.pid() ?? 0;
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  const victims = withChildren ? children.trim().split(/\s+/).map(Number) : [];
  for (const victim of [pid, ...victims]) process.kill(victim, "SIGKILL");
}

/** What the server said yes to, and every other answer that it gave. */
type Ledger = { readonly acknowledged: Map<string, string>; readonly refusals: Answer[] };

/** Writes one thing after the other, each again and again under its own key until the server says yes. */
async function writeUntil(stopped: () => boolean, post: (key: string) => Promise<Answer>, ledger: Ledger) {
  while (!stopped()) {
    const key = crypto.randomUUID();
    let answer = await post(key);
    while (answer.status !== 201) {
      ledger.refusals.push(answer);
      await pause(20);
      answer = await post(key);
    }
    ledger.acknowledged.set(key, answer.body.id);
  }
}

const posting = (client: Client, path: string, body: (key: string) => object) => (key: string) =>
  client("POST", path, body(key), { "idempotency-key": key });

test("when the database is killed under writes, nothing acknowledged is lost, nothing doubled, and each refusal says to try again", {
  timeout: 300_000,
}, async () => {
  const client = api.withKey(await keyOf(desk, ["checker"]));
  const claim = await buildClaim(desk, { status: "in_review" });
  const postArticle = posting(client, "/articles", (key) => ({ title: key, text: "It cost 12 dollars." }));
  const postThread = posting(client, `/claims/${claim.id}/threads`, (key) => ({ kind: "note", body: key }));
  const articles: Ledger = { acknowledged: new Map(), refusals: [] };
  const threads: Ledger = { acknowledged: new Map(), refusals: [] };
  const grown = () => articles.acknowledged.size + threads.acknowledged.size;

  let stopped = false;
  const writing = Array.from({ length: WRITERS }, (_, i) =>
    i % 2 === 0 ? writeUntil(() => stopped, postArticle, articles) : writeUntil(() => stopped, postThread, threads),
  );
  for (const withChildren of [true, false]) {
    const before = grown();
    const pid = database.pid();
    await expect.poll(grown, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before + 20);
    killDatabase(withChildren);
    await expect
      .poll(() => database.pid() !== null && database.pid() !== pid, { timeout: 60_000, interval: 20 })
      .toBe(true);
  }
  const afterKills = grown();
  await expect.poll(grown, { timeout: 60_000, interval: 5 }).toBeGreaterThan(afterKills + 20);
  stopped = true;
  await Promise.all(writing);

  const refusals = [...articles.refusals, ...threads.refusals];
  expect(refusals.length).toBeGreaterThan(0);
  const unknown = refusals.filter((answer) => !["unavailable", "outcome_unknown"].includes(answer.body.code));
  expect(unknown).toEqual([]);
  expect(new Set(refusals.map((answer) => answer.status))).toEqual(new Set([503]));

  await expectStored({ articles: articles.acknowledged, threads: threads.acknowledged, claimId: claim.id });
  const recorded = await pool().query(
    "SELECT count(*)::int AS lines FROM event WHERE type IN ('article.imported', 'thread.opened') AND (article_id = ANY($1) OR claim_id = $2)",
    [[...articles.acknowledged.values()], claim.id],
  );
  expect(recorded.rows[0].lines).toBe(grown());
  await sealHistory(desk.admin.newsroomId);
  expect(await verifyHistory(desk.admin.newsroomId)).toMatchObject({ ok: true });
});
