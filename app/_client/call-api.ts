/** What the server says when it refuses: application/problem+json. */
export type Problem = {
  title: string;
  status: number;
  code: string;
  detail: string;
  requestId?: string;
  errors?: readonly { path: string; message: string }[];
  current?: unknown;
  changedBy?: { name: string } | null;
  changedAt?: string | null;
};

/** The outcome of a call. `stale`: somebody else changed the thing meanwhile. `unreachable`: nothing was sent or heard. */
export type Answer<Value> =
  | { kind: "ok"; value: Value }
  | { kind: "stale"; problem: Problem }
  | { kind: "refused"; problem: Problem }
  | { kind: "unreachable" };

/** A call of the API: its method, its path under /api/v1, what it sends and the version it was made from. */
export type Call = {
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  path: string;
  body?: unknown;
  version?: number;
  /** Makes a repeated POST harmless; give the same key for the same intent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

function headersOf(call: Call): Record<string, string> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (call.body !== undefined || call.method !== "GET") headers["Content-Type"] = "application/json";
  if (call.version !== undefined) headers["If-Match"] = `"${call.version}"`;
  if (call.idempotencyKey !== undefined) headers["Idempotency-Key"] = call.idempotencyKey;
  return headers;
}

/** What the server says, from the body of its refusal; words of our own where it says nothing that is known. */
export function problemFrom(status: number, body: unknown): Problem {
  const fallback: Problem = {
    title: "The server could not do that",
    status,
    code: "unknown",
    detail: `The server answered with ${status}. Try again; what you typed is still here.`,
  };
  if (typeof body !== "object" || body === null) return fallback;
  // The server's own error format; whatever is missing comes from the fallback, and the name of a person is his name.
  const { changedBy, ...said } = body as Omit<Partial<Problem>, "changedBy"> & { changedBy?: string | null };
  return { ...fallback, ...said, changedBy: changedBy ? { name: changedBy } : null };
}

/**
 * Calls the API with the session's cookie. It never throws: whatever happens, the caller gets an answer to show, and
 * nothing that was typed is lost.
 */
export async function callApi<Value>(call: Call): Promise<Answer<Value>> {
  const init: RequestInit = { method: call.method, headers: headersOf(call), credentials: "same-origin" };
  if (call.body !== undefined) init.body = JSON.stringify(call.body);
  else if (call.method !== "GET") init.body = "{}";
  if (call.signal) init.signal = call.signal;
  try {
    const response = await fetch(`/api/v1${call.path}`, init);
    if (response.status === 204) return { kind: "ok", value: undefined as Value }; // an answer without a body has no value
    // The server validates what it sends against the same schemas, so its shape is believed here.
    if (response.ok) return { kind: "ok", value: (await response.json()) as Value };
    const problem = problemFrom(response.status, await response.json().catch(() => null));
    return { kind: response.status === 412 ? "stale" : "refused", problem };
  } catch {
    return { kind: "unreachable" };
  }
}

/** Says in words why a call did not succeed. */
export function wordsOf(answer: Exclude<Answer<unknown>, { kind: "ok" }>): string {
  if (answer.kind === "unreachable") {
    return "The server cannot be reached. What you typed is kept; try again when the connection is back.";
  }
  const { problem } = answer;
  if (problem.status === 401) return "You have been signed out. Sign in again in another tab, then repeat this.";
  if (problem.status === 429) return "That was a lot at once. Wait a moment and try again.";
  const first = problem.errors?.[0]?.message;
  return [problem.detail || problem.title, first].filter(Boolean).join(" ");
}
