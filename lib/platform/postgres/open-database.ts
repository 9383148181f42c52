import type { Settings } from "../env";
import type { Log } from "../log";
import { connectionFields } from "./connection";
import { type DatabaseHandle, ensureDatabase } from "./ensure-database";
import { refuseWrongClock } from "./refuse-wrong-clock";

/** The database that the settings ask for: a server of one's own as it is, or the embedded one, started if need be. */
export async function openDatabase(settings: Settings, log: Log): Promise<DatabaseHandle> {
  const url = settings.databaseUrl;
  if (url === null) return ensureDatabase({ dataDir: settings.dataDir, log });
  const fields = connectionFields(url);
  await refuseWrongClock(fields);
  return {
    url,
    fields,
    started: false,
    pid: () => null,
    revive: async () => false,
    stop: async () => undefined,
  };
}
