import { z } from "zod";
import { accessSettings } from "@/lib/boundary/access-settings";
import { auth } from "@/lib/boundary/auth";
import { parseInput } from "@/lib/boundary/parse";
import { actorOfCookies, sessionToken } from "@/lib/boundary/session";
import { countFailure, refuseFlood } from "@/lib/boundary/sign-in-limits";
import { describeSession } from "@/lib/db/sessions";
import { AppError } from "@/lib/platform/errors";

/** What a sign-in takes. */
export const SignInSchema = z.strictObject({
  email: z.string().trim().toLowerCase().min(1, "Give your e-mail address.").max(254),
  password: z
    .string()
    .min(1, "Give your password.")
    .refine(
      (value) => new TextEncoder().encode(value).length <= 1_024 && !value.includes("\0"),
      "That is not a password.",
    ),
});

/** Where a sign-in comes from: the client's address as the front has checked it, and what the browser calls itself. */
export type Caller = { readonly address: string; readonly device: string | undefined };

/**
 * Signs somebody in.
 *
 * @returns the values of Set-Cookie; with `secondFactor` they carry no session yet, but a sign-in that waits for a code
 * @throws AppError `invalid_credentials`, the same for an unknown address and a wrong password; `rate_limited`
 */
export async function signIn(raw: unknown, from: Caller): Promise<{ cookies: string[]; secondFactor: boolean }> {
  const { address } = from;
  const input = parseInput(SignInSchema, raw);
  await refuseFlood(input.email, address);
  const response = await auth().api.signInEmail({
    body: { email: input.email, password: input.password },
    headers: new Headers({ origin: accessSettings().publicOrigin }),
    asResponse: true,
  });
  if (!response.ok) {
    await countFailure(input.email, address);
    throw new AppError("invalid_credentials", "The e-mail address or the password is wrong.");
  }
  const cookies = response.headers.getSetCookie();
  const body: unknown = await response.json();
  if (Reflect.get(Object(body), "twoFactorRedirect") === true) return { cookies, secondFactor: true };
  await refuseDisabled(cookies);
  await describeSession(sessionToken(cookieHeader(cookies)) ?? "", from);
  return { cookies, secondFactor: false };
}

/** The Cookie header that a browser would send after these Set-Cookie headers. */
export function cookieHeader(cookies: readonly string[]): string {
  return cookies.map((line) => line.split(";", 1)[0]).join("; ");
}

/** The password is right, but nobody of any newsroom signs in with it any longer: the session ends where it began. */
export async function refuseDisabled(cookies: readonly string[]): Promise<void> {
  const cookie = cookieHeader(cookies);
  if (await actorOfCookies(cookie)) return;
  await signOut(cookie);
  throw new AppError("forbidden", "This account was disabled. Ask an admin of your newsroom.");
}

/** Ends the session of this Cookie header. Returns the headers that make the browser forget it. */
export async function signOut(cookieHeader: string | undefined): Promise<{ cookies: string[] }> {
  const response = await auth().api.signOut({
    headers: new Headers({ cookie: cookieHeader ?? "", origin: accessSettings().publicOrigin }),
    asResponse: true,
  });
  return { cookies: response.headers.getSetCookie() };
}
