import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { decrypt, encrypt } from "@/lib/platform/backup/encryption";
import { openKept, type ReceivedFile, receiveFile } from "@/lib/platform/files/file-store";

/** How much a file grows when it is encrypted, generously: a tag for every piece. */
const GROWTH = 1.01;

/** A file under a key of its own; the key is kept in the sealed record of the file, and nowhere else. */
export type SealedFile = { readonly file: ReceivedFile; readonly key: string };

/** Encrypts a file that was taken in, bound to the row that it will belong to. */
export async function sealFile({ path, size }: ReceivedFile, place: string): Promise<SealedFile> {
  const key = randomBytes(32);
  const sealed = encrypt(createReadStream(path), { key, header: place });
  const file = await receiveFile(sealed, Math.ceil(size * GROWTH) + 1_024);
  return { file, key: key.toString("base64") };
}

/** The bytes of an encrypted file as they were given. @throws AppError `invalid` when a byte of it was changed */
export function openSealed(sha256: string, key: string, place: string): AsyncGenerator<Buffer> {
  return decrypt(openKept(sha256), { key: Buffer.from(key, "base64"), header: place });
}
