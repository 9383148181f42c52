import { z } from "zod";
import { dismissHint, restoreHint } from "@/lib/articles/dismiss-hint";
import { editArticle } from "@/lib/articles/edit-article";
import { importArticle } from "@/lib/articles/import-article";
import { previewExtraction } from "@/lib/articles/preview-extraction";
import {
  getArticle,
  getArticleClaims,
  getArticleThreads,
  getCoverage,
  getHints,
  getReview,
  getRevisions,
  getSegments,
  listArticles,
} from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { addClaim } from "@/lib/claims/add-claim";
import { importClaims } from "@/lib/claims/import-claims";
import {
  ArticleViewSchema,
  CoverageViewSchema,
  RevisionViewSchema,
  SegmentViewSchema,
} from "@/lib/core/view/article-view";
import { ClaimImportSchema } from "@/lib/core/view/claim-import-view";
import { ClaimDetailSchema, ClaimViewSchema, ThreadViewSchema } from "@/lib/core/view/claim-view";
import { HintViewSchema } from "@/lib/core/view/hint-view";
import { pageOf } from "@/lib/core/view/primitives";
import { ReviewViewSchema } from "@/lib/core/view/review-view";
import { RevisionPlanViewSchema } from "@/lib/core/view/revision-view";
import { openThread } from "@/lib/reviews/open-thread";
import { TEXT_LIMIT } from "@/server/api/body";
import type { Route } from "@/server/api/route";
import { gateRoutes } from "@/server/api/routes/article-gate";

const items = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** Articles and what stands in them. */
export const articleRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/articles",
    summary: "List articles, newest first or in another order",
    run: listArticles,
    output: pageOf(ArticleViewSchema),
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles",
    summary: "Take an article in; its claims are extracted and proposed",
    run: importArticle,
    status: 201,
    bodyLimit: TEXT_LIMIT,
    budget: "imports",
    output: ArticleViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id",
    summary: "Get an article",
    run: getArticle,
    output: ArticleViewSchema,
  },
  {
    kind: "command",
    method: "PATCH",
    path: "/articles/:id",
    summary: "Change what stands around the text",
    run: editArticle,
    ifMatch: true,
    current: getArticle,
    output: ArticleViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/review",
    summary: "Everything that the review screen draws",
    run: getReview,
    output: ReviewViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/segments",
    summary: "The segments of the current revision",
    run: getSegments,
    output: items(SegmentViewSchema),
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/coverage",
    summary: "What is checked, character by character, with why and by whom",
    run: getCoverage,
    output: CoverageViewSchema,
  },
  ...gateRoutes,
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/revisions",
    summary: "The revisions, oldest first",
    run: getRevisions,
    output: items(RevisionViewSchema),
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/revisions",
    summary: "Bring a newer text: claims are followed, new ones proposed, and sign-offs of changed facts lapse",
    run: reviseArticle,
    ifMatch: true,
    current: getArticle,
    status: 201,
    previewable: true,
    bodyLimit: TEXT_LIMIT,
    budget: "imports",
    output: RevisionPlanViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/claims/import",
    summary: "Add claims from a table (CSV), each on the one place where its quote stands",
    run: importClaims,
    rename: { id: "articleId" },
    status: 201,
    previewable: true,
    bodyLimit: TEXT_LIMIT,
    budget: "imports",
    output: ClaimImportSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/claims",
    summary: "The claims, in reading order",
    run: getArticleClaims,
    output: pageOf(ClaimViewSchema),
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/claims",
    summary: "Add a claim on a span of the text",
    run: addClaim,
    rename: { id: "articleId" },
    status: 201,
    output: ClaimDetailSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/hints",
    summary: "What does not agree within the text: figures, ages, weekdays, sums, spellings",
    run: getHints,
    output: items(HintViewSchema),
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/hints/dismiss",
    summary: "Put a hint aside, with a reason; If-Match is the article's version",
    run: dismissHint,
    ifMatch: true,
    current: getArticle,
    output: HintViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/hints/restore",
    summary: "Take a hint back that was put aside; If-Match is the article's version",
    run: restoreHint,
    ifMatch: true,
    current: getArticle,
    output: HintViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/threads",
    summary: "All threads of an article",
    run: getArticleThreads,
    output: items(ThreadViewSchema),
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/threads",
    summary: "Open a thread on an article",
    run: openThread,
    rename: { id: "articleId" },
    status: 201,
    output: ThreadViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/extract",
    summary: "Extract claims without saving anything",
    run: previewExtraction,
    bodyLimit: TEXT_LIMIT,
  },
];
