// The bare server that the app is held against: node:http and node-postgres, the app's own statements, rows as JSON.
// No accounts, no checks, no history. Its plan comes as the path of a JSON file.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import pg from "pg";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const pool = new pg.Pool({ ...plan.connection, max: 10 });
const { statements } = plan;

const template = (await pool.query("SELECT * FROM claim WHERE status = 'open' LIMIT 1")).rows[0];
const columns = Object.keys(template);
const INSERT = {
  name: "insert_claim",
  text: `INSERT INTO claim (${columns.map((name) => `"${name}"`).join(", ")})
    VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")}) RETURNING *`,
};
const UPDATE = {
  name: "update_claim",
  text: `UPDATE claim SET status = $3::claim_status, status_since = now(), version = version + 1, updated_at = now()
    WHERE id = $1 AND version = $2 RETURNING *`,
};
// Far above the numbers that the app gives.
let number = 1_000_000;

async function rowsOf(list) {
  return (await Promise.all(list.map((statement) => pool.query(statement)))).map((result) => result.rows);
}

function reviewOf(articleId) {
  const { list, articleId: captured } = statements.review;
  return rowsOf(
    list.map((one) => ({ ...one, values: one.values.map((value) => (value === captured ? articleId : value)) })),
  );
}

async function insertClaim(request) {
  const given = await json(request);
  number += 1;
  const row = { ...template, ...given, id: randomUUID(), number };
  return (await pool.query({ ...INSERT, values: columns.map((name) => row[name]) })).rows;
}

async function updateClaim(request) {
  const { id, version, status } = await json(request);
  const { rows } = await pool.query({ ...UPDATE, values: [id, version, status] });
  return rows.length === 1 ? rows : null;
}

async function copyOut(response) {
  const client = await pool.connect();
  const query = new pg.Query(statements.copy);
  query.handleCopyData = (message) => response.write(message.chunk);
  await new Promise((resolve, reject) => {
    query.on("end", resolve);
    query.on("error", reject);
    client.query(query);
  });
  client.release();
  response.end();
}

function answer(request, url) {
  switch (url.pathname) {
    case "/hello":
      return { hello: "desk" };
    case "/review":
      return reviewOf(url.searchParams.get("article"));
    case "/page":
      return rowsOf(statements.page);
    case "/page-with-total":
      return rowsOf(statements.pageWithTotal);
    case "/dashboard":
      return rowsOf(statements.dashboard);
    case "/claims":
      return insertClaim(request);
    case "/moves":
      return updateClaim(request);
    default:
      return null;
  }
}

createServer(async (request, response) => {
  try {
    const url = new URL(request.url, "http://localhost");
    if (url.pathname === "/copy") return await copyOut(response);
    const value = await answer(request, url);
    const body = JSON.stringify(value);
    response.writeHead(value === null ? 409 : 200, {
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    });
    response.end(body);
  } catch (error) {
    process.stderr.write(`${error.stack}\n`);
    response.writeHead(500).end();
  }
}).listen(plan.port, "127.0.0.1", () => process.stdout.write("ready\n"));
