import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** A user of the operating system. */
export interface OsAccount {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: OsAccount = { uid: 65_534, gid: 65_534 };

/**
 * The user under whom PostgreSQL runs when Linecheck runs as root, which PostgreSQL refuses to do; null means "as
 * ourselves".
 *
 * Files that are there already decide, so that the answer stays the same between runs: the first of `owned` that
 * exists and is not root's gives its owner. Otherwise it is `postgres` where there is one, else `nobody`.
 */
export function databaseAccount(owned: readonly string[]): OsAccount | null {
  if (process.getuid?.() !== 0) return null;
  for (const path of owned) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  }
  return accountNamed("postgres") ?? accountNamed("nobody") ?? NOBODY;
}

/** Whether a user can enter a folder and all folders above it. */
export function canEnter(account: OsAccount, folder: string): boolean {
  const { uid, gid } = account;
  return spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}

function accountNamed(name: string): OsAccount | null {
  try {
    const ask = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }).trim());
    const account = { uid: ask("-u"), gid: ask("-g") };
    return Number.isInteger(account.uid) && account.uid !== 0 && Number.isInteger(account.gid) ? account : null;
  } catch {
    return null;
  }
}
