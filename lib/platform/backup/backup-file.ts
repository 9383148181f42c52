import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import * as z from "zod";
import {
  decrypt,
  deriveKey,
  type Encryption,
  EncryptionSchema,
  encrypt,
  newEncryption,
} from "@/lib/platform/backup/encryption";
import { damaged, decodeFrames, encodeFrame, type Frame } from "@/lib/platform/backup/frames";
import { AppError } from "@/lib/platform/errors";

const HeaderSchema = z.strictObject({
  linecheck_backup: z.literal(1),
  encryption: EncryptionSchema.nullable(),
});

/** The first line is short; a longer one is not ours. */
const LONGEST_HEADER = 4_096;

/**
 * Writes a backup to a file that only its owner can read: a line that says how the rest is to be read, then the pieces,
 * packed with gzip and, with a passphrase, encrypted. The file has its name only once it is whole and on the disk.
 */
export async function writeBackupFile(
  file: string,
  frames: AsyncIterable<Frame>,
  passphrase: string | null,
): Promise<{ readonly bytes: number }> {
  const encryption = passphrase === null ? null : newEncryption();
  const header = `${JSON.stringify({ linecheck_backup: 1, encryption })}\n`;
  const draft = `${file}.part`;
  const handle = await open(draft, "wx", 0o600).catch((error: unknown) => {
    throw cannotWrite(draft, error);
  });
  try {
    await handle.writeFile(header);
    await handle.close();
    const seal = await sealOf(encryption, header, passphrase);
    await writeBody(createWriteStream(draft, { flags: "a", flush: true }), frames, seal);
    const { size } = await stat(draft);
    await rename(draft, file);
    return { bytes: size };
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

type Seal = { readonly key: Buffer; readonly header: string } | null;

async function sealOf(encryption: Encryption | null, header: string, passphrase: string | null): Promise<Seal> {
  if (encryption === null || passphrase === null) return null;
  return { key: await deriveKey(passphrase, encryption), header };
}

async function writeBody(target: NodeJS.WritableStream, frames: AsyncIterable<Frame>, seal: Seal): Promise<void> {
  const source = Readable.from(encoded(frames), { objectMode: false, highWaterMark: 1_024 * 1_024 });
  if (seal === null) await pipeline(source, createGzip(), target);
  else await pipeline(source, createGzip(), (chunks) => encrypt(chunks, seal), target);
}

async function* encoded(frames: AsyncIterable<Frame>): AsyncGenerator<Buffer> {
  for await (const frame of frames) yield encodeFrame(frame);
}

/** Reads a backup piece by piece. A wrong or missing passphrase and a damaged file are told apart. */
export async function* readBackupFile(file: string, passphrase: string | null): AsyncGenerator<Frame> {
  const header = await readHeader(file);
  const { encryption } = parseHeader(header);
  if (encryption !== null && passphrase === null) {
    throw new AppError("invalid", "The backup is encrypted: give its key with --key-file, or in LINECHECK_BACKUP_KEY.");
  }
  const seal = await sealOf(encryption, header, passphrase);
  const body = createReadStream(file, { start: Buffer.byteLength(header) });
  const gunzip = createGunzip();
  const fed = pipeline(seal === null ? body : Readable.from(decrypt(body, seal)), gunzip);
  // What stops the reading is thrown below, by the stream that is read.
  fed.catch(() => undefined);
  try {
    yield* decodeFrames(gunzip);
  } catch (error) {
    throw error instanceof AppError ? error : damaged();
  } finally {
    body.destroy();
    gunzip.destroy();
  }
}

async function readHeader(file: string): Promise<string> {
  const handle = await open(file, "r").catch(() => {
    throw new AppError("not_found", `The file ${file} cannot be read.`);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0);
    const end = buffer.subarray(0, bytesRead).indexOf("\n");
    return buffer.subarray(0, end + 1).toString("utf8");
  } finally {
    await handle.close();
  }
}

function parseHeader(header: string): z.infer<typeof HeaderSchema> {
  try {
    return HeaderSchema.parse(JSON.parse(header));
  } catch {
    throw new AppError("invalid", "This is not a backup that this version of Linecheck can read.");
  }
}

function cannotWrite(draft: string, error: unknown): AppError {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return new AppError("conflict", `The file ${draft} cannot be made (${code}).`);
}
