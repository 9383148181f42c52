// Compares the migrations with the Prisma schema: exit code 1 and the missing SQL when a migration was forgotten.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { silentLog } from "@/lib/platform/log";
import { ensureDatabase } from "@/lib/platform/postgres/ensure-database";
import { findDrift } from "@/lib/platform/postgres/find-drift";

const dataDir = await mkdtemp(join(tmpdir(), "linecheck-drift-"));
const database = await ensureDatabase({ dataDir, log: silentLog, fast: true });
try {
  const drift = await findDrift(database.fields);
  if (drift === null) {
    process.stderr.write("The migrations and the schema say the same.\n");
  } else {
    process.stderr.write("The schema has changes that no migration makes. Make one with\n");
    process.stderr.write("  npm run db -- prisma migrate dev --create-only --name what-it-does\n\n");
    process.stdout.write(`${drift}\n`);
    process.exitCode = 1;
  }
} finally {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
}
