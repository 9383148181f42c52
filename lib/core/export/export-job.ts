import type { ExportFormat } from "@/lib/core/export/formats";

/**
 * From so many claims on, an export is prepared as a job and taken when it is ready: a person should not have to keep a
 * window open for it. Fewer leave as they are read.
 */
export const LARGE_EXPORT = 5_000;

/** How long the file of a job can be taken. */
export const HOURS_TO_TAKE = 24;

/** How many exports a person may have waiting or under way. */
export const JOBS_AT_ONCE = 3;

/** Formats that go through the claims once for each of their tables that hangs on claims. */
const PASSES: Partial<Record<ExportFormat, number>> = { csv_zip: 4, xlsx: 4 };

/** How many rows an export of so many claims has to go through, for saying how far it is. */
export function rowsToGo(format: ExportFormat, claims: number): number {
  return claims * (PASSES[format] ?? 1);
}
