import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

import { preparePrivateFolder, refuseIfReadableByOthers } from "./private-folder";
import { StartRefusal } from "./start-refusal";

const SecretsSchema = z.object({
  authSecret: z.string().min(32),
  sealingKey: z.string().min(32),
  databaseOwnerPassword: z.string().min(16),
  databasePassword: z.string().min(16),
});

/** The secrets of one installation: sign-in, seal of the history, and the two accounts of the embedded database. */
export type Secrets = z.infer<typeof SecretsSchema>;

/** Secrets that were given in the environment and take the place of the generated ones. */
export interface GivenSecrets {
  readonly authSecret?: string | undefined;
  readonly sealingKey?: string | undefined;
}

/**
 * Reads the secrets of this installation, and makes them at the first start.
 *
 * They live in `secrets.json` in the data folder, readable by its owner only; a file that others can read is refused.
 * Two processes that start at the same moment end up with the same secrets.
 */
export function loadSecrets(dataDir: string, given: GivenSecrets = {}): Secrets {
  preparePrivateFolder(dataDir);
  const file = join(dataDir, "secrets.json");
  const kept = readSecrets(file) ?? createSecrets(file);
  return {
    ...kept,
    authSecret: given.authSecret ?? kept.authSecret,
    sealingKey: given.sealingKey ?? kept.sealingKey,
  };
}

function readSecrets(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StartRefusal(
      `The file ${file} can't be read (${String(error)}): give it back to the user who runs Linecheck.`,
    );
  }
  refuseIfReadableByOthers(file);
  const parsed = SecretsSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new StartRefusal(`The file ${file} is not what Linecheck wrote: put back the copy from your backup.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function createSecrets(file: string): Secrets {
  const secrets: Secrets = {
    authSecret: randomSecret(),
    sealingKey: randomSecret(),
    databaseOwnerPassword: randomSecret(),
    databasePassword: randomSecret(),
  };
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    // A link fails when another process was first, and never shows a half-written file.
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    const theirs = readSecrets(file);
    if (theirs) return theirs;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}
