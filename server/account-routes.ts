import { noteSecondFactor } from "@/lib/accounts/second-factor";
import { execute } from "@/lib/boundary/execute";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from "@/lib/boundary/second-factor";
import { actorOfCookies } from "@/lib/boundary/session";
import type { Actor } from "@/lib/core/access/roles";
import { AppError } from "@/lib/platform/errors";
import { readJson } from "@/server/api/body";
import { send } from "@/server/api/problem";
import type { PlainRequest } from "@/server/front";
import { refuseForeignChange } from "@/server/incoming";

type Answered = { readonly body: object; readonly cookies?: readonly string[] };
type Handler = (body: object, cookie: string | undefined, actor: Actor) => Promise<Answered>;

const BODY = 16_384;

/**
 * What a person does with his own sign-in. These stand beside the API because the sign-in library changes the session's
 * cookie with them; each needs the session itself, and a key does not do.
 */
export const ACCOUNT_ROUTES: Readonly<Record<string, Handler>> = {
  "POST /api/auth/second-factor/begin": async (body, cookie, actor) => ({
    body: await beginSecondFactor(body, cookie, actor),
  }),
  "POST /api/auth/second-factor/confirm": async (body, cookie, actor) => {
    const { cookies } = await confirmSecondFactor(body, cookie);
    await execute(noteSecondFactor, actor, { what: "set" });
    return { body: { on: true }, cookies };
  },
  "POST /api/auth/second-factor/remove": async (body, cookie, actor) => {
    const { cookies } = await removeSecondFactor(body, cookie, actor);
    await execute(noteSecondFactor, actor, { what: "removed" });
    return { body: { on: false }, cookies };
  },
  "POST /api/auth/second-factor/recovery-codes": async (body, cookie, actor) => {
    const made = await renewRecoveryCodes(body, cookie, actor);
    await execute(noteSecondFactor, actor, { what: "codes" });
    return { body: made };
  },
};

/** Answers one of them, or says (undefined) that the request is none of them. */
export function serveAccount(plain: PlainRequest): Promise<void> | undefined {
  const handler = ACCOUNT_ROUTES[`${plain.request.method} ${plain.url.pathname}`];
  return handler && answer(plain, handler);
}

async function answer({ request, response }: PlainRequest, handler: Handler): Promise<void> {
  refuseForeignChange(request);
  const { cookie } = request.headers;
  const actor = await actorOfCookies(cookie);
  if (actor === null) throw new AppError("unauthenticated", "Sign in first.");
  const { body, cookies } = await handler(await readJson(request, BODY), cookie, actor);
  if (cookies) response.setHeader("Set-Cookie", [...cookies]);
  send(response, 200, "application/json; charset=utf-8", JSON.stringify(body));
}
