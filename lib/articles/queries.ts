import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import type { Actor } from "@/lib/core/access/roles";
import { ArticleStatusSchema } from "@/lib/core/article/article-schema";
import type { ArticleView, CoverageView, SegmentView } from "@/lib/core/view/article-view";
import type { ClaimView, ThreadView } from "@/lib/core/view/claim-view";
import type { GateView } from "@/lib/core/view/gate-view";
import type { HintView } from "@/lib/core/view/hint-view";
import type { Page } from "@/lib/core/view/primitives";
import type { ReviewView } from "@/lib/core/view/review-view";
import { readArticle, readArticles } from "@/lib/db/articles";
import { readGate } from "@/lib/db/blockers";
import { readClaimPage } from "@/lib/db/claim-list";
import { toClaimView } from "@/lib/db/claim-view";
import { explainRevision, readLookedAt } from "@/lib/db/coverage";
import { decodeCursor, encodeCursor } from "@/lib/db/cursor";
import { readHints } from "@/lib/db/hints";
import { readArticleClaims, readReview } from "@/lib/db/review";
import { type RevisionView, readRevision, readRevisions } from "@/lib/db/revisions";
import { fromPool } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { likePattern } from "@/lib/db/search";
import { joinSql, sql } from "@/lib/db/sql";
import { readThreads } from "@/lib/db/thread-rows";

const ArticleIdSchema = z.strictObject({ id: z.uuid() });
const limit = z.coerce.number().int().min(1).max(100).default(50);

/** The orders of the list of articles. What they say of an article is read again at each page, so that a cursor is its id. */
const ORDERS = {
  newest: { key: sql`a.id`, descending: true },
  /** Those without a deadline last. */
  deadline: { key: sql`COALESCE(a.deadline_at, 'infinity')`, descending: false },
  title: { key: sql`lower(a.title)`, descending: false },
} as const;

/** What stands behind an article in an order. Ids grow with time, so that the newest need no second look at it. */
function afterArticle(actor: Actor, sort: keyof typeof ORDERS, id: string) {
  if (sort === "newest") return sql`a.id < ${id}::uuid`;
  const { key } = ORDERS[sort];
  return sql`(${key}, a.id) > (SELECT ${key}, a.id FROM article a WHERE a.id = ${id}::uuid AND ${visibleArticle(actor)})`;
}

/** Articles with their progress, newest first or in another order. */
export const listArticles = defineQuery({
  name: "listArticles",
  permission: "article:read",
  input: z.strictObject({
    q: z.string().max(200).optional(),
    status: ArticleStatusSchema.optional(),
    sort: z.enum(["newest", "deadline", "title"]).default("newest"),
    limit,
    cursor: z.string().optional(),
  }),
  run: async ({ actor }, input): Promise<Page<ArticleView>> => {
    const after = decodeCursor(input.cursor, ["uuid"]);
    const { key, descending } = ORDERS[input.sort];
    const direction = descending ? sql`DESC` : sql`ASC`;
    const conditions = [
      sql`true`,
      ...(input.status ? [sql`a.status = ${input.status}::article_status`] : []),
      ...(input.q ? [sql`(a.title ILIKE ${likePattern(input.q)} OR a.byline ILIKE ${likePattern(input.q)})`] : []),
      ...(after ? [afterArticle(actor, input.sort, after[0] ?? "")] : []),
    ];
    const items = await readArticles(fromPool, actor, {
      where: joinSql(conditions, " AND "),
      orderBy: sql`${key} ${direction}, a.id ${direction}`,
      limit: input.limit + 1,
    });
    const page = items.slice(0, input.limit);
    const last = page.at(-1);
    return { items: page, nextCursor: items.length > input.limit && last ? encodeCursor([last.id]) : null };
  },
});

/** One article with its progress. */
export const getArticle = defineQuery({
  name: "getArticle",
  permission: "article:read",
  input: ArticleIdSchema,
  run: ({ actor }, input): Promise<ArticleView> => readArticle(fromPool, actor, input.id),
});

/** Everything that the review screen draws. */
export const getReview = defineQuery({
  name: "getReview",
  permission: "claim:read",
  input: ArticleIdSchema,
  run: ({ actor }, input): Promise<ReviewView> => readReview(fromPool, actor, input.id),
});

/** The claims of an article in reading order, all at once: a revision has two thousand at most from the engine. */
export const getArticleClaims = defineQuery({
  name: "getArticleClaims",
  permission: "claim:read",
  input: z.strictObject({
    id: z.uuid(),
    limit: z.coerce.number().int().min(1).max(100).optional(),
    cursor: z.string().optional(),
  }),
  run: async ({ actor }, input): Promise<Page<ClaimView>> => {
    await readArticle(fromPool, actor, input.id);
    if (input.limit !== undefined || input.cursor !== undefined) {
      const page = await readClaimPage(
        fromPool,
        actor,
        { article: input.id },
        { sort: "position", limit: input.limit ?? 50, cursor: input.cursor },
      );
      return { items: page.rows.map((row) => toClaimView(row, actor)), nextCursor: page.nextCursor };
    }
    const rows = await readArticleClaims(fromPool, actor, input.id);
    return { items: rows.map((row) => toClaimView(row, actor)), nextCursor: null };
  },
});

/** The segments of the current revision, with their words. */
export const getSegments = defineQuery({
  name: "getSegments",
  permission: "article:read",
  input: ArticleIdSchema,
  run: async ({ actor }, input): Promise<{ items: SegmentView[] }> => {
    const revision = await readRevision(fromPool, actor, input.id);
    return {
      items: revision.segments.map((segment) => ({
        ...segment,
        text: revision.text.slice(segment.start, segment.end),
      })),
    };
  },
});

/** What is checked of the current revision and what is not, character by character, with why and by whom. */
export const getCoverage = defineQuery({
  name: "getCoverage",
  permission: "claim:read",
  input: ArticleIdSchema,
  run: async ({ actor }, input): Promise<CoverageView> => {
    const revision = await readRevision(fromPool, actor, input.id);
    return explainRevision(revision, await readLookedAt(fromPool, input.id, revision.id));
  },
});

/** What stands in the way of clearing the article, each with what a link to it is made from. */
export const getBlockers = defineQuery({
  name: "getBlockers",
  permission: "article:read",
  input: ArticleIdSchema,
  run: ({ actor }, input): Promise<GateView> => readGate(fromPool, actor, input.id),
});

/** The revisions of an article, oldest first. */
export const getRevisions = defineQuery({
  name: "getRevisions",
  permission: "article:read",
  input: ArticleIdSchema,
  run: async ({ actor }, input): Promise<{ items: RevisionView[] }> => ({
    items: await readRevisions(fromPool, actor, input.id),
  }),
});

/** All threads of an article and of its claims. */
export const getArticleThreads = defineQuery({
  name: "getArticleThreads",
  permission: "claim:read",
  input: ArticleIdSchema,
  run: async ({ actor }, input): Promise<{ items: ThreadView[] }> => {
    await readArticle(fromPool, actor, input.id);
    return { items: await readThreads(fromPool, actor, sql`t.article_id = ${input.id}::uuid`) };
  },
});

/** What does not agree within the current revision, in the order of the text. */
export const getHints = defineQuery({
  name: "getHints",
  permission: "claim:read",
  input: ArticleIdSchema,
  run: async ({ actor }, input): Promise<{ items: HintView[] }> => ({
    items: await readHints(fromPool, actor, input.id),
  }),
});
