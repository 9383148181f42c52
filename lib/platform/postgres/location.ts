import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import type { Log } from "../log";
import { StartRefusal } from "../start-refusal";
import { canEnter, databaseAccount, type OsAccount } from "./os-account";
import { copyProgram, findProgram, linkLibraries, programRefusal, whyProgramFails } from "./program";

/** Folders that a user other than root can enter, in the order in which they are tried. */
const SHARED_PARENTS = ["/var/lib/linecheck", "/var/tmp/linecheck", "/tmp/linecheck"];

/** Where the embedded database of one installation lives, and who runs it. */
export interface DatabaseLocation {
  /** Holds the cluster, the socket and the log; closed to all but the account. */
  readonly home: string;
  /** PostgreSQL's data directory. */
  readonly cluster: string;
  /** PostgreSQL's programs: bin, lib, share. */
  readonly program: string;
  /** The user that PostgreSQL runs as; null means this process's own. */
  readonly account: OsAccount | null;
}

/** The database's home as written down or by default, without making anything. */
export function knownHome(dataDir: string): string {
  const pointer = pointerOf(dataDir);
  return existsSync(pointer) ? readFileSync(pointer, "utf8").trim() : join(dataDir, "postgres");
}

/** Decides once where the database lives, makes its home, and finds a program that its user can run. */
export function settleLocation(dataDir: string, log: Log): DatabaseLocation {
  const known = knownHome(dataDir);
  const account = databaseAccount([join(known, "cluster"), dataDir]);
  const home = account ? settleHome(dataDir, account, log) : known;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  giveTo(account, home);
  return { home, cluster: join(home, "cluster"), program: settleProgram(home, account, log), account };
}

/** Gives a file or folder to the user that PostgreSQL runs as. */
export function giveTo(account: OsAccount | null, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function pointerOf(dataDir: string): string {
  return join(dataDir, "postgres-folder.txt");
}

function settleHome(dataDir: string, account: OsAccount, log: Log): string {
  const pointer = pointerOf(dataDir);
  const known = knownHome(dataDir);
  if (existsSync(pointer)) {
    if (existsSync(known)) return known;
    throw new StartRefusal(
      `The database of ${dataDir} was kept in ${known}, which is gone: put it back from your backup, or delete ${pointer} to begin with an empty one.`,
    );
  }
  if (canEnter(account, dirname(dataDir))) {
    // Root still reads everything; PostgreSQL's user can now walk through the closed folder to its own.
    giveTo(account, dataDir);
    return known;
  }
  if (existsSync(join(known, "cluster"))) {
    throw new StartRefusal(
      `The database in ${known} can't be reached by the user it belongs to: open the way to ${dirname(dataDir)} for that user, or start Linecheck as that user.`,
    );
  }
  const home = join(sharedParent(account), `data-${randomBytes(8).toString("hex")}`);
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(pointer, `${home}\n`, { mode: 0o600, flush: true });
  log.info(
    { home },
    `the database is kept in ${home}, because PostgreSQL does not run as root and its user can't reach ${dataDir}`,
  );
  return home;
}

function settleProgram(home: string, account: OsAccount | null, log: Log): string {
  const installed = findProgram();
  const linked = linkLibraries(installed.folder);
  const reason = linked ? whyProgramFails(installed.folder, account) : "its folder can't be written";
  if (reason === null) return installed.folder;
  const parent = account ? sharedParent(account) : home;
  const copy = join(parent, `program-${installed.label}`);
  if (!existsSync(copy)) {
    copyProgram(installed.folder, copy);
    log.info({ copy }, `PostgreSQL's programs were copied to ${copy}, where the user that runs them can reach them`);
  }
  const native = join(copy, "native");
  const stillFails = whyProgramFails(native, account);
  if (stillFails !== null) throw programRefusal(stillFails);
  return native;
}

function sharedParent(account: OsAccount): string {
  const found = SHARED_PARENTS.find((folder) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const { uid } = lstatSync(folder);
      // In a folder that all may write to, somebody else may have put one of that name there first.
      if (uid !== 0 || !lstatSync(folder).isDirectory()) return false;
      chmodSync(folder, 0o755);
      return canEnter(account, folder);
    } catch {
      return false;
    }
  });
  if (found) return found;
  throw new StartRefusal(
    `PostgreSQL does not run as root, and no folder was found that another user can reach (${SHARED_PARENTS.join(", ")}): start Linecheck as an ordinary user.`,
  );
}
