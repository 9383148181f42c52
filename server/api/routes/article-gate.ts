import { z } from "zod";
import { changeSegment } from "@/lib/articles/change-segment";
import { clearArticle } from "@/lib/articles/clear-article";
import { dismissText, withdrawDismissal } from "@/lib/articles/dismiss-text";
import { moveArticle } from "@/lib/articles/move-article";
import { getArticle, getBlockers } from "@/lib/articles/queries";
import { getRevision, getRevisionDiff } from "@/lib/articles/revision-queries";
import { ArticleViewSchema, DismissalViewSchema, SegmentViewSchema } from "@/lib/core/view/article-view";
import { GateViewSchema } from "@/lib/core/view/gate-view";
import { RevisionDiffSchema, StoredRevisionViewSchema } from "@/lib/core/view/stored-revision-view";
import type { Route } from "@/server/api/route";

const changesArticle = { ifMatch: true, current: getArticle, output: ArticleViewSchema } as const;

/** The texts of an article and its way to the readers: what was looked at, what stands in the way, and the clearing. */
export const gateRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/revisions/:number",
    summary: "A text of the article as it was, with where its claims stood in it",
    run: getRevision,
    output: StoredRevisionViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/revisions/:number/diff",
    summary: "What changed word by word since an earlier text",
    run: getRevisionDiff,
    output: RevisionDiffSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/articles/:id/blockers",
    summary: "What stands in the way of clearing an article",
    run: getBlockers,
    output: GateViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/sign-off",
    summary: "Clear an article for publication",
    run: clearArticle,
    ...changesArticle,
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/moves",
    summary: "Publish, correct, reopen, archive or restore an article",
    run: moveArticle,
    ...changesArticle,
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/dismissals",
    summary: "Dismiss words without making a claim of them",
    run: dismissText,
    rename: { id: "articleId" },
    status: 201,
    output: DismissalViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/dismissals/:id/withdraw",
    summary: "Take back the dismissal of words",
    run: withdrawDismissal,
    ifMatch: true,
    output: z.object({ id: z.uuid(), withdrawn: z.literal(true) }),
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/segments",
    summary: "Correct what a part of the text is: restore it, or set it aside",
    run: changeSegment,
    rename: { id: "articleId" },
    output: SegmentViewSchema,
  },
];
