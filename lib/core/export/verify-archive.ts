import { Unzip, UnzipInflate } from "fflate";
import { type FileHash, startFileHash } from "@/lib/core/export/file-hash";

/** The file of an archive that says what the others are. */
export const MANIFEST_ENTRY = "manifest.json";

/** More than any manifest has; what is longer is not read. */
const LONGEST_MANIFEST = 64 * 1_024 * 1_024;

/** What was found in an archive: each file by name with its length and hash, and the manifest among them. */
export type ArchiveFacts = {
  readonly files: ReadonlyMap<string, ReturnType<FileHash["read"]>>;
  readonly manifest: unknown;
  readonly broken: boolean;
};

/** An archive that is read as it comes; nothing but the manifest is held. */
export type ArchiveReading = { readonly add: (bytes: Uint8Array) => void; readonly finish: () => ArchiveFacts };

/** Begins to read an archive. */
export function startArchive(): ArchiveReading {
  const hashes = new Map<string, FileHash>();
  const decoder = new TextDecoder();
  let manifest: string | undefined;
  let broken = false;
  const unzip = new Unzip((file) => {
    const hash = startFileHash();
    if (hashes.has(file.name)) broken = true;
    hashes.set(file.name, hash);
    file.ondata = (error, bytes, final) => {
      if (error) broken = true;
      if (error || !bytes) return;
      hash.add(bytes);
      if (file.name === MANIFEST_ENTRY && hash.read().bytes <= LONGEST_MANIFEST) {
        manifest = (manifest ?? "") + decoder.decode(bytes, { stream: !final });
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const push = (bytes: Uint8Array, last: boolean) => {
    try {
      unzip.push(bytes, last);
    } catch {
      broken = true;
    }
  };
  return {
    add: (bytes) => push(bytes, false),
    finish() {
      push(new Uint8Array(), true);
      return {
        files: new Map([...hashes].map(([name, hash]) => [name, hash.read()])),
        manifest: manifest === undefined ? undefined : parse(manifest),
        broken,
      };
    },
  };
}

/** Undefined for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
