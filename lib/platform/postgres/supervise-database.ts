import type { Log } from "../log";
import type { DatabaseHandle } from "./ensure-database";

const LOOK_EVERY_MS = 400;

/**
 * Keeps an embedded database up while the server runs: one that dies is started again within three seconds, and
 * PostgreSQL recovers everything it had acknowledged. Returns the function that ends the watch; call it before `stop`.
 */
export function superviseDatabase(handle: DatabaseHandle, log: Log): () => void {
  let busy = false;
  const look = async (): Promise<void> => {
    if (busy || handle.pid() !== null) return;
    busy = true;
    try {
      if (await handle.revive()) log.warn("the database had stopped and was started again");
    } catch (error) {
      log.error({ err: error }, "the database has stopped and does not start; trying again");
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
