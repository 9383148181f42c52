import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { TestProject } from "vitest/node";

import { createLog } from "@/lib/platform/log";
import { type ConnectionFields, withConnection, withDatabase } from "@/lib/platform/postgres/connection";
import { ensureDatabase } from "@/lib/platform/postgres/ensure-database";
import { migrate } from "@/lib/platform/postgres/migrate";
import { projectRoot } from "@/lib/platform/project-root";

const TEMPLATE = "linecheck_template";

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated database that every test file gets a copy of. */
    templateDatabase: ConnectionFields;
    /** The program that reads files, bundled as it is delivered: from its sources it starts ten times as slowly. */
    documentReader: string;
  }
}

/** Beside the packages, which it finds from there. */
async function bundleReader(): Promise<string> {
  const outfile = join(
    projectRoot(),
    "node_modules",
    ".cache",
    "linecheck-tests",
    `document-reader-${process.pid}.mjs`,
  );
  const entryPoints = [join(projectRoot(), "server", "document-reader.ts")];
  const how = { platform: "node", format: "esm", packages: "external", logLevel: "warning" } as const;
  await build({ ...how, absWorkingDir: projectRoot(), entryPoints, outfile, bundle: true });
  return outfile;
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
  project.provide("documentReader", await bundleReader());
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
    await rm(project.getProvidedContext().documentReader, { force: true });
  };
}
