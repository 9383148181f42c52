import { closeSync, constants, fchownSync, openSync, writeSync } from "node:fs";

import type { OsAccount } from "./os-account";

const { O_WRONLY, O_CREAT, O_TRUNC, O_APPEND, O_NOFOLLOW = 0 } = constants;

/**
 * Writes a file for the user that PostgreSQL runs as, readable by that user only. A link in its place is not followed:
 * root must not be led out of a folder that another user owns.
 */
export function writeOwnedFile(
  account: OsAccount | null,
  file: string,
  text: string,
  mode: "replace" | "append",
): void {
  const descriptor = openSync(file, O_WRONLY | O_CREAT | O_NOFOLLOW | (mode === "append" ? O_APPEND : O_TRUNC), 0o600);
  try {
    if (account) fchownSync(descriptor, account.uid, account.gid);
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}
