import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ThreadState } from "@/lib/core/review/thread";
import type { ThreadView } from "@/lib/core/view/claim-view";
import { settleClaim } from "@/lib/db/claim-facts";
import { changeClaim, lockClaim } from "@/lib/db/claims";
import { fromTx } from "@/lib/db/rows";
import { readThread } from "@/lib/db/thread-rows";
import { lockThread, type ThreadRow } from "@/lib/db/threads";
import { AppError } from "@/lib/platform/errors";

const ThreadInputSchema = z.strictObject({ id: z.uuid(), version: z.int() });

/** Resolves a thread: it no longer waits for anybody, and a blocking one no longer blocks. */
export const resolveThread = defineCommand({
  name: "resolveThread",
  permission: "thread:resolve",
  input: ThreadInputSchema,
  run: (context, input): Promise<ThreadView> => turn(context, input, "resolved"),
});

/** Opens a resolved thread again. */
export const reopenThread = defineCommand({
  name: "reopenThread",
  permission: "thread:resolve",
  input: ThreadInputSchema,
  run: (context, input): Promise<ThreadView> => turn(context, input, "open"),
});

async function turn(
  context: CommandContext,
  input: z.output<typeof ThreadInputSchema>,
  to: ThreadState,
): Promise<ThreadView> {
  const { tx, actor } = context;
  const before = await readThread(fromTx(tx), actor, input.id);
  // The claim's lock comes before the thread's, as everywhere, so that two changes cannot block each other for ever.
  const claim = before.claimId === null ? null : await lockClaim(tx, actor, before.claimId, undefined);
  const thread = await lockThread(tx, actor, input.id);
  refuseTurn(context, thread, input.version, to);
  await tx.thread.update({
    where: { id: thread.id },
    data: {
      state: to,
      resolvedAt: to === "resolved" ? context.now : null,
      resolvedById: to === "resolved" ? actor.memberId : null,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  context.record({
    type: to === "resolved" ? "thread.resolved" : "thread.reopened",
    payload: { kind: thread.kind, label: claim ? claimLabel(claim.number) : null },
    articleId: thread.articleId,
    claimId: thread.claimId,
    objectId: thread.id,
    version: thread.version + 1,
  });
  if (claim) {
    await changeClaim(tx, claim, {});
    await settleClaim(tx, claim.id);
  }
  return readThread(fromTx(tx), actor, thread.id);
}

function refuseTurn({ actor }: CommandContext, thread: ThreadRow, version: number, to: ThreadState): void {
  if (thread.version !== version) {
    throw new AppError("stale", "Somebody else changed this thread meanwhile.", {
      details: { version: thread.version },
    });
  }
  if (thread.state === to) throw new AppError("illegal_transition", `The thread is ${to} already.`);
  const own = thread.openedById === actor.memberId || thread.assigneeId === actor.memberId;
  if (!own && !actor.roles.includes("editor")) {
    throw new AppError("forbidden", "Whoever opened the thread, its assignee or an editor resolves it.");
  }
}
