import { z } from "zod";
import type { Actor } from "@/lib/core/access/roles";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import { claimFilter } from "@/lib/db/claim-filter";
import { CLAIM_FROM, type ClaimRow, claimColumns } from "@/lib/db/claim-rows";
import { type CursorPart, decodeCursor, encodeCursor } from "@/lib/db/cursor";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";

/** The orders of a list of claims. Each ends on the id, so that a page never repeats or skips a claim. */
export const ClaimSortSchema = z.enum(["newest", "oldest", "updated", "priority", "waiting", "position"]);
/** The order of a list of claims. */
export type ClaimSort = z.infer<typeof ClaimSortSchema>;

type Order = {
  readonly key: Prisma.Sql;
  readonly cast: Prisma.Sql;
  readonly part: CursorPart;
  readonly descending: boolean;
};

const ORDERS: Readonly<Record<ClaimSort, Order>> = {
  newest: { key: Prisma.sql`c.id`, cast: Prisma.sql`uuid`, part: "uuid", descending: true },
  oldest: { key: Prisma.sql`c.id`, cast: Prisma.sql`uuid`, part: "uuid", descending: false },
  updated: { key: Prisma.sql`c.updated_at`, cast: Prisma.sql`timestamptz`, part: "time", descending: true },
  priority: { key: Prisma.sql`c.priority`, cast: Prisma.sql`priority`, part: "priority", descending: false },
  waiting: { key: Prisma.sql`c.status_since`, cast: Prisma.sql`timestamptz`, part: "time", descending: false },
  position: { key: Prisma.sql`c.start`, cast: Prisma.sql`int`, part: "int", descending: false },
};

/** Which page of a list, in which order. */
export type PageRequest = {
  readonly sort: ClaimSort;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** One page of the claims that match. */
export async function readClaimPage(
  reader: Reader,
  actor: Actor,
  filter: ClaimFilter,
  request: PageRequest,
): Promise<{ rows: ClaimRow[]; nextCursor: string | null }> {
  const order = ORDERS[request.sort];
  const direction = order.descending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const rows = await reader.rows<ClaimRow & { sortKey: string }>(Prisma.sql`
    SELECT ${claimColumns(actor)}, ${order.key}::text AS "sortKey" ${CLAIM_FROM}
    WHERE ${claimFilter(actor, filter)} AND ${after(order, request.cursor)}
    ORDER BY ${order.key} ${direction}, c.id ${direction} LIMIT ${request.limit + 1}`);
  const page = rows.slice(0, request.limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > request.limit && last ? encodeCursor([last.sortKey, last.id]) : null };
}

function after(order: Order, cursor: string | undefined): Prisma.Sql {
  const parts = decodeCursor(cursor, [order.part, "uuid"]);
  if (parts === null) return Prisma.sql`true`;
  const than = order.descending ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`(${order.key}, c.id) ${than} (${parts[0]}::text::${order.cast}, ${parts[1]}::uuid)`;
}

/** How many claims match. Joins no more than the filter needs. */
export async function countClaims(reader: Reader, actor: Actor, filter: ClaimFilter): Promise<number> {
  const [row] = await reader.rows<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM claim c JOIN article a ON a.id = c.article_id
    LEFT JOIN verdict_label vl ON vl.newsroom_id = c.newsroom_id AND vl.key = c.verdict
    WHERE ${claimFilter(actor, filter)}`);
  return row?.count ?? 0;
}
