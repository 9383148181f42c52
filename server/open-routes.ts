import type { IncomingMessage } from "node:http";
import { z } from "zod";
import { AcceptInvitationSchema, acceptInvitation } from "@/lib/accounts/invite-member";
import { SetUpSchema, setUp } from "@/lib/accounts/set-up";
import { parseInput } from "@/lib/boundary/parse";
import { signIn, signOut } from "@/lib/boundary/sign-in";
import { EXPORT_SCHEMA_PATH, exportJsonSchema } from "@/lib/core/export/json-schema";
import { readSettings } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import type { Log } from "@/lib/platform/log";
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
    const { cookies } = await signIn({ email, password }, plain.address);
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
    const { cookies } = await signIn({ email: body.email, password: body.password }, plain.address);
    answer(plain, cookies, 201);
  },
  "POST /api/v1/invitations/accept": async (plain) => {
    refuseForeignChange(plain.request);
    const body = parseInput(AcceptInvitationSchema, await readJson(plain.request, BODY));
    const { email } = await acceptInvitation(body);
    const { cookies } = await signIn({ email, password: body.password }, plain.address);
    answer(plain, cookies, 201);
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

/** Answers one of the open routes, or says (undefined) that the request is none of them. */
export function createOpenRoutes(parts: OpenParts): (plain: PlainRequest) => Promise<void> | undefined {
  return (plain) => OPEN_ROUTES[`${plain.request.method} ${plain.url.pathname}`]?.(plain, parts);
}

function answer({ response }: PlainRequest, cookies: readonly string[], status = 200): void {
  response.setHeader("Set-Cookie", [...cookies]);
  send(response, status, "application/json; charset=utf-8", JSON.stringify({ ok: true }));
}

async function readReport(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) {
    text += String(part);
    if (text.length > BODY) break;
  }
  return text.slice(0, 2_000);
}
