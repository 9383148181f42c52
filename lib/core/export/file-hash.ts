import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Length and SHA-256 (lower-case hex) of bytes as they go by; the same on a server and in a browser. */
export type FileHash = {
  readonly add: (bytes: Uint8Array) => void;
  readonly read: () => { readonly bytes: number; readonly sha256: string };
};

/** Begins to hash. */
export function startFileHash(): FileHash {
  const hash = sha256.create();
  let bytes = 0;
  return {
    add(chunk) {
      hash.update(chunk);
      bytes += chunk.byteLength;
    },
    read: () => ({ bytes, sha256: bytesToHex(hash.clone().digest()) }),
  };
}

/** The SHA-256 of a text in UTF-8, as lower-case hex. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
