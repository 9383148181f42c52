import { createHash, randomUUID } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { AppError } from "@/lib/platform/errors";

/** A file that was taken in and belongs to nothing yet: where it lies, and what it is by its bytes. */
export type ReceivedFile = { readonly path: string; readonly sha256: string; readonly size: number };

/** A file that is kept: its bytes' SHA-256 is its name. */
export type KeptFile = { readonly sha256: string; readonly size: number; readonly keptAt: Date };

// Set once at start; on globalThis because pages are bundled apart from the front.
const shared = globalThis as typeof globalThis & { linecheckFiles?: string; linecheckMostBytes?: number };

const HASH = /^[0-9a-f]{64}$/;

/** Says in which data folder files are kept, and how large one may be. Called once at start. */
export function configureFiles(dataDir: string, mostBytes: number): void {
  shared.linecheckMostBytes = mostBytes;
  shared.linecheckFiles = join(dataDir, "files");
  mkdirSync(join(shared.linecheckFiles, "incoming"), { recursive: true, mode: 0o700 });
}

/** The largest file that is taken in, in bytes. */
export function mostBytes(): number {
  return shared.linecheckMostBytes ?? 0;
}

function folder(): string {
  if (shared.linecheckFiles === undefined) throw new RangeError("The folder of files is not configured yet.");
  return shared.linecheckFiles;
}

function placeOf(sha256: string): string {
  if (!HASH.test(sha256)) throw new RangeError("This is not a hash.");
  return join(folder(), sha256.slice(0, 2), sha256);
}

/**
 * Takes bytes in, to the disk at once, and says what they are. What breaks off leaves nothing behind.
 *
 * @param limit most bytes
 * @throws AppError `too_large` beyond the limit, `storage_full` when there is no room on the disk
 */
export async function receiveFile(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<ReceivedFile> {
  const path = join(folder(), "incoming", randomUUID());
  const file = await open(path, "wx", 0o600).catch((error: unknown) => {
    throw orFull(error);
  });
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.byteLength;
      if (size > limit) {
        throw new AppError("too_large", `The file is larger than ${Math.floor(limit / 1_024 / 1_024)} MB.`);
      }
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    // On the disk before anything says that it is there.
    await file.sync();
    await file.close();
    return { path, sha256: hash.digest("hex"), size };
  } catch (error) {
    await file.close().catch(() => undefined);
    await discardFile(path);
    throw orFull(error);
  }
}

/** The system may take less of a piece than it was given. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.byteLength; ) {
    from += (await file.write(chunk, from, chunk.byteLength - from)).bytesWritten;
  }
}

/**
 * Gives a file its place under its hash, for good. Done before the row that names it is committed.
 *
 * @throws AppError `storage_full` when there is no room for its place
 */
export async function keepFile({ path, sha256 }: Pick<ReceivedFile, "path" | "sha256">): Promise<void> {
  const place = placeOf(sha256);
  try {
    await mkdir(join(place, ".."), { recursive: true, mode: 0o700 });
    // Over one of the same bytes too: its age begins anew, so that nobody sweeps away what is being kept right now.
    await rename(path, place);
    await syncFolder(join(place, ".."));
  } catch (error) {
    throw orFull(error);
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes a file that was taken in and not kept. One that was kept meanwhile is gone from there already. */
export async function discardFile(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Whether a kept file is there, with the size that it must have. */
export async function isKept(sha256: string, size: number): Promise<boolean> {
  const found = await stat(placeOf(sha256)).catch(() => null);
  return found?.size === size;
}

/** The bytes of a kept file. A stream of one that is gone fails with ENOENT. */
export function openKept(sha256: string): Readable {
  return createReadStream(placeOf(sha256));
}

/** Every kept file. */
export async function* listKept(): AsyncGenerator<KeptFile> {
  for (const prefix of await readdir(folder())) {
    if (prefix === "incoming") continue;
    for (const sha256 of await readdir(join(folder(), prefix)).catch(() => [])) {
      if (!HASH.test(sha256)) continue;
      const found = await stat(placeOf(sha256)).catch(() => null);
      if (found) yield { sha256, size: found.size, keptAt: found.mtime };
    }
  }
}

/** Removes a kept file that no row names. */
export async function removeKept(sha256: string): Promise<void> {
  await rm(placeOf(sha256), { force: true });
}

/** Removes what was taken in before a moment and never kept: its request is long over. */
export async function removeIncoming(before: Date): Promise<void> {
  const incoming = join(folder(), "incoming");
  for (const name of await readdir(incoming)) {
    const found = await stat(join(incoming, name)).catch(() => null);
    if (found && found.mtime < before) await discardFile(join(incoming, name));
  }
}

/** A full disk in words; anything else as it is. */
function orFull(error: unknown): unknown {
  if (!isFull(error)) return error;
  return new AppError("storage_full", "There is no room left on the server, so nothing was kept. Tell your admin.");
}

function isFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ENOSPC" || error.code === "EDQUOT" || error.code === "EFBIG")
  );
}
