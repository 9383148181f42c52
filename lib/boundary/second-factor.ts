import { z } from "zod";
import { accessSettings } from "@/lib/boundary/access-settings";
import { auth } from "@/lib/boundary/auth";
import { parseInput } from "@/lib/boundary/parse";
import { pendingSignIn, sessionToken } from "@/lib/boundary/session";
import { type Caller, cookieHeader, refuseDisabled } from "@/lib/boundary/sign-in";
import { countFailure, refuseFlood } from "@/lib/boundary/sign-in-limits";
import type { Actor } from "@/lib/core/access/roles";
import { takeCode } from "@/lib/db/second-factor";
import { describeSession } from "@/lib/db/sessions";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";

/** What is asked for after the password: a code of the authenticator, or one of the recovery codes. */
const SecondFactorSchema = z
  .strictObject({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, "The code has six digits.")
      .optional(),
    recoveryCode: z.string().trim().min(1, "Give a recovery code.").max(40).optional(),
  })
  .refine(({ code, recoveryCode }) => (code === undefined) !== (recoveryCode === undefined), {
    path: ["code"],
    error: "Give the code of your authenticator, or a recovery code.",
  });
const PasswordSchema = z.strictObject({ password: z.string().min(1, "Give your password.").max(1_024) });
const CodeSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, "The code has six digits."),
});

/**
 * Ends a sign-in that waits for its second factor. Each code counts once: who has looked over a shoulder comes too late.
 * After five wrong ones the sign-in begins again with the password.
 *
 * @throws AppError `invalid_credentials`, `rate_limited`
 */
export async function answerSecondFactor(raw: unknown, cookie: string | undefined, from: Caller) {
  const input = parseInput(SecondFactorSchema, raw);
  const pending = pendingSignIn(cookie);
  if (pending === null)
    throw new AppError("unauthenticated", "The sign-in took too long. Begin again with the password.");
  await refuseFlood(`second factor ${pending}`, from.address);
  const headers = headersOf(cookie);
  const fresh = input.code === undefined || (await takeCode(pending, sha256(input.code)));
  const response = !fresh
    ? null
    : input.code === undefined
      ? await auth().api.verifyBackupCode({ body: { code: input.recoveryCode ?? "" }, headers, asResponse: true })
      : await auth().api.verifyTOTP({ body: { code: input.code }, headers, asResponse: true });
  if (!response?.ok) {
    await countFailure(`second factor ${pending}`, from.address);
    throw await refusalOf(response);
  }
  const cookies = response.headers.getSetCookie();
  await refuseDisabled(cookies);
  await describeSession(sessionToken(cookieHeader(cookies)) ?? "", from);
  return { cookies };
}

/** Begins to set a second factor up: the address for the authenticator, and the recovery codes, shown once. */
export async function beginSecondFactor(raw: unknown, cookie: string | undefined, actor: Actor) {
  const response = await withPassword(raw, actor, (password) =>
    auth().api.enableTwoFactor({ body: { password }, headers: headersOf(cookie), asResponse: true }),
  );
  const made: unknown = await response.json();
  const { totpURI, backupCodes } = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }).parse(made);
  return { uri: totpURI, secret: new URL(totpURI).searchParams.get("secret") ?? "", recoveryCodes: backupCodes };
}

/** Turns the second factor on with a first code. The session gets a new secret. */
export async function confirmSecondFactor(raw: unknown, cookie: string | undefined) {
  const { code } = parseInput(CodeSchema, raw);
  const response = await auth().api.verifyTOTP({ body: { code }, headers: headersOf(cookie), asResponse: true });
  if (!response.ok) throw new AppError("invalid", "That is not the code of the moment.", { fields: { code: [WRONG] } });
  return { cookies: response.headers.getSetCookie() };
}

/** Turns the second factor off. */
export async function removeSecondFactor(raw: unknown, cookie: string | undefined, actor: Actor) {
  const response = await withPassword(raw, actor, (password) =>
    auth().api.disableTwoFactor({ body: { password }, headers: headersOf(cookie), asResponse: true }),
  );
  return { cookies: response.headers.getSetCookie() };
}

/** Makes new recovery codes; the old ones stop. */
export async function renewRecoveryCodes(raw: unknown, cookie: string | undefined, actor: Actor) {
  const response = await withPassword(raw, actor, (password) =>
    auth().api.generateBackupCodes({ body: { password }, headers: headersOf(cookie), asResponse: true }),
  );
  const made: unknown = await response.json();
  return { recoveryCodes: z.object({ backupCodes: z.array(z.string()) }).parse(made).backupCodes };
}

const WRONG = "Look at the authenticator again, and whether the clock of its device is right.";

/** Asks for the password once more before anything about the second factor changes; wrong ones are counted. */
async function withPassword(raw: unknown, actor: Actor, work: (password: string) => Promise<Response>) {
  const { password } = parseInput(PasswordSchema, raw);
  await refuseFlood(`password of ${actor.memberId}`, `member ${actor.memberId}`);
  const response = await work(password);
  if (response.ok) return response;
  const { code } = await codeIn(response);
  if (code === "INVALID_PASSWORD") {
    await countFailure(`password of ${actor.memberId}`, `member ${actor.memberId}`);
    throw new AppError("invalid", "The password is wrong.", { fields: { password: ["This is not your password."] } });
  }
  throw new AppError("conflict", "The second factor is not in that state: load the page again.");
}

async function refusalOf(response: Response | null): Promise<AppError> {
  const { code } = response ? await codeIn(response) : { code: null };
  if (code === "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE" || code === "ACCOUNT_TEMPORARILY_LOCKED") {
    return new AppError("rate_limited", "Too many wrong codes. Begin again with the password, later if need be.", {
      details: { retryAfter: 60 },
    });
  }
  return new AppError("invalid_credentials", "That code is wrong, or was used already.");
}

async function codeIn(response: Response): Promise<{ code: unknown }> {
  const body: unknown = await response.json().catch(() => null);
  return { code: Reflect.get(Object(body), "code") };
}

function headersOf(cookie: string | undefined): Headers {
  return new Headers({ cookie: cookie ?? "", origin: accessSettings().publicOrigin });
}
