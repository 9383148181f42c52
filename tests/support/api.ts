import { createHmac } from "node:crypto";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { makeKey } from "@/lib/accounts/manage-keys";
import { execute } from "@/lib/boundary/execute";
import { sessionCookieName } from "@/lib/boundary/session";
import type { Actor, Role } from "@/lib/core/access/roles";
import { pool } from "@/lib/db/client";
import { stopLiveHub } from "@/lib/live/hub-of-server";
import { newId } from "@/lib/platform/ids";
import { createLog } from "@/lib/platform/log";
import { makeToken } from "@/lib/platform/tokens";
import type { Desk } from "@/seeds/factories/desk";
import { configureBudgets } from "@/server/api/budgets";
import { createApi } from "@/server/api/router";
import { apiRoutes } from "@/server/api/routes/all";
import { createFront } from "@/server/front";
import { createOpenRoutes } from "@/server/open-routes";
import { createPublished } from "@/server/published";
import { TEST_SECRET } from "@/tests/support/desk";
import { type Answer, type PlainSend, sendTo } from "@/tests/support/http-request";

/** Sends as somebody: his cookie or key, our own origin and JSON's content type come with every request. */
export type Client = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** The API on a port of its own, without the pages. */
export type ApiServer = {
  readonly port: number;
  /** Sends with nothing added. */
  readonly send: (request: PlainSend) => Promise<Answer>;
  readonly anonymous: Client;
  /** Signs a person in, past the password. */
  readonly as: (actor: Actor) => Promise<Client>;
  readonly withCookie: (cookie: string) => Client;
  readonly withKey: (key: string) => Client;
  readonly close: () => Promise<void>;
};

/** Budgets that no test uses up. */
export const AMPLE = {
  importsPerHour: 1e6,
  urlImportsPerHour: 1e6,
  exportsPerHour: 1e6,
  writesPerMinute: 1e6,
  readsPerMinute: 1e6,
  apiCallsPerMinute: 1e6,
};

/** Starts the front with the API behind it; where the pages would be, `page` answers. */
export async function startApi(
  page: (request: IncomingMessage, response: ServerResponse) => void = blank,
): Promise<ApiServer> {
  configureBudgets(AMPLE);
  const log = createLog("silent");
  const server = createFront({
    log,
    trustedProxies: [],
    secure: false,
    development: false,
    api: createApi(apiRoutes),
    open: createOpenRoutes({ log, ready: async () => true, openApi: () => "{}", loadSamples: async () => {} }),
    published: createPublished("http://localhost:3000"),
    pages: async (request, response) => page(request, response),
  });
  const port = await listen(server);
  const send = (request: PlainSend) => sendTo(port, request);
  const own = { "content-type": "application/json", origin: `http://localhost:${port}` };
  const client =
    (who: Record<string, string>): Client =>
    (method, path, body, headers = {}) =>
      send({ method, path: `/api/v1${path}`, body, headers: { ...own, ...who, ...headers } });
  const withCookie = (cookie: string) => client({ cookie });
  return {
    port,
    send,
    anonymous: client({}),
    as: async (actor) => withCookie(await cookieOf(actor)),
    withCookie,
    withKey: (key) => client({ authorization: `Bearer ${key}` }),
    close: async () => {
      await stopLiveHub();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function blank(_request: IncomingMessage, response: ServerResponse): void {
  response.end("a page");
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    // A listening server has an address with a port; the cast leaves out sockets with a path.
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Begins a session for a member and gives the Cookie header that carries it. */
export async function cookieOf(actor: Actor): Promise<string> {
  const { token } = makeToken("");
  await pool().query(
    `INSERT INTO session (id, token, expires_at, updated_at, user_id)
     SELECT $1, $2, now() + interval '1 day', now(), user_id FROM member WHERE id = $3`,
    [newId(), token, actor.memberId],
  );
  return signedCookie(token);
}

/** The Cookie header of a session's token, signed as the sign-in library signs it. */
export function signedCookie(token: string): string {
  const signature = createHmac("sha256", TEST_SECRET).update(token).digest("base64");
  return `${sessionCookieName()}=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Makes an API key with these roles, owned by the desk's admin, and gives its secret. */
export async function keyOf(desk: Desk, roles: readonly Role[]): Promise<string> {
  const made = await execute(makeKey, desk.admin, { name: `Key ${roles.join(" and ")}`, roles });
  return made.key;
}
