import type { IncomingMessage, ServerResponse } from "node:http";
import findMyWay from "find-my-way";
import { ask, execute } from "@/lib/boundary/execute";
import type { Actor } from "@/lib/core/access/roles";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";
import { JSON_LIMIT, readJson } from "@/server/api/body";
import { takeBudget } from "@/server/api/budgets";
import { idempotencyKey, versionFrom } from "@/server/api/preconditions";
import { send } from "@/server/api/problem";
import type { Method, Route } from "@/server/api/route";
import { takeUpload } from "@/server/api/take-upload";

/** Where the API lives. */
export const API_BASE = "/api/v1";

/** One request to the API, after the front has found out who sends it. */
export type ApiRequest = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly requestId: string;
  /** Null when nobody is signed in: then nothing but a 401 is answered. */
  readonly actor: Actor | null;
};

type Served = Omit<ApiRequest, "actor"> & { readonly actor: Actor; readonly params: Record<string, string> };

/** Builds the function that answers requests from a table of routes. */
export function createApi(routes: readonly Route[]): (request: ApiRequest) => Promise<void> {
  const router = findMyWay({ ignoreTrailingSlash: false, caseSensitive: true });
  const methods = new Map<string, Set<string>>();
  for (const route of routes) {
    router.on(route.method, `${API_BASE}${route.path}`, () => {}, route);
    methods.set(route.path, (methods.get(route.path) ?? new Set()).add(route.method));
  }
  return async (api) => {
    if (api.actor === null) throw new AppError("unauthenticated", "Sign in, or send an API key that is valid.");
    // The method comes from the parser of HTTP; one that the table does not know finds no route.
    const found = router.find(api.request.method as Method, api.url.pathname);
    if (!found) throw absent(router, api);
    // Only routes of this table are stored.
    const route = found.store as Route;
    await serve(route, { ...api, actor: api.actor, params: definedOnly(found.params) });
  };
}

function absent(router: ReturnType<typeof findMyWay>, { response, url }: ApiRequest): AppError {
  const allowed = (["GET", "POST", "PUT", "PATCH", "DELETE"] as const).filter((method) =>
    router.find(method, url.pathname),
  );
  if (allowed.length === 0) return new AppError("not_found", "There is nothing at this address.");
  response.setHeader("Allow", allowed.join(", "));
  return new AppError("method_not_allowed", `This address takes ${allowed.join(", ")} only.`);
}

async function serve(route: Route, served: Served): Promise<void> {
  const { response, actor, url, params } = served;
  const query = Object.fromEntries(url.searchParams);
  if (route.kind === "download") {
    await route.handle({ request: served.request, response, actor, params, query });
    return;
  }
  if (route.kind === "query") {
    sendJson(response, 200, await ask(route.run, actor, { ...query, ...renamed(params, route.rename) }));
    return;
  }
  if (route.kind === "upload") {
    await takeBudget("imports", actor.memberId);
    const { request, requestId } = served;
    const fields = { ...query, ...renamed(params, route.rename) };
    sendJson(response, route.status ?? 200, await takeUpload(route.run, { request, actor, requestId, fields }));
    return;
  }
  const preview = route.previewable === true && query.preview === "true";
  if (route.budget && !preview) await takeBudget(route.budget, actor.memberId);
  sendJson(response, preview ? 200 : (route.status ?? 200), await change(route, served));
}

async function change(route: Extract<Route, { kind: "command" }>, served: Served): Promise<unknown> {
  const { request, actor, params } = served;
  const version = route.ifMatch ? { version: versionFrom(request.headers["if-match"]) } : {};
  const preview = route.previewable ? previewFrom(served.url) : {};
  const body = await readJson(request, route.bodyLimit ?? JSON_LIMIT);
  const fixed: Record<string, unknown> = { ...renamed(params, route.rename), ...version, ...preview };
  refuseOverride(body, fixed);
  const key = idempotencyKey(request.headers["idempotency-key"]);
  const hash = () => sha256(JSON.stringify([request.method, served.url.pathname, { ...version, ...preview }, body]));
  try {
    return await execute(
      route.run,
      actor,
      { ...body, ...fixed },
      {
        requestId: served.requestId,
        idempotency: key === undefined ? undefined : { key, requestHash: hash() },
      },
    );
  } catch (error) {
    throw await withCurrent(error, route, served);
  }
}

/** The word in the address goes to the command as it is, whose schema says what it may be. */
function previewFrom(url: URL): { readonly preview?: string } {
  const preview = url.searchParams.get("preview");
  return preview === null ? {} : { preview };
}

/** The address and If-Match say which thing is meant; a body that says it too could mean another one. */
function refuseOverride(body: Record<string, unknown>, fixed: Record<string, unknown>): void {
  const twice = Object.keys(fixed).filter((name) => name in body);
  if (twice.length === 0) return;
  throw new AppError("invalid", `There is no field of this name: ${twice.join(", ")}.`, {
    fields: Object.fromEntries(twice.map((name) => [name, ["This comes from the address or from If-Match."]])),
  });
}

/** Adds the present state to a "stale" answer, so that the loser can compare and lose nothing. */
async function withCurrent(
  error: unknown,
  route: Extract<Route, { kind: "command" }>,
  served: Served,
): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== "stale" || !route.current) return error;
  const current = await ask(route.current, served.actor, { id: served.params.id }).catch(() => null);
  return new AppError("stale", error.message, { details: { ...error.details, current } });
}

function renamed(params: Record<string, string>, names: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [names[name] ?? name, value]));
}

function definedOnly(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const version = typeof value === "object" && value !== null ? Reflect.get(value, "version") : undefined;
  if (typeof version === "number") response.setHeader("ETag", `"${version}"`);
  send(response, status, "application/json; charset=utf-8", JSON.stringify(value));
}
