import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { StartRefusal } from "../start-refusal";
import type { DatabaseLocation } from "./location";
import { writeOwnedFile } from "./owned-file";
import { programPath } from "./program";
import { configurationText, type Transport } from "./server-configuration";

const LOG_LIMIT_BYTES = 5_000_000;

/** The account that owns the cluster; Linecheck itself works under a lesser one. */
export const CLUSTER_OWNER = "postgres";

/** Creates the cluster unless it is there. One that was cut off half-way is cleared away and begun anew. */
export async function initCluster(location: DatabaseLocation, ownerPassword: string): Promise<boolean> {
  const { home, cluster, account } = location;
  if (existsSync(join(cluster, "PG_VERSION"))) return false;
  for (const name of readdirSync(home)) {
    if (name.startsWith("cluster.new")) rmSync(join(home, name), { recursive: true, force: true });
  }
  const draft = join(home, `cluster.new-${randomBytes(4).toString("hex")}`);
  const passwordFile = `${draft}.password`;
  writeOwnedFile(account, passwordFile, ownerPassword, "replace");
  try {
    const made = await run(location, "initdb", [
      ...["--pgdata", draft, "--username", CLUSTER_OWNER, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
      ...["--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8"],
      ...["--data-checksums", "--no-instructions"],
    ]);
    if (made.status !== 0)
      throw new StartRefusal(`The database could not be created in ${home}: ${lastLine(made.output)}`);
    writeOwnedFile(account, join(draft, "postgresql.conf"), "include 'linecheck.conf'\n", "append");
    renameSync(draft, cluster);
    return true;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Starts the server and waits until it answers; the reason when it does not. */
export async function startCluster(
  location: DatabaseLocation,
  transport: Transport,
  fast: boolean,
): Promise<string | null> {
  const { home, cluster, account } = location;
  const settings = join(cluster, "linecheck.conf");
  writeOwnedFile(account, settings, configurationText(transport, fast), "replace");
  const log = join(home, "postgres.log");
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const before = size > LOG_LIMIT_BYTES ? 0 : size;
  writeOwnedFile(account, log, "", before === 0 ? "replace" : "append");
  const started = await run(location, "pg_ctl", [
    "start",
    "--pgdata",
    cluster,
    "--log",
    log,
    "--wait",
    "--timeout",
    "60",
    "--silent",
  ]);
  if (started.status === 0) return null;
  const said = readFileSync(log).subarray(before).toString("utf8");
  return said.match(/(?:FATAL|PANIC): .*/g)?.at(-1) ?? lastLine(said || started.output);
}

/** Stops the server after rolling back what is open; true when it is down. */
export async function stopCluster(location: DatabaseLocation): Promise<boolean> {
  const stopped = await run(location, "pg_ctl", [
    "stop",
    "--pgdata",
    location.cluster,
    "--mode",
    "fast",
    "--wait",
    "--timeout",
    "60",
    "--silent",
  ]);
  return stopped.status === 0;
}

interface Run {
  readonly status: number | null;
  readonly output: string;
}

function run(location: DatabaseLocation, name: "initdb" | "pg_ctl", args: readonly string[]): Promise<Run> {
  const kept = ["PATH", "SystemRoot", "TEMP", "TMP", "TMPDIR"].flatMap((key) => {
    const value = process.env[key];
    return value === undefined ? [] : [[key, value]];
  });
  return new Promise((resolve, reject) => {
    const child = spawn(programPath(location.program, name), args, {
      ...location.account,
      cwd: location.home,
      env: { ...Object.fromEntries(kept), LC_ALL: "C", TZ: "UTC" },
      stdio: ["ignore", "pipe", "pipe"],
      // A Ctrl-C meant for Linecheck must not end the database under it: Linecheck stops it when its own work is done.
      detached: process.platform !== "win32",
    });
    let output = "";
    child.stdout.on("data", (part: Buffer) => (output += part.toString("utf8")));
    child.stderr.on("data", (part: Buffer) => (output += part.toString("utf8")));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1)?.trim() ?? "";
}
