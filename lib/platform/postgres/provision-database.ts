import { setTimeout as pause } from "node:timers/promises";
import { escapeIdentifier, escapeLiteral } from "pg";

import { StartRefusal } from "../start-refusal";
import { CLUSTER_OWNER } from "./cluster";
import { type ConnectionFields, withConnection } from "./connection";

const ATTEMPTS = 300;
const NOT_YET = new Set(["57P03", "ECONNREFUSED", "ENOENT", "ECONNRESET"]);
const NO_SUCH_ACCOUNT = "28P01";
const NO_SUCH_DATABASE = "3D000";

/**
 * Waits until Linecheck can work in its database, and makes account and database when they are not there yet.
 *
 * The account may create databases but is no superuser, so that a fault in a query never reaches the machine.
 */
export async function provisionDatabase(fields: ConnectionFields, ownerPassword: string): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const code = await tryConnection(fields);
    if (code === null) return;
    if (code === NO_SUCH_ACCOUNT || code === NO_SUCH_DATABASE) await create(fields, ownerPassword);
    else if (!NOT_YET.has(code)) throw new StartRefusal(`The database runs but can't be used (${code}).`);
    else await pause(100);
  }
  throw new StartRefusal("The database was started but did not answer within 30 seconds.");
}

async function tryConnection(fields: ConnectionFields): Promise<string | null> {
  try {
    await withConnection(fields, (client) => client.query("SELECT 1"));
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

async function create(fields: ConnectionFields, ownerPassword: string): Promise<void> {
  const account = escapeIdentifier(fields.user);
  const password = escapeLiteral(fields.password ?? "");
  const owner = { ...fields, user: CLUSTER_OWNER, password: ownerPassword, database: "postgres" };
  try {
    await withConnection(owner, async (client) => {
      const exists = async (sql: string, name: string) => (await client.query(sql, [name])).rowCount === 1;
      const verb = (await exists("SELECT 1 FROM pg_roles WHERE rolname = $1", fields.user)) ? "ALTER" : "CREATE";
      await client.query(`${verb} ROLE ${account} LOGIN CREATEDB NOSUPERUSER PASSWORD ${password}`);
      if (await exists("SELECT 1 FROM pg_database WHERE datname = $1", fields.database)) return;
      await client.query(`CREATE DATABASE ${escapeIdentifier(fields.database)} OWNER ${account}`);
    });
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_ACCOUNT) throw error;
    throw new StartRefusal(
      "The database does not accept the password in secrets.json: put back the secrets.json that belongs to this data folder.",
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : String(error);
}
