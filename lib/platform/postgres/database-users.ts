import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { livenessOf, ownIdentity, ProcessIdentitySchema } from "../process-identity";

let counter = 0;

/** Notes that this process uses the database of a home, until the returned function is called. */
export function enterAsUser(home: string): () => void {
  const folder = folderOf(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  counter += 1;
  const file = join(folder, `${process.pid}-${counter}.json`);
  writeFileSync(file, JSON.stringify(ownIdentity()), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** Whether anybody alive still uses the database; the notes of the dead are thrown away. */
export function hasUsers(home: string): boolean {
  const folder = folderOf(home);
  const alive = readdirSync(folder).filter((name) => {
    if (stillThere(join(folder, name))) return true;
    rmSync(join(folder, name), { force: true });
    return false;
  });
  return alive.length > 0;
}

function stillThere(file: string): boolean {
  try {
    return livenessOf(ProcessIdentitySchema.parse(JSON.parse(readFileSync(file, "utf8")))) !== "gone";
  } catch {
    return false;
  }
}

function folderOf(home: string): string {
  return join(home, "users");
}
