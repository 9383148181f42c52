import { z } from "zod";
import { ThreadViewSchema } from "@/lib/core/view/claim-view";
import { pageOf } from "@/lib/core/view/primitives";
import { CommentPlaceSchema, CommentVersionSchema, ThreadLineSchema } from "@/lib/core/view/thread-view";
import { editThread } from "@/lib/reviews/edit-thread";
import { getCommentPlace, getCommentVersions, getThread, listThreads } from "@/lib/reviews/thread-queries";
import type { Route } from "@/server/api/route";

/** Threads over all articles, and what is said in them. */
export const threadRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/threads",
    summary: "List threads over all articles, the most urgent first",
    run: listThreads,
    output: pageOf(ThreadLineSchema),
  },
  {
    kind: "query",
    method: "GET",
    path: "/threads/:id",
    summary: "Get a thread",
    run: getThread,
    output: ThreadViewSchema,
  },
  {
    kind: "command",
    method: "PATCH",
    path: "/threads/:id",
    summary: "Put a thread to somebody, or set by when it is to be answered",
    run: editThread,
    ifMatch: true,
    current: getThread,
    output: ThreadViewSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/comments/:id",
    summary: "Where a comment stands",
    run: getCommentPlace,
    output: CommentPlaceSchema,
  },
  {
    kind: "query",
    method: "GET",
    path: "/comments/:id/versions",
    summary: "What a comment said before each of its edits, and what it says now",
    run: getCommentVersions,
    output: z.object({ items: z.array(CommentVersionSchema) }),
  },
];
