import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import * as z from "zod";

/** How a process is recognised later: a pid alone is not enough, because pids are given out again. */
export const ProcessIdentitySchema = z.object({
  pid: z.number().int().positive(),
  /** When the process began, in the words of its system; empty where the system does not tell. */
  startedAt: z.string(),
  host: z.string(),
  /** Changes when the machine starts anew; empty where the system does not tell. */
  boot: z.string(),
});

/** One process of one machine. */
export type ProcessIdentity = z.infer<typeof ProcessIdentitySchema>;

/** Whether a process is there: "elsewhere" means that it belongs to another machine and can't be asked about. */
export type Liveness = "alive" | "gone" | "elsewhere";

/** This process, as others will recognise it. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? "", host: hostname(), boot: bootId() };
}

/** Whether the very process that was written down still runs, and not another that was given its pid. */
export function livenessOf(identity: ProcessIdentity): Liveness {
  if (identity.host !== hostname()) return "elsewhere";
  if (identity.boot !== bootId()) return "gone";
  const startedAt = startOf(identity.pid);
  if (startedAt === null) return "gone";
  return identity.startedAt === "" || startedAt === "" || startedAt === identity.startedAt ? "alive" : "gone";
}

/** When a process began, "" where it runs but the system does not tell, null when no such process runs. */
function startOf(pid: number): string | null {
  if (!exists(pid)) return null;
  if (process.platform === "linux") return startOnLinux(pid);
  if (process.platform === "win32") return "";
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    }).trim();
  } catch {
    return "";
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user answers "not permitted", which is an answer all the same.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may hold anything, so fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state] = fields;
    return state === "Z" || state === "X" ? null : (fields[19] ?? "");
  } catch {
    return null;
  }
}

function bootId(): string {
  if (process.platform !== "linux") return "";
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}
