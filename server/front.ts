import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { actorOfCookies, actorOfKey } from "@/lib/boundary/session";
import type { Actor } from "@/lib/core/access/roles";
import { AppError } from "@/lib/platform/errors";
import type { Log } from "@/lib/platform/log";
import { takeBudget } from "@/server/api/budgets";
import { sendProblem, toProblem } from "@/server/api/problem";
import { API_BASE, type ApiRequest } from "@/server/api/router";
import { cleanRequest, refuseForeignChange, refuseForeignHost } from "@/server/incoming";
import { type PackedFiles, sendPacked } from "@/server/packed-files";
import { PUBLIC_BASE } from "@/server/published";
import { setCommonHeaders, setDataPolicy, setPagePolicy } from "@/server/security-headers";

/** A request that did not go to the API: the client's address and the parsed URL come with it. */
export type PlainRequest = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly address: string;
  readonly requestId: string;
};

/** What the front is made of. */
export type FrontParts = {
  readonly log: Log;
  readonly trustedProxies: readonly string[];
  readonly secure: boolean;
  readonly development: boolean;
  readonly api: (request: ApiRequest) => Promise<void>;
  /** Answers under /api that need no signed-in person, by path; undefined when the path is none of them. */
  readonly open: (request: PlainRequest) => Promise<void> | undefined;
  /** Answers under /checks, which everybody may read. */
  readonly published: (request: PlainRequest) => Promise<void>;
  readonly pages: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Scripts and style sheets of the pages as they were packed when the app was built; without them all come from the framework. */
  readonly packed?: PackedFiles;
};

const MAX_URL = 4_096;
const DROP_MS = 5_000;

/** Builds the server: limits, headers and origin checks first, then the API or the pages. */
export function createFront(parts: FrontParts): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 60_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
      connectionsCheckingInterval: 5_000,
    },
    (request, response) => void handle(parts, request, response),
  );
  server.maxRequestsPerSocket = 10_000;
  server.maxConnections = 2_000;
  server.on("upgrade", (_request, socket) => {
    socket.end("HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  });
  return server;
}

async function handle(parts: FrontParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = randomUUID();
  try {
    setCommonHeaders(response, parts.secure);
    response.setHeader("X-Request-Id", requestId);
    await dispatch(parts, request, response, requestId);
  } catch (error) {
    // Whoever hung up while sending gets no answer, and nothing of ours went wrong.
    if (error === request.errored) return;
    setDataPolicy(response);
    sendProblem(response, toProblem(error, requestId, parts.log));
    if (!request.complete) dropRest(request);
  }
}

/**
 * Reads what is left of a refused body away for a moment: a connection that is cut at once takes the answer with it
 * before the client has read it. Whoever goes on sending is cut off then.
 */
function dropRest(request: IncomingMessage): void {
  const patience = setTimeout(() => request.destroy(), DROP_MS);
  request.once("close", () => clearTimeout(patience));
  request.resume();
}

async function dispatch(
  parts: FrontParts,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<void> {
  const url = parseTarget(request.url ?? "");
  const address = cleanRequest(request, parts.trustedProxies);
  if (request.method === "TRACE" || request.method === "CONNECT") {
    throw new AppError("method_not_allowed", "This method is not served.");
  }
  const plain = { request, response, url, address, requestId };
  if (url.pathname.startsWith("/api/health/")) {
    setDataPolicy(response);
    await (parts.open(plain) ?? unknownAddress());
    return;
  }
  refuseForeignHost(request.headers.host);
  if (url.pathname === API_BASE || url.pathname.startsWith(`${API_BASE}/`)) {
    setDataPolicy(response);
    await (parts.open(plain) ?? serveApi(parts, plain));
    return;
  }
  if (url.pathname.startsWith("/api/")) {
    setDataPolicy(response);
    await (parts.open(plain) ?? unknownAddress());
    return;
  }
  if (url.pathname === PUBLIC_BASE || url.pathname.startsWith(`${PUBLIC_BASE}/`)) {
    await parts.published(plain);
    return;
  }
  await servePage(parts, plain);
}

function parseTarget(target: string): URL {
  if (!target.startsWith("/")) throw new AppError("unparsable", "The address must be a path.");
  if (target.length > MAX_URL) throw new AppError("unparsable", "The address is too long.");
  try {
    decodeURIComponent(target.split("?", 1)[0] ?? "");
    // Two slashes in front would be read as a host.
    return new URL(`http://localhost${target.replace(/^\/{2,}/, "/")}`);
  } catch {
    throw new AppError("unparsable", "The address is not well-formed.");
  }
}

async function serveApi(parts: FrontParts, plain: PlainRequest): Promise<void> {
  const actor = await identify(plain.request);
  if (actor) {
    const safe = plain.request.method === "GET" || plain.request.method === "HEAD";
    await takeBudget(actor.kind === "key" ? "api" : safe ? "reads" : "writes", actor.memberId);
  }
  await parts.api({
    request: plain.request,
    response: plain.response,
    url: plain.url,
    requestId: plain.requestId,
    actor,
  });
}

/** A key counts alone; with a cookie, a change must come from our own pages. */
async function identify(request: IncomingMessage): Promise<Actor | null> {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const key = /^Bearer (\S+)$/i.exec(header)?.[1];
    return key === undefined ? null : actorOfKey(key);
  }
  if (request.headers.cookie === undefined) return null;
  const actor = await actorOfCookies(request.headers.cookie);
  if (actor) refuseForeignChange(request);
  return actor;
}

async function servePage(parts: FrontParts, { request, response, url }: PlainRequest): Promise<void> {
  if (url.pathname.startsWith("/_next/static/")) {
    response.removeHeader("Cache-Control");
    setDataPolicy(response);
    if (parts.packed && sendPacked(parts.packed, { request, response, path: url.pathname })) return;
  } else {
    refuseForeignChange(request);
    setPagePolicy(request, response, parts);
    request.headers["x-linecheck-path"] = `${url.pathname}${url.search}`;
    request.headers["x-linecheck-address"] = request.headers["x-forwarded-for"];
  }
  await parts.pages(request, response);
}

function unknownAddress(): never {
  throw new AppError("not_found", "There is nothing at this address.");
}
