import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

import { now } from "./clock";
import { livenessOf, ownIdentity, type ProcessIdentity, ProcessIdentitySchema } from "./process-identity";

/** A file that is still empty this long after it was made belongs to somebody who died while writing it. */
const HALF_WRITTEN_MS = 10_000;

/** A lock that is held until it is given back or its process ends. */
export interface HeldLock {
  release(): void;
}

/** Who has the lock, when it was not to be had; null while the holder is just writing its name down. */
export interface Refused {
  readonly holder: ProcessIdentity | null;
  readonly elsewhere: boolean;
  readonly file: string;
}

/**
 * Tries once to take the lock called `name` in a folder. Writes nothing when somebody alive holds it.
 *
 * The lock is the file with the highest number, `name.3.lock`. A dead holder's file is never taken away to make room:
 * the next number is created, which only one process can do, so that of two who find a dead holder one wins and a
 * live holder is never robbed.
 */
export function tryFolderLock(folder: string, name: string): HeldLock | Refused {
  for (;;) {
    const top = highest(folder, name);
    const refused = judgeHolder(fileOf(folder, name, top));
    if (refused) return refused;
    // One above what was judged, never above what may have come since: that one is nobody's to pass over.
    const mine = top + 1;
    if (!create(fileOf(folder, name, mine))) continue;
    if (highest(folder, name) > mine) {
      // Read too early: others came and went below us meanwhile, and somebody above us holds the lock.
      rmSync(fileOf(folder, name, mine), { force: true });
      continue;
    }
    for (const number of numbers(folder, name)) {
      if (number < mine) rmSync(fileOf(folder, name, number), { force: true });
    }
    return { release: () => rmSync(fileOf(folder, name, mine), { force: true }) };
  }
}

/** Who holds a lock now, or null when it is to be had. Writes nothing. */
export function folderLockHolder(folder: string, name: string): Refused | null {
  return existsSync(folder) ? judgeHolder(fileOf(folder, name, highest(folder, name))) : null;
}

/** Whether an attempt got the lock. */
export function isHeld(attempt: HeldLock | Refused): attempt is HeldLock {
  return "release" in attempt;
}

function fileOf(folder: string, name: string, number: number): string {
  return join(folder, `${name}.${number}.lock`);
}

function numbers(folder: string, name: string): number[] {
  return readdirSync(folder).flatMap((file) => {
    if (!file.startsWith(`${name}.`) || !file.endsWith(".lock")) return [];
    const number = Number(file.slice(name.length + 1, -".lock".length));
    return Number.isSafeInteger(number) && number > 0 ? [number] : [];
  });
}

function highest(folder: string, name: string): number {
  return Math.max(0, ...numbers(folder, name));
}

function judgeHolder(file: string): Refused | null {
  let text: string;
  let age: number;
  try {
    text = readFileSync(file, "utf8");
    age = now().getTime() - statSync(file).mtimeMs;
  } catch {
    return null;
  }
  const holder = parseHolder(text);
  if (!holder) return age > HALF_WRITTEN_MS ? null : { holder: null, elsewhere: false, file };
  const liveness = livenessOf(holder);
  return liveness === "gone" ? null : { holder, elsewhere: liveness === "elsewhere", file };
}

function parseHolder(text: string): ProcessIdentity | null {
  try {
    return ProcessIdentitySchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function create(file: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(file, "wx", 0o600);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
  try {
    writeSync(descriptor, `${JSON.stringify(ownIdentity())}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return true;
}
