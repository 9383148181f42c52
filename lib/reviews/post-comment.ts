import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ThreadView } from "@/lib/core/view/claim-view";
import { mentionMembers } from "@/lib/db/mentions";
import { notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { readThread } from "@/lib/db/thread-rows";
import { addCommentRow, lockThread } from "@/lib/db/threads";
import { CommentBodySchema } from "@/lib/reviews/open-thread";
import { refuseForeignWriter } from "@/lib/reviews/writer-rule";

/** Adds a comment to a thread. */
export const postComment = defineCommand({
  name: "postComment",
  permission: "thread:write",
  input: z.strictObject({ threadId: z.uuid(), body: CommentBodySchema }),
  run: async (context, input): Promise<ThreadView> => {
    const { tx, actor } = context;
    const thread = await lockThread(tx, actor, input.threadId);
    await refuseForeignWriter(context, thread.articleId);
    const id = await addCommentRow(tx, actor, thread.id, input.body);
    const label = thread.claimNumber === null ? null : claimLabel(thread.claimNumber);
    context.record({
      type: "comment.posted",
      payload: { label, body: input.body },
      articleId: thread.articleId,
      claimId: thread.claimId,
      objectId: id,
      version: 1,
    });
    const about = { articleId: thread.articleId, claimId: thread.claimId, threadId: thread.id, commentId: id };
    await mentionMembers(tx, actor, input.body, about);
    await notify(tx, {
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      to: [thread.openedById, thread.assigneeId],
      kind: "answered",
      text: `${actor.name} commented${label ? ` on ${label}` : ""}: ${input.body.slice(0, 200)}`,
      ...about,
    });
    return readThread(fromTx(tx), actor, thread.id);
  },
});
