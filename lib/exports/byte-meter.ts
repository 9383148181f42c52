import { createHash } from "node:crypto";

/** Length and SHA-256 of bytes as they go by. */
export type ByteMeter = {
  readonly add: (bytes: Uint8Array) => void;
  /** Length and hash of everything so far; more may follow. */
  readonly read: () => { bytes: number; sha256: string };
};

/** Begins to measure a file. */
export function startMeter(): ByteMeter {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    add(chunk) {
      hash.update(chunk);
      bytes += chunk.byteLength;
    },
    read: () => ({ bytes, sha256: hash.copy().digest("hex") }),
  };
}
