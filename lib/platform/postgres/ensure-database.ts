import { rmdirSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { isHeld, tryFolderLock } from "../folder-lock";
import type { Log } from "../log";
import { loadSecrets, type Secrets } from "../secrets";
import { StartRefusal } from "../start-refusal";
import { initCluster, startCluster, stopCluster } from "./cluster";
import { type ConnectionFields, connectionUrl } from "./connection";
import { enterAsUser, hasUsers } from "./database-users";
import { embeddedFields } from "./embedded-fields";
import { type DatabaseLocation, settleLocation } from "./location";
import { findPostmaster, type Postmaster, pidFile, pidWasReused } from "./postmaster";
import { provisionDatabase } from "./provision-database";
import { transports } from "./server-configuration";

const LOCK_ATTEMPTS = 900;
const START_ATTEMPTS = 40;

/** What Linecheck needs to start or find its embedded database. */
export interface EmbeddedDatabaseOptions {
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  readonly log: Log;
  /** Gives up durability for speed; for throw-away databases of tests only. */
  readonly fast?: boolean;
}

/** A database that is ready for use. */
export interface DatabaseHandle {
  readonly url: string;
  readonly fields: ConnectionFields;
  /** Whether this call started the server, rather than finding it running. */
  readonly started: boolean;
  /** The pid of the server now running, or null when none does. */
  pid(): number | null;
  /** Starts the server again if it has died; true when it had to. The address stays the same. Nothing after `stop`. */
  revive(): Promise<boolean>;
  /** Says that this process is done; the last one to leave stops the server. */
  stop(): Promise<void>;
}

/**
 * Makes sure that the embedded PostgreSQL of a data folder runs, and says how to reach it.
 *
 * Creates it at the first call, starts it when it is down, finds it when another process started it. A server that is
 * found stays up when the one who started it leaves first.
 */
export async function ensureDatabase(options: EmbeddedDatabaseOptions): Promise<DatabaseHandle> {
  const secrets = loadSecrets(options.dataDir);
  const { location, found, leave } = await oneAtATime(options.dataDir, async () => {
    const settled = settleLocation(options.dataDir, options.log);
    const running = await bringUp(settled, secrets, options);
    return { location: settled, found: running, leave: enterAsUser(settled.home) };
  });
  const fields = embeddedFields(found.postmaster, secrets.databasePassword);
  let left = false;
  return {
    url: connectionUrl(fields),
    fields,
    started: found.started,
    pid: () => findPostmaster(location.cluster)?.pid ?? null,
    revive: () =>
      oneAtATime(options.dataDir, async () => {
        if (left) return false;
        return (await bringUp(location, secrets, options, found.postmaster)).started;
      }),
    stop: () =>
      oneAtATime(options.dataDir, async () => {
        left = true;
        leave();
        const running = findPostmaster(location.cluster);
        if (hasUsers(location.home) || !running) return;
        if (!(await stopCluster(location))) options.log.error("the database did not stop within a minute");
        else removeSpareFolder(location, running);
      }),
  };
}

/** A socket that did not fit into the home had a folder of its own, made for this run; only an empty one is removed. */
function removeSpareFolder({ home }: DatabaseLocation, { socketFolder }: Postmaster): void {
  if (socketFolder === null || dirname(socketFolder) === home || !basename(socketFolder).startsWith("linecheck-"))
    return;
  try {
    rmdirSync(socketFolder);
  } catch {
    // Somebody put something there; it is in the temporary folder and does no harm.
  }
}

interface Found {
  readonly postmaster: Postmaster;
  readonly started: boolean;
}

async function bringUp(
  location: DatabaseLocation,
  secrets: Secrets,
  options: EmbeddedDatabaseOptions,
  before?: Postmaster,
): Promise<Found> {
  const created = await initCluster(location, secrets.databaseOwnerPassword);
  if (created) options.log.info(`a new database was created in ${location.home}`);
  const running = findPostmaster(location.cluster);
  const postmaster = running ?? (await start(location, options, before));
  await provisionDatabase(embeddedFields(postmaster, secrets.databasePassword), secrets.databaseOwnerPassword);
  return { postmaster, started: running === null };
}

async function start(
  location: DatabaseLocation,
  options: EmbeddedDatabaseOptions,
  before?: Postmaster,
): Promise<Postmaster> {
  if (pidWasReused(location.cluster)) rmSync(pidFile(location.cluster), { force: true });
  let reason = "";
  for await (const transport of before ? [transportOf(before)] : transports(location)) {
    // After a kill, children of the old server may need a moment to notice; until then the new one is refused.
    for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
      const failure = await startCluster(location, transport, options.fast ?? false);
      const postmaster = failure === null ? findPostmaster(location.cluster) : null;
      if (postmaster) return postmaster;
      reason = failure ?? "it ended at once";
      if (!/pre-existing shared memory|lock file|still running/i.test(reason)) break;
      await pause(250);
    }
    if (!/socket/i.test(reason)) break;
  }
  throw new StartRefusal(
    `The database in ${location.home} does not start (${reason}): see ${location.home}/postgres.log.`,
  );
}

function transportOf({ port, socketFolder }: Postmaster) {
  return socketFolder === null
    ? { kind: "loopback" as const, port }
    : { kind: "socket" as const, folder: socketFolder, port };
}

/** Lets only one process at a time start or stop the database of a data folder. */
async function oneAtATime<Value>(dataDir: string, work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; attempt <= LOCK_ATTEMPTS; attempt += 1) {
    const outcome = tryFolderLock(dataDir, "database");
    if (isHeld(outcome)) {
      try {
        return await work();
      } finally {
        outcome.release();
      }
    }
    if (outcome.elsewhere) {
      throw new StartRefusal(
        `The database of ${dataDir} is being started by pid ${outcome.holder?.pid} on ${outcome.holder?.host}: stop it there, or delete ${outcome.file} if that machine is gone for good.`,
      );
    }
    await pause(100);
  }
  throw new StartRefusal(
    `The database of ${dataDir} is being started or stopped by another process that does not finish.`,
  );
}
