import { randomBytes } from "node:crypto";
import { sha256 } from "@/lib/platform/hash";

/** A secret that is shown once: 32 random bytes behind a prefix that says what it is. Only its hash is kept. */
export function makeToken(prefix: string): { readonly token: string; readonly hash: string } {
  const token = `${prefix}${randomBytes(32).toString("base64url")}`;
  return { token, hash: sha256(token) };
}
