import { parseSetCookieHeader } from "better-auth/cookies";
import { cookies } from "next/headers";

/** Passes cookies that the sign-in library wrote on to the browser, from inside a server action. */
export async function keepCookies(headerValues: readonly string[]): Promise<void> {
  const jar = await cookies();
  for (const header of headerValues) {
    for (const [name, { value, ...attributes }] of parseSetCookieHeader(header)) {
      jar.set(name, decodeURIComponent(value), {
        httpOnly: true,
        path: "/",
        sameSite: "lax",
        secure: attributes.secure ?? false,
        ...(attributes["max-age"] === undefined ? {} : { maxAge: attributes["max-age"] }),
      });
    }
  }
}
