import { randomBytes } from "node:crypto";
import { escapeIdentifier } from "pg";
import { type ConnectionFields, withConnection, withDatabase } from "@/lib/platform/postgres/connection";

/** Runs work on an empty database of its own, on the same server, which is gone afterwards. */
export async function withScratchDatabase<Value>(
  fields: ConnectionFields,
  work: (scratch: ConnectionFields) => Promise<Value>,
): Promise<Value> {
  const name = `linecheck_scratch_${randomBytes(6).toString("hex")}`;
  await withConnection(fields, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`),
  );
  try {
    return await work(withDatabase(fields, name));
  } finally {
    await withConnection(fields, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
    );
  }
}
