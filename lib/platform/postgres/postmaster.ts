import { existsSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** A PostgreSQL server as its own pid file describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** The folder of its Unix socket, or null when it listens on loopback. */
  readonly socketFolder: string | null;
  readonly ready: boolean;
}

/** The path of the file in which PostgreSQL writes down that it runs. */
export function pidFile(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

/** The server that runs on a cluster, or null when none does; a file left behind by a killed one does not count. */
export function findPostmaster(cluster: string): Postmaster | null {
  const written = readPidFile(cluster);
  return written && isPostgres(written.pid, cluster) ? written : null;
}

/** Whether a pid file names a process that is there but is not PostgreSQL: its pid was given out again. */
export function pidWasReused(cluster: string): boolean {
  const written = readPidFile(cluster);
  return written !== null && exists(written.pid) && !isPostgres(written.pid, cluster);
}

function readPidFile(cluster: string): Postmaster | null {
  const file = pidFile(cluster);
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.trim());
  const [pid, , , port, socketFolder, , , status] = lines;
  const number = Number(pid);
  if (!Number.isSafeInteger(number) || number <= 0) return null;
  return { pid: number, port: Number(port), socketFolder: socketFolder || null, ready: status === "ready" };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isPostgres(pid: number, cluster: string): boolean {
  if (!exists(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    if (stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z")) return false;
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    // Not allowed to look is not proof that it is somebody else; gone is.
    return error instanceof Error && "code" in error && error.code === "EACCES";
  }
}
