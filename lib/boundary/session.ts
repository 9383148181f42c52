import { createHmac, timingSafeEqual } from "node:crypto";
import { accessSettings } from "@/lib/boundary/access-settings";
import type { Actor } from "@/lib/core/access/roles";
import { type Credential, findKeyActor, findSessionActor } from "@/lib/db/actors";
import { sha256 } from "@/lib/platform/hash";

/** Name of the session's cookie. */
export function sessionCookieName(): string {
  return `${accessSettings().publicOrigin.startsWith("https://") ? "__Secure-" : ""}linecheck.session_token`;
}

/**
 * Who a request with this Cookie header comes from, looked up in the database each time, so that a session that was
 * ended, or a role that was taken, is gone with the very next request.
 *
 * @returns null when nobody is signed in; two session cookies count as none
 */
export async function actorOfCookies(cookieHeader: string | undefined): Promise<Actor | null> {
  const token = sessionToken(cookieHeader);
  return token === null ? null : findSessionActor(token);
}

/** Who an API key belongs to, or null when it is unknown, revoked or too old. */
export async function actorOfKey(key: string): Promise<Actor | null> {
  return /^lck_[\w-]{43}$/.test(key) ? findKeyActor(sha256(key)) : null;
}

/** What somebody who came in with these headers showed, to be asked about again later. A key counts alone. */
export function credentialOf(headers: {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}): Credential | null {
  const key = /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1];
  if (headers.authorization !== undefined) return key === undefined ? null : { kind: "key", value: sha256(key) };
  const token = sessionToken(headers.cookie);
  return token === null ? null : { kind: "session", value: token };
}

/** The token in the session's cookie if its signature is ours, or null. */
export function sessionToken(cookieHeader: string | undefined): string | null {
  return signedCookie(cookieHeader, sessionCookieName());
}

/** The sign-in that waits for its second factor, as its cookie names it, or null. */
export function pendingSignIn(cookieHeader: string | undefined): string | null {
  return signedCookie(cookieHeader, sessionCookieName().replace(/session_token$/, "two_factor"));
}

function signedCookie(cookieHeader: string | undefined, cookie: string): string | null {
  if (!cookieHeader) return null;
  const name = `${cookie}=`;
  const values = cookieHeader
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part.startsWith(name))
    .map((part) => part.slice(name.length));
  const [value] = values;
  if (values.length !== 1 || value === undefined) return null;
  return unsign(value, accessSettings().secret);
}

function unsign(value: string, secret: string): string | null {
  const plain = decode(value);
  const dot = plain?.lastIndexOf(".") ?? -1;
  if (plain === null || dot < 1) return null;
  const token = plain.slice(0, dot);
  const given = Buffer.from(plain.slice(dot + 1), "base64");
  const expected = createHmac("sha256", secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decode(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
