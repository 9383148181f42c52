import { setTimeout as pause } from "node:timers/promises";

import { folderLockHolder, type HeldLock, isHeld, type Refused, tryFolderLock } from "./folder-lock";
import { preparePrivateFolder } from "./private-folder";
import { StartRefusal } from "./start-refusal";

const ATTEMPTS_WHILE_BEING_WRITTEN = 40;

/**
 * Makes this process the one server of a data folder.
 *
 * A second server is refused with a sentence that names the first one's pid; it has written nothing by then. What a
 * killed server left behind is taken over. The command line does not take this lock: it works beside a server.
 */
export async function acquireServerLock(dataDir: string): Promise<HeldLock> {
  preparePrivateFolder(dataDir);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = tryFolderLock(dataDir, "server");
    if (isHeld(outcome)) return outcome;
    if (outcome.holder || attempt >= ATTEMPTS_WHILE_BEING_WRITTEN) throw new StartRefusal(sentence(dataDir, outcome));
    await pause(100);
  }
}

/** Throws the same refusal when a server runs on a data folder, without taking its place or writing anything. */
export function refuseBesideServer(dataDir: string): void {
  const refused = folderLockHolder(dataDir, "server");
  if (refused) throw new StartRefusal(sentence(dataDir, refused));
}

function sentence(dataDir: string, { holder, elsewhere, file }: Refused): string {
  if (!holder) return `Another Linecheck is just starting on the data folder ${dataDir}: wait for it, or stop it.`;
  if (elsewhere) {
    return `The data folder ${dataDir} is in use by the Linecheck server with pid ${holder.pid} on ${holder.host}: stop it there, or delete ${file} if that machine is gone for good.`;
  }
  return `A Linecheck server with pid ${holder.pid} already runs on the data folder ${dataDir}: stop it first, or set LINECHECK_DATA to another folder.`;
}
