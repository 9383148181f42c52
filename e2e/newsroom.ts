import { type APIRequestContext, request } from "playwright/test";
import type { Installation } from "@/e2e/server";
import type { Role } from "@/lib/core/access/roles";

/** What a signed-in browser holds. */
export type SignedIn = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Somebody of the newsroom, with an API of his or her own. */
export type Colleague = {
  readonly name: string;
  readonly email: string;
  readonly memberId: string;
  readonly signedIn: SignedIn;
  readonly api: Api;
};

/** A newsroom with one member of every role. The admin set it up, and is its first editor too. */
export type Newsroom = { readonly people: Readonly<Record<Role, Colleague>>; readonly close: () => Promise<void> };

/** Calls the API as one person; anything but success is an error. */
export type Api = {
  get: <Value>(path: string) => Promise<Value>;
  post: <Value>(path: string, body: unknown, version?: number) => Promise<Value>;
  patch: <Value>(path: string, body: unknown, version: number) => Promise<Value>;
  put: <Value>(path: string, body: unknown, version: number) => Promise<Value>;
};

/** Everybody's password: members live as long as one test run. */
export const PASSWORD = "seven lighthouses at dusk";

const NAMES: Record<Role, string> = {
  admin: "Robin Admin",
  editor: "Kim Editor",
  checker: "Sam Checker",
  writer: "Alex Writer",
  viewer: "Pat Viewer",
};

/** Sets a newsroom up in an installation and fills it with people, the way its own screens do. */
export async function setUpNewsroom({ origin, token }: Installation, samples: boolean): Promise<Newsroom> {
  const contexts: APIRequestContext[] = [];
  const enter = async (path: string, body: object, email: string): Promise<Colleague> => {
    const context = await request.newContext({ baseURL: origin, extraHTTPHeaders: { Origin: origin } });
    contexts.push(context);
    const api = apiOf(context);
    await api.post(path, body);
    const me = await api.get<{ memberId: string; name: string }>("/me");
    return { ...me, email, api, signedIn: await context.storageState() };
  };
  const email = addressOf("admin");
  const body = { newsroom: "The Harbour Gazette", name: NAMES.admin, email, password: PASSWORD, token, samples };
  const admin = await enter("/setup", body, email);
  const join = async (role: Role): Promise<Colleague> => {
    const invited = await admin.api.post<{ token: string }>("/invitations", { email: addressOf(role), roles: [role] });
    const answer = { token: invited.token, name: NAMES[role], password: PASSWORD };
    return enter("/invitations/accept", answer, addressOf(role));
  };
  const people = {
    admin,
    editor: await join("editor"),
    checker: await join("checker"),
    writer: await join("writer"),
    viewer: await join("viewer"),
  };
  return { people, close: async () => void (await Promise.all(contexts.map((context) => context.dispose()))) };
}

function addressOf(role: Role): string {
  return `${role}@gazette.example`;
}

function apiOf(context: APIRequestContext): Api {
  const call = async <Value>(method: string, path: string, data?: unknown, version?: number): Promise<Value> => {
    const headers: Record<string, string> = version === undefined ? {} : { "If-Match": `"${version}"` };
    const answer = await context.fetch(`/api/v1${path}`, { method, headers, ...(data === undefined ? {} : { data }) });
    if (!answer.ok()) throw new Error(`${method} ${path} was answered with ${answer.status()}: ${await answer.text()}`);
    // The server checks its answers against the schemas that these types come from.
    return (await answer.json()) as Value;
  };
  return {
    get: (path) => call("GET", path),
    post: (path, body, version) => call("POST", path, body, version),
    patch: (path, body, version) => call("PATCH", path, body, version),
    put: (path, body, version) => call("PUT", path, body, version),
  };
}
