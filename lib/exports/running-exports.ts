import { AppError } from "@/lib/platform/errors";

/** Exports hold a connection each, and the newsroom's other work needs connections too. */
const MOST_AT_ONCE = 3;

// Pages and the front are bundled apart but run in one process, so the list hangs on globalThis. The cast names what we add.
const shared = globalThis as typeof globalThis & { linecheckRunningExports?: Set<string> };

function running(): Set<string> {
  shared.linecheckRunningExports ??= new Set();
  return shared.linecheckRunningExports;
}

/** Refuses an export while the same person has one running, or the house has as many running as it can bear. */
export function refuseTooManyExports(memberId: string): void {
  if (running().has(memberId)) {
    throw new AppError("rate_limited", "An export of yours is still running. Wait for it, or stop it, and try again.");
  }
  if (running().size >= MOST_AT_ONCE) {
    throw new AppError("unavailable", "Several exports are running. Try again in a moment.");
  }
}

/** Takes a place among the running exports; the returned function gives it back. */
export function enterExport(memberId: string): () => void {
  refuseTooManyExports(memberId);
  running().add(memberId);
  return () => running().delete(memberId);
}
