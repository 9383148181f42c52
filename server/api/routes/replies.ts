import { z } from "zod";
import { ReplyViewSchema } from "@/lib/core/view/reply-view";
import { closeReply, editReply, noteAttempt, withdrawReply } from "@/lib/reviews/keep-reply";
import { openReply } from "@/lib/reviews/open-reply";
import { getReply, listReplies } from "@/lib/reviews/queries";
import type { Route } from "@/server/api/route";

const changesReply = { ifMatch: true, current: getReply, output: ReplyViewSchema } as const;

/** The right-of-reply ledger. */
export const replyRoutes: readonly Route[] = [
  {
    kind: "query",
    method: "GET",
    path: "/replies",
    summary: "The right-of-reply ledger, overdue first",
    run: listReplies,
    output: z.object({ items: z.array(ReplyViewSchema) }),
  },
  {
    kind: "query",
    method: "GET",
    path: "/replies/:id",
    summary: "Get a line of the ledger",
    run: getReply,
    output: ReplyViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/articles/:id/replies",
    summary: "Put claims to the person or body that they concern",
    run: openReply,
    rename: { id: "articleId" },
    status: 201,
    output: ReplyViewSchema,
  },
  {
    kind: "command",
    method: "PATCH",
    path: "/replies/:id",
    summary: "Change the party, the deadline, the claims, or where the answer is used",
    run: editReply,
    ...changesReply,
  },
  {
    kind: "command",
    method: "POST",
    path: "/replies/:id/attempts",
    summary: "Note an attempt to reach them",
    run: noteAttempt,
    status: 201,
    output: ReplyViewSchema,
  },
  {
    kind: "command",
    method: "POST",
    path: "/replies/:id/close",
    summary: "Write down what came back, or that nothing did",
    run: closeReply,
    ...changesReply,
  },
  {
    kind: "command",
    method: "POST",
    path: "/replies/:id/withdraw",
    summary: "Take a request back that was opened by mistake",
    run: withdrawReply,
    ...changesReply,
  },
];
