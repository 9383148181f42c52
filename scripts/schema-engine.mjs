#!/usr/bin/env node
// Stands in for the schema engine that Prisma's command-line tool would download: it speaks the same JSON-RPC on its
// standard input and output, and lets the engine's WebAssembly build from npm do the work.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import pg from "pg";

import { openSchemaEngine } from "../lib/platform/postgres/schema-engine.mjs";

const ENGINE_ERROR = 4466;
const NO_SUCH_DATABASE = "3D000";
const DATABASE_EXISTS = "42P04";

const { values, positionals } = parseArgs({
  options: {
    datasource: { type: "string" },
    datamodels: { type: "string", short: "d", multiple: true },
    version: { type: "boolean" },
  },
  allowPositionals: true,
  strict: false,
});

if (values.version) {
  console.log("schema-engine-cli (WebAssembly, from npm)");
} else if (positionals[0] === "cli") {
  await runCommand(positionals[1]);
} else {
  await serve();
}

function readDatasource() {
  const url = (values.datasource && JSON.parse(values.datasource).url) || process.env.DATABASE_URL;
  if (!url) throw new Error("No database: set DATABASE_URL, or start Linecheck, whose own database is then used.");
  // Field by field, because an address would win over the name of the shadow database.
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password: password ?? undefined, database, ssl };
}

async function runCommand(name) {
  const fields = readDatasource();
  const aside = { ...fields, database: "postgres" };
  const quoted = pg.escapeIdentifier(fields.database);
  try {
    if (name === "create-database") await once(aside, `CREATE DATABASE ${quoted}`).catch(ignoring(DATABASE_EXISTS));
    else if (name === "drop-database") await once(aside, `DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
    else await once(fields, "SELECT 1");
  } catch (error) {
    const code = error.code === NO_SUCH_DATABASE ? "P1003" : "P1001";
    const entry = { level: "ERROR", fields: { message: error.message, is_panic: false, error_code: code } };
    process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), ...entry, target: "cli" })}\n`);
    process.exitCode = 1;
  }
}

async function once(fields, statement) {
  const client = new pg.Client({ ...fields, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function ignoring(code) {
  return (error) => {
    if (error.code !== code) throw error;
  };
}

async function serve() {
  const datamodels = values.datamodels?.map((path) => [path, readFileSync(path, "utf8")]);
  const { engine, close } = await openSchemaEngine(readDatasource(), datamodels);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const { id, method, params } = JSON.parse(line);
    const answer = await answerTo(engine, method === "getDatabaseVersion" ? "version" : method, params?.[0] ?? params);
    process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", id, ...answer })}\n`);
  }
  await close();
}

async function answerTo(engine, method, params) {
  try {
    return { result: (await engine[method](params)) ?? null };
  } catch (error) {
    const message = String(error.message ?? error);
    const data = { is_panic: false, message, meta: error.meta ?? null, error_code: error.code ?? null };
    return { error: { code: ENGINE_ERROR, message, data } };
  }
}
