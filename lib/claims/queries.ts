import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { claimFilterShape } from "@/lib/core/claim/claim-filter";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";
import type { Elsewhere } from "@/lib/core/view/elsewhere-view";
import type { EventView } from "@/lib/core/view/history-view";
import type { Page } from "@/lib/core/view/primitives";
import { readElsewhere } from "@/lib/db/appearances";
import { readClaimDetail } from "@/lib/db/claim-detail";
import { ClaimSortSchema, countClaims, readClaimPage } from "@/lib/db/claim-list";
import { toClaimView } from "@/lib/db/claim-view";
import { getClaimRow } from "@/lib/db/claims";
import { readEvents } from "@/lib/db/history";
import { fromPool } from "@/lib/db/rows";
import { sql } from "@/lib/db/sql";

const limit = z.coerce.number().int().min(1).max(100).default(50);

/** Claims over all articles that the person may see, filtered and sorted. `total` counts the whole list. */
export const listClaims = defineQuery({
  name: "listClaims",
  permission: "claim:read",
  input: z.strictObject({
    ...claimFilterShape,
    sort: ClaimSortSchema.default("newest"),
    limit,
    cursor: z.string().optional(),
    /** Counting costs as much as listing: scripts that only page through may leave it out. */
    total: z.preprocess((value) => (value === "false" ? false : value), z.coerce.boolean()).default(true),
  }),
  run: async (
    { actor },
    { sort, limit: size, cursor, total, ...filter },
  ): Promise<Page<ClaimView> & { total: number | null }> => {
    const [page, count] = await Promise.all([
      readClaimPage(fromPool, actor, filter, { sort, limit: size, cursor }),
      total ? countClaims(fromPool, actor, filter) : null,
    ]);
    return { items: page.rows.map((row) => toClaimView(row, actor)), nextCursor: page.nextCursor, total: count };
  },
});

/** One claim with evidence, threads, checklist and sign-offs. */
export const getClaim = defineQuery({
  name: "getClaim",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor }, input): Promise<ClaimDetail> => readClaimDetail(fromPool, actor, input.id),
});

/** Claims of other articles in nearly the same words, with what was found there. */
export const getElsewhere = defineQuery({
  name: "getElsewhere",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, input): Promise<{ items: Elsewhere[] }> => ({
    items: await readElsewhere(fromPool, actor, await getClaimRow(fromPool, actor, input.id)),
  }),
});

/** What happened to a claim, newest first. */
export const getClaimHistory = defineQuery({
  name: "getClaimHistory",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid(), limit, cursor: z.string().optional() }),
  run: async ({ actor }, input): Promise<Page<EventView>> => {
    const row = await getClaimRow(fromPool, actor, input.id);
    // The import made the claim too, and a later text may have; both carry the article only.
    const where = sql`(e.claim_id = ${row.id}::uuid
      OR (e.type IN ('article.imported', 'article.revised') AND e.article_id = ${row.articleId}::uuid))`;
    return readEvents(fromPool, actor, where, input);
  },
});
