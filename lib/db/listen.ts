import pg from "pg";
import { WAKE_CHANNEL } from "@/lib/db/announce";
import { pool } from "@/lib/db/client";

const AGAIN_AFTER_MS = 1_000;

/**
 * Listens on a connection of its own for word of changes, and connects again when it breaks.
 *
 * @param onWake called for each word, and after each time that words may have been missed
 * @returns how to stop
 */
export function listenForChanges(onWake: () => void): () => Promise<void> {
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | null = null;
  let stopped = false;

  const connect = async (): Promise<void> => {
    again = null;
    const own = new pg.Client(pool().options);
    client = own;
    own.on("notification", onWake);
    own.on("error", () => retry(own));
    own.on("end", () => retry(own));
    try {
      await own.connect();
      await own.query(`LISTEN ${WAKE_CHANNEL}`);
      onWake();
    } catch {
      retry(own);
    }
  };
  const retry = (broken: pg.Client): void => {
    if (stopped || client !== broken) return;
    client = null;
    broken.end().catch(() => undefined);
    again = setTimeout(() => void connect(), AGAIN_AFTER_MS);
  };

  void connect();
  return async () => {
    stopped = true;
    if (again) clearTimeout(again);
    await client?.end().catch(() => undefined);
  };
}
