import { readFile } from "node:fs/promises";
import { AppError } from "@/lib/platform/errors";

const SHORTEST = 12;

/** The passphrase of a backup, from a file or from LINECHECK_BACKUP_KEY; null when none was given. */
export async function readBackupKey(file: string | undefined): Promise<string | null> {
  const given = file === undefined ? process.env.LINECHECK_BACKUP_KEY : await readKeyFile(file);
  const key = given?.trim() ?? "";
  if (key === "") {
    if (file !== undefined) throw new AppError("invalid", `The file ${file} holds no key.`);
    return null;
  }
  if (key.length >= SHORTEST) return key;
  throw new AppError(
    "invalid",
    `The key has ${key.length} characters: use at least ${SHORTEST}, better a line of random ones.`,
  );
}

async function readKeyFile(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => {
    throw new AppError("not_found", `The file ${file} cannot be read.`);
  });
}
