import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { projectRoot } from "../project-root";
import type { ConnectionFields } from "./connection";
import { migrationList, migrationsFolder, readMigrationFiles } from "./migration-files";
import { openSchemaEngine } from "./schema-engine.mjs";

/**
 * The SQL by which the migrations fall short of the Prisma schema, or null when the two say the same.
 *
 * Applies the migrations to an empty database of its own on the given server and throws that away afterwards; the
 * database named in `fields` is not looked at.
 */
export async function findDrift(
  fields: ConnectionFields,
  schemaFolder = join(projectRoot(), "prisma", "schema"),
  folder = migrationsFolder(),
) {
  const files = readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: join(schemaFolder, name), content: readFileSync(join(schemaFolder, name), "utf8") }));
  const { engine, close } = await openSchemaEngine(fields);
  try {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: "migrations", ...migrationList(folder, readMigrationFiles(folder)) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? null : (stdout ?? "");
  } finally {
    await close();
  }
}
