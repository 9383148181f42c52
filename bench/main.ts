import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHANGES, READS } from "@/bench/cases";
import { countWrongClaims } from "@/bench/data-set/check-sample";
import { fillNewsroom } from "@/bench/data-set/fill";
import { type Desk, makeKey, openDesk, signIn } from "@/bench/desk";
import { measureExport } from "@/bench/measure-export";
import { measureExtraction } from "@/bench/measure-extraction";
import { type Options, readOptions } from "@/bench/options";
import { type Server, startServer } from "@/bench/processes";
import { describeReport, keepReport, type Report } from "@/bench/report";
import { type Measured, measureCase, type Sending, type Side, send } from "@/bench/rounds";
import { captureStatements } from "@/bench/statements";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { readSettings } from "@/lib/platform/env";
import { silentLog } from "@/lib/platform/log";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";
import { ensureDatabase } from "@/lib/platform/postgres/ensure-database";
import { knownHome } from "@/lib/platform/postgres/location";
import { migrate } from "@/lib/platform/postgres/migrate";
import { projectRoot } from "@/lib/platform/project-root";

const SAMPLE = 300;
const PLENTY = "1000000000";

const options = readOptions(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), "linecheck-bench-"));
const dataDir = mkdtempSync(join(tmpdir(), "linecheck-bench-data-"));
const origin = `http://localhost:${options.port}`;
const env = {
  LINECHECK_DATA: dataDir,
  PORT: String(options.port),
  LOG_LEVEL: "warn",
  EXPORTS_PER_HOUR: PLENTY,
  WRITES_PER_MINUTE: PLENTY,
  READS_PER_MINUTE: PLENTY,
  API_CALLS_PER_MINUTE: PLENTY,
};
const say = (words: string) => process.stderr.write(`${words}\n`);
const wanted = (name: string) => options.only.length === 0 || options.only.some((word) => name.includes(word));

/** Everything is stopped and removed at the end, last things first, whatever happens. */
const cleanUp: (() => unknown)[] = [];

async function main(): Promise<void> {
  Object.assign(process.env, env);
  const { dataDir: home } = readSettings();
  for (const one of [folder, home]) cleanUp.push(() => rmSync(one, { recursive: true, force: true }));
  const database = await ensureDatabase({ dataDir: home, log: silentLog });
  // Where root cannot share its folder with PostgreSQL's user, the database lives elsewhere.
  cleanUp.push(() => rmSync(knownHome(home), { recursive: true, force: true }));
  cleanUp.push(() => database.stop());
  await migrate({ fields: database.fields, log: silentLog });
  connectDatabase({ ...database.fields });
  cleanUp.push(disconnectDatabase);

  const desk = await fill(options);
  const bare = await startBare(desk, database.fields);
  const app = await startServer({
    args: ["dist/server.mjs"],
    env: { ...env, NODE_ENV: "production" },
    ready: /is ready/,
  });
  cleanUp.push(app.stop);
  const report = await measure(desk, app, bare);
  process.stdout.write(`\n${describeReport(report)}\n`);
  say(`Kept as ${keepReport(report, projectRoot())}`);
}

async function fill(size: Options): Promise<Desk> {
  say("Filling a newsroom …");
  await openDesk(env);
  await fillNewsroom(size);
  const wrong = await countWrongClaims(SAMPLE);
  if (wrong > 0) throw new Error(`${wrong} of ${SAMPLE} claims of the data set are not as the app would have them.`);
  return makeKey(env);
}

async function startBare(desk: Desk, connection: ConnectionFields): Promise<Side> {
  const { rows } = await pool().query<{ id: string }>("SELECT id FROM article ORDER BY id LIMIT 1");
  const statements = await captureStatements(desk.actor, rows[0]?.id ?? "");
  const plan = join(folder, "yardstick.json");
  const port = options.port + 1;
  writeFileSync(plan, JSON.stringify({ connection, port, statements }));
  const server = await startServer({ args: ["bench/yardstick.mjs", plan], env: {}, ready: /ready/ });
  cleanUp.push(server.stop);
  return { url: `http://127.0.0.1:${port}`, headers: {} };
}

async function measure(desk: Desk, server: Server, bare: Side): Promise<Report> {
  const app: Side = { url: origin, headers: { Authorization: `Bearer ${desk.key}` } };
  const claims = options.articles * options.claimsEach;
  const sending: Sending = { ...options, folder };
  const exported = wanted("export")
    ? await measureExport({ ...app, pid: server.pid }, bare, { claims, rounds: options.rounds })
    : null;
  const cases: Measured[] = [];
  for (const one of READS.filter(({ name }) => wanted(name))) {
    say(one.name);
    cases.push(await measureCase(one, { app, bare }, sending));
  }
  const session: Side = { url: origin, headers: { Cookie: await signIn(origin) } };
  for (const one of READS.filter(({ name }) => wanted(name))) {
    say(`${one.name}, session`);
    const measured = await measureCase(one, { app: session, bare }, { ...sending, rounds: 1 });
    cases.push({ ...measured, name: `${one.name} (session)`, goal: null });
  }
  for (const one of CHANGES.filter(({ name }) => wanted(name))) {
    say(one.name);
    cases.push(await measureCase(one, { app, bare }, sending));
  }
  const hello = await send(bare, { requests: [{ method: "GET", path: "/hello" }], once: false }, sending);
  return {
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    at: new Date().toISOString(),
    ...options,
    claims,
    hello: hello.perSecond,
    cases,
    export: exported,
    extraction: wanted("extraction") ? await measureExtraction(folder) : null,
  };
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end().then(() => process.exit(1)));

let ending: Promise<void> | undefined;

/** Once, for the signal and for the failure that it causes alike. */
function end(): Promise<void> {
  ending ??= undoAll();
  return ending;
}

async function undoAll(): Promise<void> {
  for (const step of cleanUp.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      say(String(error));
    }
  }
}

try {
  await main();
} finally {
  await end();
}
