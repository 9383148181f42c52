import type { ServerResponse } from "node:http";
import { AppError, httpStatus } from "@/lib/platform/errors";
import type { Log } from "@/lib/platform/log";

/** What an error is answered with: RFC 9457, nothing internal in it. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [extra: string]: unknown;
};

/** Words for each code, the same for every occurrence. */
const TITLES: Readonly<Record<string, string>> = {
  stale: "Changed by somebody else meanwhile",
  invalid: "The input is wrong",
  not_found: "Not found",
  forbidden: "Not allowed",
  unauthenticated: "Not signed in",
  illegal_transition: "Not possible from here",
  four_eyes: "A second person is needed",
  second_factor_required: "A second factor must be set up first",
  too_large: "Too large",
  storage_full: "No room left on the server",
  precondition_required: "If-Match is missing",
  internal: "Something went wrong",
};

/** Writes an error down as the API answers it. An unknown one is logged with its id and says nothing of itself. */
export function toProblem(error: unknown, requestId: string, log: Log): Problem {
  const known =
    error instanceof AppError
      ? error
      : new AppError("internal", `Something went wrong on our side. Tell your admin this number: ${requestId}.`);
  if (known.code === "internal") log.error({ err: error, requestId }, "a request failed");
  const errors = Object.entries(known.fields ?? {}).flatMap(([path, messages]) =>
    messages.map((message) => ({ path, message })),
  );
  return {
    // First, so that no detail can take the place of a member that the standard names.
    ...known.details,
    type: `urn:linecheck:problem:${known.code}`,
    title: TITLES[known.code] ?? known.code.replaceAll("_", " "),
    status: httpStatus(known.code),
    code: known.code,
    detail: known.message,
    requestId,
    ...(errors.length > 0 ? { errors } : {}),
  };
}

/** Sends a problem, with the headers that tell a client when to come back. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const retryAfter = problem.retryAfter ?? (problem.status === 503 ? 2 : undefined);
  if (retryAfter !== undefined) response.setHeader("Retry-After", String(retryAfter));
  send(response, problem.status, "application/problem+json; charset=utf-8", JSON.stringify(problem));
}

/** Sends a body whole. */
export function send(response: ServerResponse, status: number, contentType: string, body: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", contentType);
  response.setHeader("Content-Length", Buffer.byteLength(body));
  response.end(body);
}
