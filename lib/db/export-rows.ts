import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { ClaimRecord } from "@/lib/core/export/records";
import { exportFilter } from "@/lib/db/claim-filter";
import { CLAIM_FROM } from "@/lib/db/claim-rows";
import { PEOPLE, RECORD_COLUMNS } from "@/lib/db/export-columns";
import type { Snapshot } from "@/lib/db/export-snapshot";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { VERIFIED } from "@/lib/db/verified";

/** Article by article, and in each as its words follow one another. */
export const READING_ORDER = Prisma.sql`c.article_id, c.start, c."end", c.number`;

/** Ids are asked for so many at a time, because they are small and each asking takes its time. */
const IDS = 5_000;

/**
 * The ids of a list, article by article in reading order, some at a time. The order is settled over ids alone, so that
 * sorting never moves texts about; the filter is the one of the screen.
 */
export async function* claimIds(
  snapshot: Snapshot,
  actor: Actor,
  filter: ClaimFilter,
  size: number,
): AsyncGenerator<string[], void> {
  const ids = Prisma.sql`SELECT c.id ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)} ORDER BY ${READING_ORDER}`;
  for await (const rows of snapshot.batches<{ id: string }>(ids, Math.max(size, IDS))) {
    for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size).map((row) => row.id);
  }
}

/** The claims of a list, article by article in reading order, some at a time. */
export async function* readClaimRecords(
  snapshot: Snapshot,
  actor: Actor,
  filter: ClaimFilter,
  size: number,
): AsyncGenerator<ClaimRecord[]> {
  for await (const ids of claimIds(snapshot, actor, filter, size)) {
    const rows = await snapshot.rows<Omit<ClaimRecord, "label">>(Prisma.sql`
      SELECT ${RECORD_COLUMNS} ${CLAIM_FROM} ${PEOPLE} WHERE c.id = ANY (${ids}::uuid[]) ORDER BY ${READING_ORDER}`);
    yield rows.map((row) => Object.assign(row, { label: claimLabel(row.number) }));
  }
}

/** One claim that may leave the house with this person, or null. */
export async function findClaimRecord(snapshot: Snapshot, actor: Actor, id: string): Promise<ClaimRecord | null> {
  const [row] = await snapshot.rows<Omit<ClaimRecord, "label">>(Prisma.sql`
    SELECT ${RECORD_COLUMNS} ${CLAIM_FROM} ${PEOPLE} WHERE c.id = ${id}::uuid AND ${exportFilter(actor, {})}`);
  return row ? Object.assign(row, { label: claimLabel(row.number) }) : null;
}

/** A claim of a list by its id and its label. */
export type ClaimKey = { readonly id: string; readonly label: string };

/** The claims of a list by id and label alone, in the same order, some at a time. */
export async function* readClaimKeys(
  snapshot: Snapshot,
  actor: Actor,
  filter: ClaimFilter,
  size: number,
): AsyncGenerator<ClaimKey[]> {
  const keys = Prisma.sql`
    SELECT c.id, c.number ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)} ORDER BY ${READING_ORDER}`;
  for await (const batch of snapshot.batches<{ id: string; number: number }>(keys, size)) {
    yield batch.map(({ id, number }) => ({ id, label: claimLabel(number) }));
  }
}

/** How many claims a list holds, and how many of them are verified. */
export async function countRecords(
  reader: Reader,
  actor: Actor,
  filter: ClaimFilter,
): Promise<{ claims: number; verified: number }> {
  const [row] = await reader.rows<{ claims: number; verified: number }>(Prisma.sql`
    SELECT count(*)::int AS claims, (count(*) FILTER (WHERE ${VERIFIED}))::int AS verified
    ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)}`);
  return row ?? { claims: 0, verified: 0 };
}
