import { expect, test } from "vitest";

import { withConnection } from "@/lib/platform/postgres/connection";
import { testDatabase, testDatabaseUrl } from "@/tests/support/database";

test("a test file gets a migrated, empty database of its own", async () => {
  const fields = await testDatabase();
  expect(fields.database).toMatch(/^linecheck_test_/);
  expect(await testDatabase()).toEqual(fields);
  expect(await testDatabaseUrl()).toContain(fields.database);
  const tables = await withConnection(fields, (client) =>
    client.query("SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL"),
  );
  expect(tables.rows[0].count).toBeGreaterThan(0);
});
