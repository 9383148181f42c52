import { type ClaimKey, readClaimKeys } from "@/lib/db/export-rows";
import type { ExportContext } from "@/lib/exports/export-body";

/**
 * What hangs on the claims of a list, as lines of a table in the order of the claims, some at a time.
 *
 * @param size how many claims are read at once
 */
export async function* perClaim<Part, Row>(
  {
    snapshot,
    actor,
    filter,
    passed,
    size,
  }: Pick<ExportContext, "snapshot" | "actor" | "filter" | "passed"> & { readonly size: number },
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly Part[]>>,
  toRows: (parts: readonly Part[], key: ClaimKey) => Row[],
): AsyncGenerator<Row[], void> {
  for await (const keys of readClaimKeys(snapshot, actor, filter, size)) {
    const parts = await read(keys.map((key) => key.id));
    passed(keys.length);
    yield keys.flatMap((key) => toRows(parts.get(key.id) ?? [], key));
  }
}
