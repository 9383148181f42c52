import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { AcceptInvitationSchema, acceptInvitation } from "@/lib/accounts/invite-member";
import { resetPassword } from "@/lib/accounts/reset-password";
import { SetUpSchema, setUp } from "@/lib/accounts/set-up";
import { parseInput } from "@/lib/boundary/parse";
import { answerSecondFactor } from "@/lib/boundary/second-factor";
import { type Caller, signIn, signOut } from "@/lib/boundary/sign-in";
import { EXPORT_SCHEMA_PATH, exportJsonSchema } from "@/lib/core/export/json-schema";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import type { Log } from "@/lib/platform/log";
import { answerAsGuest, openGuestPage } from "@/lib/reviews/answer-as-guest";
import { serveAccount } from "@/server/account-routes";
import { readJson } from "@/server/api/body";
import { send } from "@/server/api/problem";
import type { PlainRequest } from "@/server/front";
import { refuseForeignChange } from "@/server/incoming";

/** What the open routes need of the rest of the server. */
export type OpenParts = {
  readonly log: Log;
  readonly ready: () => Promise<boolean>;
  readonly openApi: () => string;
  readonly loadSamples: (actor: Awaited<ReturnType<typeof setUp>>) => Promise<void>;
};

const BODY = 16_384;
/** An answer of ten thousand characters, however many bytes each of them takes. */
const TEXT = 131_072;

type Handler = (plain: PlainRequest, parts: OpenParts) => Promise<void>;

/** The whole public list: everything else needs somebody who is signed in. */
export const OPEN_ROUTES: Readonly<Record<string, Handler>> = {
  "GET /api/health/live": async ({ response }) => send(response, 200, "text/plain; charset=utf-8", "ok"),
  "GET /api/health/ready": async ({ response }, parts) => {
    if (!(await parts.ready())) throw new AppError("unavailable", "Not ready.");
    send(response, 200, "text/plain; charset=utf-8", "ready");
  },
  "GET /api/v1/openapi.json": async ({ response }, parts) =>
    send(response, 200, "application/json; charset=utf-8", parts.openApi()),
  [`GET ${EXPORT_SCHEMA_PATH}`]: sendExportSchema,
  "GET /api/v1/schemas/export.json": sendExportSchema,
  "POST /api/auth/sign-in/email": async (plain) => {
    refuseForeignChange(plain.request);
    const { email, password } = await readJson(plain.request, BODY);
    const { cookies, secondFactor } = await signIn({ email, password }, callerOf(plain));
    answer(plain, cookies, 200, { ok: true, secondFactor });
  },
  "POST /api/auth/sign-in/second-factor": async (plain) => {
    refuseForeignChange(plain.request);
    const body = await readJson(plain.request, BODY);
    const { cookies } = await answerSecondFactor(body, plain.request.headers.cookie, callerOf(plain));
    answer(plain, cookies);
  },
  "POST /api/auth/sign-out": async (plain) => {
    refuseForeignChange(plain.request);
    const { cookies } = await signOut(plain.request.headers.cookie);
    plain.response.setHeader("Clear-Site-Data", '"cache", "cookies", "storage"');
    answer(plain, cookies);
  },
  "POST /api/v1/setup": async (plain, parts) => {
    refuseForeignChange(plain.request);
    const { samples, ...body } = parseInput(
      SetUpSchema.extend({ samples: z.boolean().optional() }),
      await readJson(plain.request, BODY),
    );
    const actor = await setUp(body);
    if (samples) await parts.loadSamples(actor);
    const { cookies } = await signIn({ email: body.email, password: body.password }, callerOf(plain));
    answer(plain, cookies, 201);
  },
  "POST /api/v1/invitations/accept": async (plain) => {
    refuseForeignChange(plain.request);
    const body = parseInput(AcceptInvitationSchema, await readJson(plain.request, BODY));
    const { email } = await acceptInvitation(body);
    const { cookies } = await signIn({ email, password: body.password }, callerOf(plain));
    answer(plain, cookies, 201);
  },
  "POST /api/v1/password-resets/accept": async (plain) => {
    refuseForeignChange(plain.request);
    await resetPassword(await readJson(plain.request, BODY));
    // Nobody is signed in by a link alone: where there is a second factor it is asked for.
    send(plain.response, 200, "application/json; charset=utf-8", JSON.stringify({ ok: true }));
  },
  // A guest shows the secret of his link in the body, so that it stands in no log; a session adds nothing to it.
  "POST /api/v1/guest/read": async (plain) => {
    refuseForeignChange(plain.request);
    const { token } = await readJson(plain.request, BODY);
    sendGuest(plain, await openGuestPage(String(token)));
  },
  "POST /api/v1/guest/answer": async (plain) => {
    refuseForeignChange(plain.request);
    const { token, ...answered } = await readJson(plain.request, TEXT);
    sendGuest(plain, await answerAsGuest(String(token), answered));
  },
  "POST /api/csp-report": async ({ request, response }, parts) => {
    const report = await readReport(request);
    parts.log.warn({ report }, "a page broke its content security policy");
    response.statusCode = 204;
    response.end();
  },
};

async function sendExportSchema({ response }: PlainRequest): Promise<void> {
  response.setHeader("Cache-Control", "public, max-age=3600");
  const schema = exportJsonSchema(readSettings().publicOrigin);
  send(response, 200, "application/schema+json; charset=utf-8", JSON.stringify(schema));
}

/** Answers one of the open routes, or of those of a person's own sign-in, or says (undefined) that the request is none of them. */
export function createOpenRoutes(parts: OpenParts): (plain: PlainRequest) => Promise<void> | undefined {
  return (plain) => OPEN_ROUTES[`${plain.request.method} ${plain.url.pathname}`]?.(plain, parts) ?? serveAccount(plain);
}

function callerOf({ request, address }: PlainRequest): Caller {
  return { address, device: request.headers["user-agent"] };
}

function answer(
  { response }: PlainRequest,
  cookies: readonly string[],
  status = 200,
  body: object = { ok: true },
): void {
  response.setHeader("Set-Cookie", [...cookies]);
  send(response, status, "application/json; charset=utf-8", JSON.stringify(body));
}

function sendGuest({ response }: PlainRequest, body: object): void {
  send(response, 200, "application/json; charset=utf-8", JSON.stringify(body));
}

async function readReport(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) {
    text += String(part);
    if (text.length > BODY) break;
  }
  return text.slice(0, 2_000);
}
