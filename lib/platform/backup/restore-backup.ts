import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { readMigrations } from "@/lib/platform/backup/catalog";
import { damaged, type Frame } from "@/lib/platform/backup/frames";
import { loadDatabase, refuseUnlessEmpty } from "@/lib/platform/backup/load-database";
import { AppError } from "@/lib/platform/errors";
import type { Log } from "@/lib/platform/log";
import { type ConnectionFields, withConnection } from "@/lib/platform/postgres/connection";
import { migrate } from "@/lib/platform/postgres/migrate";
import { migrationsFolder, readMigrationFiles } from "@/lib/platform/postgres/migration-files";

const AboutSchema = z.object({
  app: z.string(),
  made_at: z.iso.datetime(),
  migrations: z.array(z.string()),
  heads: z.array(z.strictObject({ newsroom_id: z.uuid(), seq: z.string(), hash: z.string() })),
});
/** What a backup says of itself: by which version it was made and when, and the heads of the histories in it. */
export type BackupAbout = z.infer<typeof AboutSchema>;

/** What a restore did. */
export type Restored = { readonly about: BackupAbout; readonly rows: number };

/**
 * Fills an empty database from a backup: brings it to the shape that the backup was made with, loads it, and then
 * brings it to the shape of this program. A database in which somebody has worked is refused.
 */
export async function restoreBackup({
  fields,
  frames,
  log,
}: {
  readonly fields: ConnectionFields;
  readonly frames: AsyncGenerator<Frame>;
  readonly log: Log;
}): Promise<Restored> {
  try {
    const first = await frames.next();
    const about = AboutSchema.safeParse(!first.done && first.value.kind === "about" ? first.value.value : null);
    if (!about.success) throw damaged();
    await refuseUnlessEmpty(fields);
    await takeShape(fields, about.data, log);
    const sums = await loadDatabase(fields, frames);
    await migrate({ fields, log });
    return { about: about.data, rows: sums.reduce((sum, table) => sum + table.rows, 0) };
  } finally {
    // Lets go of the file, also when the rest of it is not wanted.
    await frames.return(undefined);
  }
}

/** The shape that the database had when it was kept: the same migrations and no more. */
async function takeShape(fields: ConnectionFields, about: BackupAbout, log: Log): Promise<void> {
  const known = new Set(readMigrationFiles(migrationsFolder()).map((file) => file.name));
  const unknown = about.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new AppError(
      "conflict",
      `The backup was made by a newer Linecheck (${about.app}, it knows ${unknown.join(", ")}): restore it with that version.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "linecheck-restore-"));
  try {
    for (const name of [...about.migrations, "migration_lock.toml"]) {
      cpSync(join(migrationsFolder(), name), join(folder, name), { recursive: true });
    }
    const before = await appliedTo(fields);
    if (before.some((name) => !about.migrations.includes(name))) {
      throw new AppError(
        "conflict",
        "The database already has a newer shape than the backup: restore into a new data folder or a new database.",
      );
    }
    await migrate({ fields, log, folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function appliedTo(fields: ConnectionFields): Promise<string[]> {
  return withConnection(fields, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
    );
    return rows[0]?.there ? readMigrations(client) : [];
  });
}
