import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import * as z from "zod";
import { damaged } from "@/lib/platform/backup/frames";
import { AppError } from "@/lib/platform/errors";

/** How a backup is encrypted, as its first line says. Numbers of scrypt: RFC 7914; N is what OWASP asks for. */
export const EncryptionSchema = z.strictObject({
  cipher: z.literal("aes-256-gcm"),
  kdf: z.literal("scrypt"),
  // A header from outside must not make us spend more than this.
  n: z
    .int()
    .min(2)
    .max(2 ** 17),
  r: z.int().min(1).max(8),
  p: z.int().min(1).max(1),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
});
/** How a backup is encrypted. */
export type Encryption = z.infer<typeof EncryptionSchema>;

const CHUNK = 256 * 1_024;
const TAG = 16;
const MEMORY = 256 * 1_024 * 1_024;

/** Fresh numbers for a new backup; the salt makes every backup's key another one. */
export function newEncryption(): Encryption {
  return { cipher: "aes-256-gcm", kdf: "scrypt", n: 2 ** 17, r: 8, p: 1, salt: randomBytes(16).toString("hex") };
}

/** The key of a backup, from what the owner keeps. */
export function deriveKey(passphrase: string, { n, r, p, salt }: Encryption): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const numbers = { N: n, r, p, maxmem: MEMORY };
    scrypt(passphrase.normalize("NFC"), Buffer.from(salt, "hex"), 32, numbers, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/**
 * Encrypts piece by piece. The number of a piece and whether it is the last one stand in its nonce, so that none can be
 * left out, moved or cut off unseen (the STREAM construction); the key is used for this one backup only.
 */
export async function* encrypt(
  chunks: AsyncIterable<Uint8Array>,
  { key, header }: { readonly key: Buffer; readonly header: string },
): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, last } of pieces(chunks, CHUNK)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonce(number, last));
    cipher.setAAD(Buffer.from(header, "utf8"));
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}

/** The reverse. A wrong key is told from a damaged file by the first piece. */
export async function* decrypt(
  chunks: AsyncIterable<Uint8Array>,
  { key, header }: { readonly key: Buffer; readonly header: string },
): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { bytes, last } of pieces(chunks, CHUNK + TAG)) {
    if (bytes.length < TAG) throw damaged();
    const decipher = createDecipheriv("aes-256-gcm", key, nonce(number, last), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(header, "utf8"));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const opened = decipher.update(bytes.subarray(0, bytes.length - TAG));
    try {
      decipher.final();
    } catch {
      throw number === 0 ? wrongKey() : damaged();
    }
    yield opened;
    number += 1;
  }
}

function wrongKey(): AppError {
  return new AppError(
    "invalid",
    "This is not the key of the backup, or its beginning is damaged. Nothing was changed.",
  );
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes.writeUInt8(last ? 1 : 0, 11);
  return bytes;
}

/** The same bytes in pieces of one size, the last one marked; there is always a last one, if need be an empty one. */
async function* pieces(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    while (held.length > size) {
      yield { bytes: held.subarray(0, size), last: false };
      held = held.subarray(size);
    }
  }
  yield { bytes: held, last: true };
}
