import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { startChild } from "@/lib/platform/__fixtures__/child";
import { createLog, silentLog } from "@/lib/platform/log";
import { connectionFields, withConnection } from "@/lib/platform/postgres/connection";
import { databaseUrl } from "@/lib/platform/postgres/database-url";
import { ensureDatabase } from "@/lib/platform/postgres/ensure-database";
import { knownHome } from "@/lib/platform/postgres/location";

const asRoot = process.getuid?.() === 0;

let parent: string;
let dataDir: string;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "linecheck-launch-"));
  // Open for others to walk through, as an ordinary folder is; the data folder inside is closed.
  chmodSync(parent, 0o755);
  dataDir = join(parent, "data");
});

afterEach(() => {
  const home = existsSync(dataDir) ? knownHome(dataDir) : dataDir;
  rmSync(parent, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

const open = () => ensureDatabase({ dataDir, log: silentLog, fast: true });

function openFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    return found !== undefined && !found.isSocket() && (found.mode & 0o077) !== 0;
  });
}

test("the first start makes a database whose files nobody else can read, and the address works", async () => {
  const database = await open();
  const { rows } = await withConnection(connectionFields(database.url), (client) =>
    client.query(`SELECT current_setting('data_checksums') AS checksums, pg_encoding_to_char(encoding) AS encoding,
      lower('ÄÖ') AS lower, rolsuper, current_database() AS name
      FROM pg_database, pg_roles WHERE datname = current_database() AND rolname = current_user`),
  );
  expect(rows).toEqual([{ checksums: "on", encoding: "UTF8", lower: "äö", rolsuper: false, name: "linecheck" }]);
  expect(openFiles(parent).filter((name) => name !== "data")).toEqual([]);
  expect(databaseUrl({ databaseUrl: null, dataDir })).toBe(database.url);
  await database.stop();
  expect(databaseUrl({ databaseUrl: null, dataDir })).toBeNull();
});

test("a database that is not thrown away is written to disk before it says yes", async () => {
  const database = await ensureDatabase({ dataDir, log: silentLog });
  const { rows } = await withConnection(database.fields, (client) =>
    client.query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') ORDER BY 1",
    ),
  );
  expect(rows.map((row) => row.setting)).toEqual(["on", "on", "on"]);
  await database.stop();
});

test("a second process finds the database that the first one started, and the last one out stops it", async () => {
  const child = startChild("use-database.ts", dataDir);
  const theirs = JSON.parse(await child.nextLine());
  expect(theirs.started).toBe(true);
  const ours = await open();
  expect(ours).toMatchObject({ started: false, url: theirs.url });
  await child.finish();
  await withConnection(ours.fields, (client) => client.query("SELECT 1"));
  await ours.stop();
  expect(ours.pid()).toBeNull();
});

test("two processes that start at the same moment share one database", async () => {
  const children = [startChild("use-database.ts", dataDir), startChild("use-database.ts", dataDir)];
  const answers = await Promise.all(children.map(async (child) => JSON.parse(await child.nextLine())));
  expect(answers.map((answer) => answer.started).toSorted()).toEqual([false, true]);
  expect(answers[0].url).toBe(answers[1].url);
  await Promise.all(children.map((child) => child.finish()));
});

test("a user that was killed does not keep the database running", async () => {
  const child = startChild("use-database.ts", dataDir);
  await child.nextLine();
  const ours = await open();
  child.process.kill("SIGKILL");
  await child.finish();
  await ours.stop();
  expect(ours.pid()).toBeNull();
});

test("a pid file whose pid now belongs to another program does not keep the database down", async () => {
  const first = await open();
  await first.stop();
  const pidFile = join(knownHome(dataDir), "cluster", "postmaster.pid");
  writeFileSync(pidFile, `${process.pid}\n${join(knownHome(dataDir), "cluster")}\n1\n5432\n/nowhere\n\n\nready\n`);
  const second = await open();
  expect(second.started).toBe(true);
  await second.stop();
});

test("a creation that was cut off is begun anew", async () => {
  mkdirSync(join(dataDir, "postgres", "cluster.new-1"), { recursive: true, mode: 0o700 });
  chmodSync(dataDir, 0o700);
  const database = await open();
  expect(readdirSync(knownHome(dataDir)).filter((name) => name.includes("new"))).toEqual([]);
  await database.stop();
});

test("a path that is too long for a socket works all the same", async () => {
  dataDir = join(parent, "a-folder-with-a-long-name-".repeat(4), "data");
  mkdirSync(join(dataDir, ".."), { recursive: true });
  const database = await open();
  expect(database.fields.host.length).toBeLessThan(90);
  await withConnection(database.fields, (client) => client.query("SELECT 1"));
  await database.stop();
  expect(existsSync(database.fields.host)).toBe(false);
});

test("the secrets of another installation are answered with a sentence", async () => {
  const database = await open();
  const file = join(dataDir, "secrets.json");
  const own = readFileSync(file, "utf8");
  writeFileSync(file, own.replace(/"(database\w*)": "/g, '"$1": "other-'));
  await expect(open()).rejects.toThrow("put back the secrets.json");
  writeFileSync(file, own);
  await database.stop();
});

describe.runIf(asRoot)("as root", () => {
  test("PostgreSQL runs as another user, in the data folder where that user can reach it", async () => {
    const database = await open();
    expect(knownHome(dataDir)).toBe(join(dataDir, "postgres"));
    expect(statSync(`/proc/${database.pid()}`).uid).not.toBe(0);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await database.stop();
  });

  test("under a closed parent the database lives elsewhere, says so in one line, and is found again", async () => {
    chmodSync(parent, 0o700);
    const lines: string[] = [];
    const log = createLog("info", { write: (line: string) => void lines.push(line) });
    const first = await ensureDatabase({ dataDir, log, fast: true });
    await withConnection(first.fields, (client) => client.query("CREATE TABLE kept (id int)"));
    await first.stop();
    const home = knownHome(dataDir);
    expect(home.startsWith(parent)).toBe(false);
    expect(lines.filter((line) => line.includes("the database is kept in"))).toHaveLength(1);
    const second = await open();
    await withConnection(second.fields, (client) => client.query("SELECT * FROM kept"));
    expect(statSync(dataDir).uid).toBe(0);
    await second.stop();
    rmSync(home, { recursive: true });
    await expect(open()).rejects.toThrow("which is gone");
  });
});
