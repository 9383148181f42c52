import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

import { createLog } from "@/lib/platform/log";
import { type ConnectionFields, withConnection, withDatabase } from "@/lib/platform/postgres/connection";
import { ensureDatabase } from "@/lib/platform/postgres/ensure-database";
import { migrate } from "@/lib/platform/postgres/migrate";

const TEMPLATE = "linecheck_template";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that every test file gets a copy of. */
    templateDatabase: ConnectionFields;
  }
}

/** Starts a PostgreSQL for the database tests and migrates the template; gives back how to take both away. */
export default async function setUpDatabase(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "linecheck-test-"));
  const log = createLog("warn");
  const server = await ensureDatabase({ dataDir, log, fast: true });
  const fields = withDatabase(server.fields, TEMPLATE);
  await withConnection(server.fields, (client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  await migrate({ fields, log });
  project.provide("templateDatabase", fields);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
