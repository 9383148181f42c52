import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

import { readSettings } from "./lib/platform/env";
import { databaseUrl } from "./lib/platform/postgres/database-url";

// Without this the tool fetches an engine from the network before any command, even to generate the client.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./scripts/schema-engine.mjs", import.meta.url));

const url = databaseUrl(readSettings());

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations", seed: "tsx seeds/cli.ts demo" },
  ...(url === null ? {} : { datasource: { url } }),
});
