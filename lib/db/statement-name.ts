import { createHash } from "node:crypto";

const names = new Map<string, string>();
const MOST = 500;

/**
 * A stable name for a statement, so that PostgreSQL plans it once a connection. Statements are built from fixed
 * fragments, so there are few; past a limit they stay unnamed rather than fill the server's memory.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST) return "";
  const name = `lc_${createHash("sha1").update(text).digest("base64url").slice(0, 16)}`;
  names.set(text, name);
  return name;
}
