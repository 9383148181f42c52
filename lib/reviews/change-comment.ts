import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ThreadView } from "@/lib/core/view/claim-view";
import { fromTx } from "@/lib/db/rows";
import { readThread } from "@/lib/db/thread-rows";
import { lockThread, type ThreadRow } from "@/lib/db/threads";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { CommentBodySchema } from "@/lib/reviews/open-thread";

const EDITABLE_FOR_MS = 15 * 60 * 1_000;

type Found = { id: string; authorId: string; body: string; createdAt: Date; thread: ThreadRow };

async function findComment({ tx, actor }: CommandContext, id: string): Promise<Found> {
  const comment = await tx.comment.findFirst({
    where: { id, newsroomId: actor.newsroomId, deletedAt: null },
    select: { id: true, authorId: true, body: true, createdAt: true, threadId: true },
  });
  if (!comment) throw new AppError("not_found", "There is no such comment.");
  return { ...comment, thread: await lockThread(tx, actor, comment.threadId) };
}

/** Edits one's own comment within fifteen minutes; what it said before is kept. */
export const editComment = defineCommand({
  name: "editComment",
  permission: "thread:write",
  input: z.strictObject({ id: z.uuid(), version: z.int().optional(), body: CommentBodySchema }),
  run: async (context, input): Promise<ThreadView> => {
    const { tx, actor } = context;
    const comment = await findComment(context, input.id);
    if (comment.authorId !== actor.memberId) throw new AppError("forbidden", "Only its author edits a comment.");
    if (context.now.getTime() - comment.createdAt.getTime() > EDITABLE_FOR_MS) {
      throw new AppError("conflict", "A comment can be edited for fifteen minutes. Post another one instead.");
    }
    await tx.commentEdit.create({
      data: { id: newId(), newsroomId: actor.newsroomId, commentId: comment.id, body: comment.body },
      select: { id: true },
    });
    const { count } = await tx.comment.updateMany({
      where: { id: comment.id, ...(input.version === undefined ? {} : { version: input.version }) },
      data: { body: input.body, editedAt: context.now, version: { increment: 1 } },
    });
    if (count !== 1) throw new AppError("stale", "The comment was changed meanwhile.");
    context.record(eventOf("comment.edited", comment));
    return readThread(fromTx(tx), actor, comment.thread.id);
  },
});

/** Deletes a comment: its place in the talk stays, and its words are kept in the history of the comment only. */
export const deleteComment = defineCommand({
  name: "deleteComment",
  permission: "thread:write",
  input: z.strictObject({ id: z.uuid() }),
  run: async (context, input): Promise<ThreadView> => {
    const { tx, actor } = context;
    const comment = await findComment(context, input.id);
    if (comment.authorId !== actor.memberId && !actor.roles.includes("editor")) {
      throw new AppError("forbidden", "Only its author, or an editor, deletes a comment.");
    }
    await tx.comment.update({
      where: { id: comment.id },
      data: { deletedAt: context.now, version: { increment: 1 } },
      select: { id: true },
    });
    context.record(eventOf("comment.deleted", comment));
    return readThread(fromTx(tx), actor, comment.thread.id);
  },
});

function eventOf(type: "comment.edited" | "comment.deleted", { id, thread }: Found) {
  return {
    type,
    payload: { label: thread.claimNumber === null ? null : claimLabel(thread.claimNumber) },
    articleId: thread.articleId,
    claimId: thread.claimId,
    objectId: id,
  };
}
