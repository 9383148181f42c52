import { inject } from "vitest";

import { type ConnectionFields, connectionUrl, withConnection, withDatabase } from "@/lib/platform/postgres/connection";
import { assertLocalDatabase } from "@/tests/support/assert-local-database";

let copy: Promise<ConnectionFields> | undefined;

/** A migrated, empty database for this test file alone: copied from the template at the first call, then kept. */
export function testDatabase(): Promise<ConnectionFields> {
  copy ??= copyTemplate();
  return copy;
}

/** The same as one address. */
export async function testDatabaseUrl(): Promise<string> {
  return connectionUrl(await testDatabase());
}

/** Takes the file's database away again, if it ever asked for one. */
export async function dropTestDatabase(): Promise<void> {
  if (!copy) return;
  const { database } = await copy;
  copy = undefined;
  await besideTemplate((client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
}

async function copyTemplate(): Promise<ConnectionFields> {
  const template = inject("templateDatabase");
  const worker = process.env.VITEST_POOL_ID ?? "0";
  const database = `linecheck_test_${worker}_${crypto.randomUUID().replaceAll("-", "")}`;
  await besideTemplate((client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${template.database}`));
  return withDatabase(template, database);
}

/** The template itself must have no connection while it is copied, so this goes through another database. */
function besideTemplate(work: Parameters<typeof withConnection>[1]): Promise<unknown> {
  const template = inject("templateDatabase");
  assertLocalDatabase(template);
  return withConnection(withDatabase(template, "postgres"), work);
}
