import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { type ApiServer, cookieOf, keyOf, startApi } from "@/tests/support/api";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
let api: ApiServer;
let cookie: string;
/** What reached the pages, as the framework would see it. */
let seen: Record<string, unknown> = {};

beforeAll(async () => {
  api = await startApi((request, response) => {
    seen = { ...request.headers };
    response.end("<html></html>");
  });
  cookie = await cookieOf(desk().checker);
});
afterAll(() => api.close());

const own = () => `http://localhost:${api.port}`;
const article = JSON.stringify({ text: "It cost 12 dollars." });

async function articles(): Promise<number> {
  return (await pool().query("SELECT count(*)::int AS count FROM article")).rows[0].count;
}

/** Writes bytes as they are to the socket and reads until it is closed, or for a moment. */
function raw(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(api.port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (part) => {
      text += String(part);
      if (text.includes("\r\n\r\n")) socket.end();
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
  });
}

describe("a change that another site sends with our cookie is refused", () => {
  test.each([
    ["the browser calls it cross-site", { "sec-fetch-site": "cross-site" }],
    ["it comes from a sibling host", { "sec-fetch-site": "same-site" }],
    ["it comes from an address bar or a bookmark", { "sec-fetch-site": "none" }],
    ["its origin is hidden", { origin: "null" }],
    ["its origin is another one", { origin: "https://evil.example" }],
    ["its origin only begins like ours", { origin: "http://localhost.evil.example" }],
    ["its origin has another port", { origin: "http://localhost:1" }],
    [
      "the browser says ours and the origin says otherwise",
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
    ],
    ["it says nothing of where it comes from", {}],
  ])("when %s", async (_what, headers) => {
    const before = await articles();
    const json = { "content-type": "application/json", cookie, ...headers } as Record<string, string>;
    for (const [method, path] of [
      ["POST", "/api/v1/articles"],
      ["POST", "/api/auth/sign-out"],
      ["POST", "/api/auth/sign-in/email"],
      ["POST", "/articles/new"],
    ] as const) {
      const answer = await api.send({ method, path, headers: json, body: article });
      expect([path, answer.status, answer.body?.code]).toEqual([path, 403, "cross_origin"]);
    }
    expect(await articles()).toBe(before);
    expect((await api.withCookie(cookie)("GET", "/me")).status).toBe(200);
  });

  test.each([
    ["the browser calls it our own", () => ({ "sec-fetch-site": "same-origin" })],
    ["the origin is ours", () => ({ origin: own() })],
    ["a form of ours without a script hides its origin", () => ({ "sec-fetch-site": "same-origin", origin: "null" })],
  ])("and taken when %s", async (_what, headers) => {
    const json = { "content-type": "application/json", cookie, ...headers() } as Record<string, string>;
    expect((await api.send({ method: "POST", path: "/api/v1/articles", headers: json, body: article })).status).toBe(
      201,
    );
  });

  test("a program with a key needs no origin, and its key counts alone beside a cookie", async () => {
    const viewer = await keyOf(desk(), ["viewer"]);
    const headers = { authorization: `Bearer ${viewer}`, cookie };
    const me = await api.send({ path: "/api/v1/me", headers });
    expect(me.body).toMatchObject({ kind: "key", roles: ["viewer"] });
    const json = { ...headers, "content-type": "application/json" };
    expect((await api.send({ method: "POST", path: "/api/v1/articles", headers: json, body: article })).status).toBe(
      403,
    );
  });

  test("no answer allows another origin to read it", async () => {
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST", cookie };
    const answer = await api.send({ method: "OPTIONS", path: "/api/v1/articles", headers });
    expect(answer.status).toBe(405);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("a body is what it says it is", () => {
  const send = (type: string, body: string, method = "POST") =>
    api.send({
      method,
      path: "/api/v1/articles",
      headers: { "content-type": type, cookie, origin: own() },
      body,
    });

  test.each([
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/x-www-form-urlencoded",
    "application/jsonp",
    "",
  ])("JSON sent as %j is refused", async (type) => {
    expect((await send(type, article)).status).toBe(415);
  });

  test.each([
    ["half a body", '{"text":', 400],
    ["a list", "[]", 400],
    ["a word", '"text"', 400],
    ["nothing known", "null", 400],
    ["a thousand levels", `{"text":${'{"a":'.repeat(1_000)}1${"}".repeat(1_000)}}`, 422],
    [
      "a hundred thousand names",
      JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${i}`, 1]))),
      422,
    ],
    ["a number beyond numbers", '{"text":1e400}', 422],
    ["a filter where a text should be", '{"text":{"contains":"a"}}', 422],
    ["NUL in the text", '{"text":"A\\u0000B"}', 422],
    ["half a character pair", '{"text":"A\\ud800B"}', 422],
  ])("%s", async (_what, body, status) => {
    const started = performance.now();
    expect((await send("application/json", body)).status).toBe(status);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("bytes that are no UTF-8 are refused", async () => {
    const head = `POST /api/v1/articles HTTP/1.1\r\nHost: localhost:${api.port}\r\nOrigin: ${own()}\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n`;
    const body = Buffer.from('{"text":"A\xff\xfe"}', "latin1");
    const answer = await raw(Buffer.concat([Buffer.from(`${head}Content-Length: ${body.length}\r\n\r\n`), body]));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("what cannot be stored otherwise comes back unchanged", async () => {
    const text = "A\ufffe\u202eB e\u0301\u0301 \u2028 12 \u{1f600} dollars.\r\n";
    const made = await send("application/json", JSON.stringify({ text }));
    const review = await api.withCookie(cookie)("GET", `/articles/${made.body.id}/review`);
    expect(review.body.text).toBe(text);
  });

  test("whoever is refused gets to read why, however long his body is", async () => {
    const long = JSON.stringify({ text: "a".repeat(3_000_000) });
    const stranger = await api.anonymous("POST", "/articles", long);
    expect(stranger.status).toBe(401);
    const tooLong = await api.withCookie(cookie)("PATCH", "/me", long);
    expect(tooLong.status).toBe(405);
    const comment = await api.withCookie(cookie)("POST", `/threads/${crypto.randomUUID()}/comments`, long);
    expect(comment.status).toBe(413);
  });
});

describe("the edge of the server", () => {
  test.each(["websocket", "h2c"])("an upgrade to %s is refused", async (protocol) => {
    const answer = await raw(
      `GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 426 /);
  });

  test.each(["http://169.254.169.254/latest", "*", "//evil.example/api/v1/me"])(
    "the target %s goes nowhere else",
    async (target) => {
      const answer = await raw(`GET ${target} HTTP/1.1\r\nHost: localhost:${api.port}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 (400|404|401|200) /);
      if (target !== "//evil.example/api/v1/me") expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    },
  );

  test.each(["/%", "/api/v1/%ff", "/%E0%A4%A"])("the malformed path %s is refused", async (path) => {
    expect((await api.send({ path, headers: { cookie } })).status).toBe(400);
  });

  test("T-A14: headers of more than 16 kB are refused before anybody looks at them", async () => {
    const many = Array.from({ length: 200 }, (_, at) => `cookie-${at}=${"x".repeat(100)}`).join("; ");
    expect((await api.send({ path: "/api/v1/me", headers: { cookie: many } })).status).toBe(431);
  });

  test("an address that is too long is refused", async () => {
    expect((await api.send({ path: `/claims?q=${"a".repeat(5_000)}`, headers: { cookie } })).status).toBe(400);
  });

  test.each(["evil.example", "localhost.evil.example", "localhost:80@evil.example"])(
    "the host %s is not ours",
    async (host) => {
      expect((await api.send({ path: "/api/v1/me", headers: { host, cookie } })).status).toBe(421);
      expect((await api.send({ path: "/", headers: { host, cookie } })).status).toBe(421);
    },
  );

  test("what only the server may say is taken out of a request before the pages see it", async () => {
    const forged = {
      "content-security-policy": "script-src 'nonce-AAA'",
      "x-nonce": "AAA",
      "x-middleware-subrequest": "middleware",
      "x-middleware-prefetch": "1",
      "x-invoke-path": "/admin",
      "x-matched-path": "/admin",
      "next-resume": "1",
      "x-now-route-matches": "1",
      "x-linecheck-address": "10.0.0.1",
      "x-forwarded-for": "10.0.0.1",
      "x-forwarded-host": "evil.example",
      "x-real-ip": "10.0.0.1",
      "cf-connecting-ip": "10.0.0.1",
      forwarded: "for=10.0.0.1",
    };
    const answer = await api.send({ path: "/claims?status=open", headers: { ...forged, cookie } });
    expect(JSON.stringify(seen)).not.toMatch(/AAA|10\.0\.0\.1|evil|middleware|\/admin/);
    expect(seen["x-linecheck-path"]).toBe("/claims?status=open");
    expect(answer.headers["content-security-policy"]).toContain(`'nonce-${seen["x-nonce"]}'`);
    expect(seen["content-security-policy"]).toBe(answer.headers["content-security-policy"]);
    const first = seen["x-nonce"];
    await api.send({ path: "/", headers: { cookie } });
    expect(seen["x-nonce"]).not.toBe(first);
  });

  test.each(["/", "/api/v1/me", "/api/v1/nowhere", "/api/health/live", "/api/nowhere", "/%", "/_next/static/x.js"])(
    "the answer to %s may not be framed, sniffed or read from elsewhere",
    async (path) => {
      const { headers } = await api.send({ path });
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
      expect(headers["x-frame-options"]).toBe("DENY");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
      expect(headers["referrer-policy"]).toBe("no-referrer");
      if (!path.startsWith("/_next/static/")) expect(headers["cache-control"]).toBe("private, no-store");
      expect(JSON.stringify(headers)).not.toMatch(/x-powered-by|node|next\.js/i);
    },
  );
});
