import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { Manifest, ManifestHead, Tally } from "@/lib/core/export/manifest";
import type { Snapshot } from "@/lib/db/export-snapshot";
import type { ByteMeter } from "@/lib/exports/byte-meter";
import type { ExportInput } from "@/lib/exports/export-input";

/** What the body of an export is written from. */
export type ExportContext = {
  readonly snapshot: Snapshot;
  readonly actor: Actor;
  readonly input: ExportInput;
  readonly filter: ClaimFilter;
  /** The address of this installation, for links. */
  readonly origin: string;
  /** What the file says of itself that is known before the first claim. */
  readonly head: ManifestHead;
  /** What the file will be called. */
  readonly filename: string;
  /** Counted up while the body is written. */
  readonly tally: Tally;
  /** Told of rows that are read beside the claims, so that it can be said how far the export is. */
  readonly passed: (rows: number) => void;
  /** Length and hash of the pieces given out so far. */
  readonly meter: Pick<ByteMeter, "read">;
  /**
   * Puts the manifest together, for a file that carries its own: called once, when all that it counts is written. A
   * writer that does not call it leaves the manifest beside the file, over the whole of it.
   */
  readonly finish: (files: Manifest["files"]) => Manifest;
};

/** Writes the body of an export, piece by piece. Texts go out in UTF-8. */
export type BodyWriter = (context: ExportContext) => AsyncGenerator<string | Uint8Array>;
