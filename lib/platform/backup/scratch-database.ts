import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
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
    await drop(fields, name);
  }
}

const ATTEMPTS = 40;
const IN_USE = "55006";

/**
 * Not with FORCE: that would need the right to end the server's own cleaning, which goes by itself when it is asked to.
 * A connection that was just closed may need a moment.
 */
async function drop(fields: ConnectionFields, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await withConnection(fields, (client) => client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`));
      return;
    } catch (error) {
      const inUse = error instanceof Error && "code" in error && error.code === IN_USE;
      if (!inUse || attempt >= ATTEMPTS) throw error;
      await pause(250);
    }
  }
}
