import { z } from "zod";
import { accessSettings } from "@/lib/boundary/access-settings";
import { auth } from "@/lib/boundary/auth";
import { parseInput } from "@/lib/boundary/parse";
import { actorOfCookies } from "@/lib/boundary/session";
import { countFailure, refuseFlood } from "@/lib/boundary/sign-in-limits";
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

/**
 * Signs somebody in.
 *
 * @param address the client's address as the front has checked it
 * @returns the value of the Set-Cookie header
 * @throws AppError `invalid_credentials`, the same for an unknown address and a wrong password; `rate_limited`
 */
export async function signIn(raw: unknown, address: string): Promise<{ cookies: string[] }> {
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
  await refuseDisabled(cookies);
  return { cookies };
}

/** The password is right, but nobody of any newsroom signs in with it any longer: the session ends where it began. */
async function refuseDisabled(cookies: readonly string[]): Promise<void> {
  const cookie = cookies.map((line) => line.split(";", 1)[0]).join("; ");
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
