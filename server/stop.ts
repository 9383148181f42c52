import type { Server } from "node:http";
import type { Log } from "@/lib/platform/log";

const PATIENCE_MS = 15_000;
const REQUESTS_MS = 5_000;

/**
 * Stops on SIGTERM and SIGINT: no new connections, requests under way are finished, then everything else in its order.
 * A second signal, or fifteen seconds, end the process at once.
 */
export function stopGracefully(server: Server, log: Log, release: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info("stopping");
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const hurry = setTimeout(() => server.closeAllConnections(), REQUESTS_MS);
    await closed;
    clearTimeout(hurry);
    await release();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}
