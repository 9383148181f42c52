import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packFolder } from "@/scripts/pack.mjs";
import { readPacked, sendPacked } from "@/server/packed-files";

const SCRIPT = "console.log('line by line');\n".repeat(200);
let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "linecheck-packed-"));
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "a.js"), SCRIPT);
  writeFileSync(join(folder, "chunks", "a.css"), "p { color: red }");
  writeFileSync(join(folder, "chunks", "font.woff2"), "not packed twice");
  await packFolder(folder);
  const files = readPacked(folder);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname;
    if (!sendPacked(files, { request, response, path })) response.writeHead(404).end("from the framework");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, accepted: string, method = "GET"): Promise<Response> {
  // An address that the server bound is no path.
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { "accept-encoding": accepted } });
}

test("a script comes packed, is kept for good, and says after unpacking what it said before", async () => {
  const answer = await ask("/_next/static/chunks/a.js", "gzip, deflate, br");
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(answer.headers.get("content-type")).toContain("javascript");
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(Number(answer.headers.get("content-length"))).toBeLessThan(SCRIPT.length / 10);
  expect(await answer.text()).toBe(SCRIPT);
});

test("asked for its head alone, it sends no words", async () => {
  const answer = await ask("/_next/static/chunks/a.css", "br", "HEAD");
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(await answer.text()).toBe("");
});

test.each([
  ["to whoever cannot unpack it", "/_next/static/chunks/a.js", "gzip, deflate", "GET"],
  ["to whoever does not want it", "/_next/static/chunks/a.js", "gzip, br;q=0", "GET"],
  ["to whoever does not want it, said at length", "/_next/static/chunks/a.js", "br ; q=0.000, gzip", "GET"],
  ["to whoever sends something", "/_next/static/chunks/a.js", "br", "POST"],
  ["of what is packed by itself", "/_next/static/chunks/font.woff2", "br", "GET"],
  ["of what is not there", "/_next/static/chunks/b.js", "br", "GET"],
  ["from outside of the folder", "/_next/static/..%2f..%2fpackage.js", "br", "GET"],
])("nothing packed is sent %s", async (_whom, path, accepted, method) => {
  const answer = await ask(path, accepted, method);
  expect(await answer.text()).toBe("from the framework");
});
