import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const EVERY_MS = 20;

/** The resident memory of a process now, in MB. */
export function residentMegabytes(pid: number): number {
  const kilobytes =
    process.platform === "linux"
      ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
      : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Number(kilobytes) / 1_024;
}

/** Looks at a process while the work is done; the highest resident memory that was seen, in MB. */
export async function peakDuring(pid: number, work: () => Promise<void>): Promise<number> {
  let peak = residentMegabytes(pid);
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(pid));
  }, EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak;
}
