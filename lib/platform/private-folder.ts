import { chmodSync, mkdirSync, readdirSync, statSync } from "node:fs";

import { StartRefusal } from "./start-refusal";

const OTHERS = 0o077;

/**
 * Makes sure that a folder exists and that nobody but its owner can look into it.
 *
 * A new or still empty folder is closed (0700); one that already holds files and stands open is refused, because
 * closing it silently would hide that its content was readable until now.
 */
export function preparePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform === "win32") return;
  const mode = statSync(folder).mode & 0o777;
  if ((mode & OTHERS) === 0) return;
  if (readdirSync(folder).length > 0) {
    throw new StartRefusal(
      `The folder ${folder} can be opened by other users of this machine (mode ${mode.toString(8)}): run chmod 700 '${folder}' and start again.`,
    );
  }
  chmodSync(folder, 0o700);
}

/** Refuses a file of secrets that anybody but its owner can read. */
export function refuseIfReadableByOthers(file: string): void {
  if (process.platform === "win32") return;
  const { mode } = statSync(file);
  if ((mode & OTHERS) === 0) return;
  throw new StartRefusal(
    `The file ${file} can be read by other users of this machine (mode ${(mode & 0o777).toString(8)}): run chmod 600 '${file}' and start again.`,
  );
}
