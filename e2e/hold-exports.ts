import pg from "pg";
import type { Installation } from "@/e2e/server";
import { silentLog } from "@/lib/platform/log";
import { ensureDatabase } from "@/lib/platform/postgres/ensure-database";

/** Longer than anybody looks at what is being made, and shorter than the database's patience with one statement. */
const SECONDS = 50;

const HOLD = `
  CREATE FUNCTION held() RETURNS boolean LANGUAGE sql VOLATILE AS 'SELECT pg_sleep(${SECONDS}) IS NOT NULL';
  CREATE POLICY held ON comment USING (held());
  ALTER TABLE comment ENABLE ROW LEVEL SECURITY;
  ALTER TABLE comment FORCE ROW LEVEL SECURITY`;
const LET_GO = `
  ALTER TABLE comment NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE comment DISABLE ROW LEVEL SECURITY;
  DROP POLICY held ON comment;
  DROP FUNCTION held`;

/**
 * Has the database of an installation take very long over each remark, until it is let go: an export of a claim with a
 * remark then goes on being made, however quick or slow the machine is. No screen of exports reads remarks.
 */
export async function holdExports({ folder }: Installation): Promise<{ readonly letGo: () => Promise<void> }> {
  const database = await ensureDatabase({ dataDir: folder, log: silentLog });
  const client = new pg.Client(database.fields);
  await client.connect();
  await client.query(HOLD);
  return {
    letGo: async () => {
      await client.query(LET_GO);
      await client.end();
      await database.stop();
    },
  };
}
