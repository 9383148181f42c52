import { z } from "zod";
import { changeClaims } from "@/lib/claims/change-claims";
import { editClaim } from "@/lib/claims/edit-claim";
import { linkClaims, unlinkClaims } from "@/lib/claims/link-claims";
import { mergeClaims } from "@/lib/claims/merge-claims";
import { moveClaim } from "@/lib/claims/move-claim";
import { getClaim, getClaimHistory, getElsewhere, listClaims } from "@/lib/claims/queries";
import { setVerdict } from "@/lib/claims/set-verdict";
import { splitClaim } from "@/lib/claims/split-claim";
import { undoSteps } from "@/lib/claims/undo-steps";
import { BulkResultSchema } from "@/lib/core/view/bulk-view";
import { ClaimDetailSchema, ClaimViewSchema, ThreadViewSchema } from "@/lib/core/view/claim-view";
import { ElsewhereSchema } from "@/lib/core/view/elsewhere-view";
import { EventViewSchema } from "@/lib/core/view/history-view";
import { pageOf } from "@/lib/core/view/primitives";
import { deleteComment, editComment } from "@/lib/reviews/change-comment";
import { openThread } from "@/lib/reviews/open-thread";
import { postComment } from "@/lib/reviews/post-comment";
import { reopenThread, resolveThread } from "@/lib/reviews/resolve-thread";
import { citeSource } from "@/lib/sources/cite-source";
import { editEvidence } from "@/lib/sources/edit-evidence";
import { withdrawEvidence } from "@/lib/sources/withdraw-evidence";
import { TEXT_LIMIT } from "@/server/api/body";
import type { Route } from "@/server/api/route";

const changesClaim = { ifMatch: true, current: getClaim, output: ClaimDetailSchema } as const;

/** Claims, and what people do with them. */
export const claimRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/claims",
    summary: "List claims over all articles",
    run: listClaims,
    output: pageOf(ClaimViewSchema).extend({ total: z.number().int().nullable() }),
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/bulk",
    summary: "Make one change to many claims, each with its own outcome",
    run: changeClaims,
    output: BulkResultSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/undo",
    summary: "Take one's own last step on each of these claims back",
    run: undoSteps,
    output: BulkResultSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/claims/:id",
    summary: "Get a claim",
    run: getClaim,
    output: ClaimDetailSchema,
  },
  { kind: "command", method: "PATCH", path: "/claims/:id", summary: "Edit a claim", run: editClaim, ...changesClaim },
  {
    kind: "query",
    method: "GET",
    path: "/claims/:id/elsewhere",
    summary: "Claims of other articles in nearly the same words, with what was found there",
    run: getElsewhere,
    output: z.object({ items: z.array(ElsewhereSchema) }),
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/same",
    summary: "Say that a claim of another article is the same",
    run: linkClaims,
    output: z.object({ items: z.array(ElsewhereSchema) }),
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/same/withdraw",
    summary: "Take back that a claim of another article is the same",
    run: unlinkClaims,
    output: z.object({ items: z.array(ElsewhereSchema) }),
  },
  {
    kind: "query",
    method: "GET",
    path: "/claims/:id/history",
    summary: "What happened to a claim, newest first",
    run: getClaimHistory,
    output: pageOf(EventViewSchema),
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/moves",
    summary: "Move a claim through the review",
    run: moveClaim,
    ...changesClaim,
  },
  {
    kind: "command",
    method: "PUT",
    path: "/claims/:id/verdict",
    summary: "Set what was found",
    run: setVerdict,
    ...changesClaim,
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/split",
    summary: "Split a claim into parts",
    run: splitClaim,
    ...changesClaim,
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/merge",
    summary: "Merge other claims into this one",
    run: mergeClaims,
    ...changesClaim,
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/evidence",
    summary: "Cite a source for a claim",
    run: citeSource,
    rename: { id: "claimId" },
    status: 201,
    bodyLimit: TEXT_LIMIT,
    output: ClaimDetailSchema,
  },
  {
    kind: "command",
    method: "PATCH",
    path: "/evidence/:id",
    summary: "Change or answer an evidence link",
    run: editEvidence,
    ifMatch: true,
    output: ClaimDetailSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/evidence/:id/withdraw",
    summary: "Withdraw an evidence link",
    run: withdrawEvidence,
    ifMatch: true,
    output: ClaimDetailSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/claims/:id/threads",
    summary: "Open a thread on a claim",
    run: openThread,
    rename: { id: "claimId" },
    status: 201,
    output: ThreadViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/threads/:id/comments",
    summary: "Add a comment",
    run: postComment,
    rename: { id: "threadId" },
    status: 201,
    output: ThreadViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/threads/:id/resolve",
    summary: "Resolve a thread",
    run: resolveThread,
    ifMatch: true,
    output: ThreadViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/threads/:id/reopen",
    summary: "Reopen a thread",
    run: reopenThread,
    ifMatch: true,
    output: ThreadViewSchema,
  },
  {
    kind: "command",
    method: "PATCH",
    path: "/comments/:id",
    summary: "Edit one's own comment",
    run: editComment,
    ifMatch: true,
    output: ThreadViewSchema,
  },
  {
    kind: "command",
    method: "DELETE",
    path: "/comments/:id",
    summary: "Delete a comment",
    run: deleteComment,
    output: ThreadViewSchema,
  },
];
