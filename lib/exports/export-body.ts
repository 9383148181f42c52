import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { Tally } from "@/lib/core/export/manifest";
import type { Snapshot } from "@/lib/db/export-snapshot";
import type { ExportInput } from "@/lib/exports/export-input";

/** What the body of an export is written from. */
export type ExportContext = {
  readonly snapshot: Snapshot;
  readonly actor: Actor;
  readonly input: ExportInput;
  readonly filter: ClaimFilter;
  /** The address of this installation, for links. */
  readonly origin: string;
  /** Counted up while the body is written. */
  readonly tally: Tally;
};
