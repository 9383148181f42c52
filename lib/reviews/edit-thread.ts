import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { changesBetween } from "@/lib/core/history/changes";
import type { ThreadView } from "@/lib/core/view/claim-view";
import { notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { demandReader } from "@/lib/db/thread-people";
import { readThread } from "@/lib/db/thread-rows";
import { lockThread, type ThreadRow } from "@/lib/db/threads";
import { AppError } from "@/lib/platform/errors";
import { DueAtSchema } from "@/lib/reviews/open-thread";

const EditThreadSchema = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    assigneeId: z.uuid().nullable().optional(),
    dueAt: DueAtSchema.optional(),
  })
  .refine((input) => input.assigneeId !== undefined || input.dueAt !== undefined, "Say whom it is for, or by when.");

/** Puts a thread to somebody else, or sets by when it is to be answered. Whoever it goes to is told. */
export const editThread = defineCommand({
  name: "editThread",
  permission: "thread:write",
  input: EditThreadSchema,
  run: async (context, input): Promise<ThreadView> => {
    const { tx, actor } = context;
    const thread = await lockThread(tx, actor, input.id);
    refuseEdit(context, thread, input.version);
    const after = {
      assigneeId: input.assigneeId === undefined ? thread.assigneeId : input.assigneeId,
      dueAt: input.dueAt === undefined ? thread.dueAt : input.dueAt,
    };
    const changes = changesBetween(wire(thread), wire(after), ["assigneeId", "dueAt"]);
    if (Object.keys(changes).length === 0) {
      context.unchanged();
      return readThread(fromTx(tx), actor, thread.id);
    }
    if (changes.assigneeId && after.assigneeId) await demandReader(tx, actor, thread.articleId, after.assigneeId);
    await tx.thread.update({
      where: { id: thread.id },
      data: { ...after, version: { increment: 1 } },
      select: { id: true },
    });
    const label = thread.claimNumber === null ? null : claimLabel(thread.claimNumber);
    context.record({
      type: "thread.edited",
      payload: { kind: thread.kind, label, changes },
      articleId: thread.articleId,
      claimId: thread.claimId,
      objectId: thread.id,
      version: thread.version + 1,
    });
    const view = await readThread(fromTx(tx), actor, thread.id);
    if (changes.assigneeId) await tellAssignee(context, view, label);
    return view;
  },
});

function wire({ assigneeId, dueAt }: Pick<ThreadRow, "assigneeId" | "dueAt">) {
  return { assigneeId, dueAt: dueAt?.toISOString() ?? null };
}

function refuseEdit({ actor }: CommandContext, thread: ThreadRow, version: number): void {
  if (thread.version !== version) {
    throw new AppError("stale", "Somebody else changed this thread meanwhile.", {
      details: { version: thread.version },
    });
  }
  const own = thread.openedById === actor.memberId || thread.assigneeId === actor.memberId;
  if (!own && !actor.roles.includes("editor")) {
    throw new AppError("forbidden", "Whoever opened the thread, its assignee or an editor changes whom it is for.");
  }
  if (thread.state === "resolved") {
    throw new AppError("illegal_transition", "The thread is resolved and waits for nobody. Reopen it first.");
  }
}

async function tellAssignee({ tx, actor }: CommandContext, thread: ThreadView, label: string | null): Promise<void> {
  const [first] = thread.comments;
  await notify(tx, {
    newsroomId: actor.newsroomId,
    byId: actor.memberId,
    to: [thread.assignee?.id ?? null],
    kind: "asked",
    text: `${actor.name} put a ${thread.kind} thread${label ? ` on ${label}` : ""} to you: ${first?.body.slice(0, 200) ?? ""}`,
    articleId: thread.articleId,
    claimId: thread.claimId,
    threadId: thread.id,
    commentId: first?.id ?? null,
  });
}
