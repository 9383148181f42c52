import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/hash";

/** A record as it is stored: its own key, wrapped by the installation's, and its words under that key. */
export type SealedRecord = { readonly wrappedKey: string; readonly keyId: string; readonly ciphertext: string };

const NONCE = 12;
const TAG = 16;

// Set once at start by the front; the pages, which are bundled apart, read it from here.
const shared = globalThis as typeof globalThis & { linecheckRecordKey?: Buffer };

/** Says with which secret records are locked here. Called once at start. */
export function configureRecordKey(secret: string): void {
  shared.linecheckRecordKey = Buffer.from(hkdfSync("sha256", secret, "", "linecheck confidential records", 32));
}

/**
 * Locks a record away: AES-256-GCM under a key of its own, which is wrapped by the installation's key. `place` binds it to
 * its row, so that it opens nowhere else.
 */
export function sealRecord(words: string, place: string): SealedRecord {
  const own = randomBytes(32);
  const installation = recordKey();
  return {
    wrappedKey: encrypt(own, installation, place),
    keyId: keyIdOf(installation),
    ciphertext: encrypt(Buffer.from(words, "utf8"), own, place),
  };
}

/** Opens a record. @throws AppError `unavailable` when it was locked with the secret of another installation */
export function openRecord(record: SealedRecord, place: string): string {
  const installation = recordKey();
  if (record.keyId !== keyIdOf(installation)) {
    throw new AppError(
      "unavailable",
      "The key of this record is missing: put back the secrets.json that belongs to it.",
    );
  }
  return decrypt(record.ciphertext, decrypt(record.wrappedKey, installation, place), place).toString("utf8");
}

function recordKey(): Buffer {
  if (!shared.linecheckRecordKey) throw new RangeError("The key of records is not configured yet.");
  return shared.linecheckRecordKey;
}

function keyIdOf(key: Buffer): string {
  return sha256(key.toString("hex")).slice(0, 16);
}

function encrypt(plain: Buffer, key: Buffer, place: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64");
}

function decrypt(sealed: string, key: Buffer, place: string): Buffer {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE));
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
}
