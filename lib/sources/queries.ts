import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { SourceGradeSchema, SourceTypeSchema } from "@/lib/core/source/source";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { Page, Person } from "@/lib/core/view/primitives";
import type { SourceView } from "@/lib/core/view/source-view";
import { CLAIM_FROM, type ClaimRow, claimColumns } from "@/lib/db/claim-rows";
import { toClaimView } from "@/lib/db/claim-view";
import { decodeCursor, encodeCursor } from "@/lib/db/cursor";
import { fromPool } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { likePattern } from "@/lib/db/search";
import { readSource, readSources } from "@/lib/db/sources";
import { joinSql, sql } from "@/lib/db/sql";

/** Sources of the newsroom, newest first. */
export const listSources = defineQuery({
  name: "listSources",
  permission: "source:read",
  input: z.strictObject({
    q: z.string().max(200).optional(),
    type: SourceTypeSchema.optional(),
    grade: SourceGradeSchema.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().optional(),
  }),
  run: async ({ actor }, input): Promise<Page<SourceView>> => {
    const after = decodeCursor(input.cursor, ["uuid"]);
    const pattern = input.q ? likePattern(input.q) : null;
    const conditions = [
      sql`true`,
      ...(input.type ? [sql`s.type = ${input.type}::source_type`] : []),
      ...(input.grade ? [sql`s.grade = ${input.grade}::source_grade`] : []),
      ...(pattern
        ? [
            sql`(s.title ILIKE ${pattern} OR s.creator ILIKE ${pattern} OR s.publisher ILIKE ${pattern} OR s.url ILIKE ${pattern})`,
          ]
        : []),
      ...(after ? [sql`s.id < ${after[0]}::uuid`] : []),
    ];
    const items = await readSources(fromPool, actor, joinSql(conditions, " AND "), input.limit + 1);
    const page = items.slice(0, input.limit);
    const last = page.at(-1);
    return { items: page, nextCursor: items.length > input.limit && last ? encodeCursor([last.id]) : null };
  },
});

/** A source with the texts kept of it and the claims that rest on it. */
export type SourceDetail = SourceView & {
  captures: { sha256: string; length: number; method: string; createdAt: string; createdBy: Person }[];
  usedIn: ClaimView[];
};

/** One source, where it is used and what was kept of it. */
export const getSource = defineQuery({
  name: "getSource",
  permission: "source:read",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, input): Promise<SourceDetail> => {
    const source = await readSource(fromPool, actor, input.id);
    const [captures, claims] = await Promise.all([
      fromPool.rows<{ sha256: string; length: number; method: string; createdAt: Date; byId: string; byName: string }>(
        sql`SELECT cp.sha256, char_length(cp.text) AS length, cp.method, cp.created_at AS "createdAt", m.id AS "byId",
            m.name AS "byName"
          FROM capture cp JOIN member m ON m.id = cp.created_by_id WHERE cp.source_id = ${input.id}::uuid
          ORDER BY cp.created_at DESC LIMIT 50`,
      ),
      fromPool.rows<ClaimRow>(sql`
        SELECT ${claimColumns(actor)} ${CLAIM_FROM} WHERE ${visibleArticle(actor)} AND c.id IN
          (SELECT e.claim_id FROM evidence e WHERE e.source_id = ${input.id}::uuid AND e.withdrawn_at IS NULL)
        ORDER BY c.id DESC LIMIT 200`),
    ]);
    return {
      ...source,
      captures: captures.map(({ byId, byName, createdAt, ...capture }) => ({
        ...capture,
        createdAt: createdAt.toISOString(),
        createdBy: { id: byId, name: byName },
      })),
      usedIn: claims.map((row) => toClaimView(row, actor)),
    };
  },
});
