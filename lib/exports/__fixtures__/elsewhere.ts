import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { type Desk, openDesk } from "@/lib/exports/__fixtures__/desk";
import { withScratchDatabase } from "@/lib/platform/backup/scratch-database";
import { silentLog } from "@/lib/platform/log";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";
import { migrate } from "@/lib/platform/postgres/migrate";

/** Works in an empty installation, set up by other people, and comes back to the database of the test. */
export function elsewhere<Value>(fields: ConnectionFields, work: (there: Desk) => Promise<Value>): Promise<Value> {
  return withScratchDatabase(fields, async (scratch) => {
    await migrate({ fields: scratch, log: silentLog });
    await disconnectDatabase();
    connectDatabase(scratch);
    try {
      return await work(await openDesk());
    } finally {
      await disconnectDatabase();
      connectDatabase(fields);
    }
  });
}
