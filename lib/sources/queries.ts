import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { canonicalUrl } from "@/lib/core/source/canonical-url";
import { SourceGradeSchema, SourceTypeSchema } from "@/lib/core/source/source";
import type { AttachmentView } from "@/lib/core/view/attachment-view";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { Page, Person } from "@/lib/core/view/primitives";
import type { DuplicateSources, SourceView } from "@/lib/core/view/source-view";
import { readAttachments } from "@/lib/db/attachments";
import { CLAIM_FROM, type ClaimRow, claimColumns } from "@/lib/db/claim-rows";
import { toClaimView } from "@/lib/db/claim-view";
import { decodeCursor, encodeCursor } from "@/lib/db/cursor";
import { fromPool } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { likePattern } from "@/lib/db/search";
import { readSource, readSources } from "@/lib/db/sources";
import { joinSql, sql } from "@/lib/db/sql";

/** The orders of the list of sources, as of that of articles. */
const ORDERS = {
  newest: { key: sql`s.id`, descending: true },
  title: { key: sql`lower(s.title)`, descending: false },
} as const;

/** What stands behind a source in an order. */
function afterSource(actor: Actor, sort: keyof typeof ORDERS, id: string) {
  if (sort === "newest") return sql`s.id < ${id}::uuid`;
  const { key } = ORDERS[sort];
  return sql`(${key}, s.id) > (SELECT ${key}, s.id FROM source s
    WHERE s.id = ${id}::uuid AND s.newsroom_id = ${actor.newsroomId}::uuid)`;
}

/** Sources of the newsroom, newest first or in another order. */
export const listSources = defineQuery({
  name: "listSources",
  permission: "source:read",
  input: z.strictObject({
    q: z.string().max(200).optional(),
    type: SourceTypeSchema.optional(),
    grade: SourceGradeSchema.optional(),
    /** A web address: only sources of the same page, however either is spelled. */
    address: z.string().max(2_000).optional(),
    sort: z.enum(["newest", "title"]).default("newest"),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().optional(),
  }),
  run: async ({ actor }, input): Promise<Page<SourceView>> => {
    const after = decodeCursor(input.cursor, ["uuid"]);
    const pattern = input.q ? likePattern(input.q) : null;
    const { key, descending } = ORDERS[input.sort];
    const direction = descending ? sql`DESC` : sql`ASC`;
    const conditions = [
      sql`s.merged_into_id IS NULL`,
      ...(input.address === undefined ? [] : [sql`s.canonical_url = ${canonicalUrl(input.address) ?? ""}`]),
      ...(input.type ? [sql`s.type = ${input.type}::source_type`] : []),
      ...(input.grade ? [sql`s.grade = ${input.grade}::source_grade`] : []),
      ...(pattern
        ? [
            sql`(s.title ILIKE ${pattern} OR s.creator ILIKE ${pattern} OR s.publisher ILIKE ${pattern} OR s.url ILIKE ${pattern})`,
          ]
        : []),
      ...(after ? [afterSource(actor, input.sort, after[0] ?? "")] : []),
    ];
    const items = await readSources(fromPool, actor, {
      where: joinSql(conditions, " AND "),
      orderBy: sql`${key} ${direction}, s.id ${direction}`,
      limit: input.limit + 1,
    });
    const page = items.slice(0, input.limit);
    const last = page.at(-1);
    return { items: page, nextCursor: items.length > input.limit && last ? encodeCursor([last.id]) : null };
  },
});

/** Sources that were written down more than once, by their address; most of them first, at most a hundred addresses. */
export const listDuplicates = defineQuery({
  name: "listDuplicates",
  permission: "source:read",
  input: z.strictObject({}),
  run: async ({ actor }): Promise<DuplicateSources> => {
    const twice = sql`s.merged_into_id IS NULL AND NOT s.confidential AND s.canonical_url IN (
      SELECT d.canonical_url FROM source d WHERE d.newsroom_id = ${actor.newsroomId}::uuid AND d.canonical_url IS NOT NULL
        AND d.merged_into_id IS NULL AND NOT d.confidential
      GROUP BY d.canonical_url HAVING count(*) > 1 ORDER BY count(*) DESC, d.canonical_url LIMIT 100)`;
    const groups = new Map<string, SourceView[]>();
    for (const source of await readSources(fromPool, actor, { where: twice, limit: 500 })) {
      const address = canonicalUrl(source.url ?? "") ?? "";
      groups.set(address, [...(groups.get(address) ?? []), source]);
    }
    // The one on which most rests comes first: it is the likeliest to be kept.
    const items = [...groups].map(([address, sources]) => ({
      address,
      sources: sources.toSorted((a, b) => b.usedBy - a.usedBy),
    }));
    return { items };
  },
});

/** A source with the texts kept of it and the claims that rest on it. */
export type SourceDetail = SourceView & {
  captures: { sha256: string; length: number; method: string; createdAt: string; createdBy: Person }[];
  /** Files kept with it, newest first; those of a confidential source without their names. */
  attachments: AttachmentView[];
  usedIn: ClaimView[];
};

/** One source, where it is used and what was kept of it. */
export const getSource = defineQuery({
  name: "getSource",
  permission: "source:read",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, input): Promise<SourceDetail> => {
    const source = await readSource(fromPool, actor, input.id);
    const [captures, attachments, claims] = await Promise.all([
      fromPool.rows<{ sha256: string; length: number; method: string; createdAt: Date; byId: string; byName: string }>(
        sql`SELECT cp.sha256, char_length(cp.text) AS length, cp.method, cp.created_at AS "createdAt", m.id AS "byId",
            m.name AS "byName"
          FROM capture cp JOIN member m ON m.id = cp.created_by_id JOIN source o ON o.id = cp.source_id
          WHERE o.id = ${input.id}::uuid OR o.merged_into_id = ${input.id}::uuid
          ORDER BY cp.created_at DESC LIMIT 50`,
      ),
      readAttachments(fromPool, input.id),
      fromPool.rows<ClaimRow>(sql`
        SELECT ${claimColumns(actor)} ${CLAIM_FROM} WHERE ${visibleArticle(actor)} AND c.id IN
          (SELECT e.claim_id FROM evidence e WHERE e.source_id = ${input.id}::uuid AND e.withdrawn_at IS NULL)
        ORDER BY c.id DESC LIMIT 200`),
    ]);
    return {
      ...source,
      attachments,
      captures: captures.map(({ byId, byName, createdAt, ...capture }) => ({
        ...capture,
        createdAt: createdAt.toISOString(),
        createdBy: { id: byId, name: byName },
      })),
      usedIn: claims.map((row) => toClaimView(row, actor)),
    };
  },
});
