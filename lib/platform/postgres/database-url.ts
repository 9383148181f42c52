import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Settings } from "../env";
import { loadSecrets } from "../secrets";
import { connectionUrl } from "./connection";
import { embeddedFields } from "./embedded-fields";
import { knownHome } from "./location";
import { findPostmaster } from "./postmaster";

/**
 * The address of the database that the settings ask for, without starting or making anything; null when that is the
 * embedded one and it does not run.
 */
export function databaseUrl(settings: Pick<Settings, "databaseUrl" | "dataDir">): string | null {
  const { databaseUrl: given, dataDir } = settings;
  if (given !== null) return given;
  if (!existsSync(join(dataDir, "secrets.json"))) return null;
  const running = findPostmaster(join(knownHome(dataDir), "cluster"));
  if (!running) return null;
  return connectionUrl(embeddedFields(running, loadSecrets(dataDir).databasePassword));
}
