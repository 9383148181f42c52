import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { projectRoot } from "../project-root";

/** One step of the database's shape, as it stands in the folder of migrations. */
export interface MigrationFile {
  /** The folder's name, which begins with its date, so that names sort in the order of application. */
  readonly name: string;
  readonly sql: string;
  /** The way in which Prisma recognises an edited migration. */
  readonly checksum: string;
}

/** Where the migrations of this program are. */
export function migrationsFolder(): string {
  return join(projectRoot(), "prisma", "migrations");
}

/** Reads all migrations of a folder, oldest first. */
export function readMigrationFiles(folder: string): MigrationFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return names.map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** The same list in the form that Prisma's schema engine reads. */
export function migrationList(folder: string, files: readonly MigrationFile[]) {
  const lock = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: files.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}
