import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { changesBetween } from "@/lib/core/history/changes";
import type { HistoryEvent } from "@/lib/core/history/events";
import { ReplyOutcomeSchema } from "@/lib/core/review/reply";
import { line, optionalLine, plainText } from "@/lib/core/text/plain";
import type { ReplyView } from "@/lib/core/view/reply-view";
import { type LockedReply, lockReply, touchClaims } from "@/lib/db/replies";
import { readReply } from "@/lib/db/reply-rows";
import { fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { AttemptSchema, linkClaims, PutClaimsSchema } from "@/lib/reviews/open-reply";

const which = { id: z.uuid(), version: z.int() };
const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** Notes another attempt to reach them. */
export const noteAttempt = defineCommand({
  name: "noteAttempt",
  permission: "evidence:write",
  input: AttemptSchema.extend({ id: z.uuid() }),
  run: async (context, input): Promise<ReplyView> => {
    const { tx, actor } = context;
    const reply = await lockReply(tx, actor, input.id, undefined);
    refuseClosed(reply);
    const { channel, at = context.now, note = null } = input;
    if (at.getTime() > context.now.getTime() + 60_000) {
      throw new AppError("invalid", "An attempt lies in the past.", { fields: { at: ["Give a time that is over."] } });
    }
    await tx.replyAttempt.create({
      data: { id: newId(), newsroomId: actor.newsroomId, replyId: reply.id, channel, at, note, byId: actor.memberId },
      select: { id: true },
    });
    return keep(context, reply, {}, { type: "reply.attempted", payload: { party: reply.party, channel } });
  },
});

/** Closes a request: what they answered, or that they would not, or could not be reached in the time they had. */
export const closeReply = defineCommand({
  name: "closeReply",
  permission: "evidence:write",
  input: z
    .strictObject({ ...which, outcome: ReplyOutcomeSchema, answer: plainText(20_000).optional() })
    .refine((input) => input.outcome !== "answered" || (input.answer ?? "").trim() !== "", {
      path: ["answer"],
      error: "Write down what they answered.",
    }),
  run: async (context, input): Promise<ReplyView> => {
    const reply = await lockReply(context.tx, context.actor, input.id, input.version);
    refuseClosed(reply);
    const change = {
      state: input.outcome,
      answer: input.answer?.trim() || null,
      closedById: context.actor.memberId,
      closedAt: context.now,
    };
    return keep(context, reply, change, {
      type: "reply.closed",
      payload: { party: reply.party, outcome: input.outcome, answer: change.answer },
    });
  },
});

/** Changes who is asked, until when, which claims are put to them, or where the answer is used. */
export const editReply = defineCommand({
  name: "editReply",
  permission: "evidence:write",
  input: z.strictObject({
    ...which,
    party: line(300).optional(),
    deadline: time.nullable().optional(),
    claimIds: PutClaimsSchema.optional(),
    usedWhere: optionalLine(2_000).optional(),
  }),
  run: async (context, input): Promise<ReplyView> => {
    const { tx, actor } = context;
    const reply = await lockReply(tx, actor, input.id, input.version);
    const { id: _id, version: _version, claimIds, ...fields } = input;
    // Once it is closed, only where the answer is used is still written.
    const asks = fields.party !== undefined || fields.deadline !== undefined || claimIds !== undefined;
    if (asks) refuseClosed(reply);
    if (claimIds) {
      await tx.replyClaim.deleteMany({ where: { replyId: reply.id, claimId: { notIn: claimIds } } });
      await linkClaims(tx, { newsroomId: actor.newsroomId, replyId: reply.id, claimIds });
    }
    const change = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const after = { ...reply, ...change, claimIds: claimIds ?? reply.claimIds };
    const changes = changesBetween(reply, after, ["party", "deadline", "usedWhere", "claimIds"]);
    return keep({ ...context, also: claimIds ?? [] }, reply, change, {
      type: "reply.edited",
      payload: { party: reply.party, changes },
    });
  },
});

/** Takes a request back that was opened by mistake. It no longer counts as a reply that was sought. */
export const withdrawReply = defineCommand({
  name: "withdrawReply",
  permission: "evidence:write",
  input: z.strictObject({ ...which, reason: line(2_000) }),
  run: async (context, input): Promise<ReplyView> => {
    const reply = await lockReply(context.tx, context.actor, input.id, input.version);
    refuseClosed(reply);
    const change = {
      state: "withdrawn" as const,
      reason: input.reason,
      closedById: context.actor.memberId,
      closedAt: context.now,
    };
    return keep(context, reply, change, {
      type: "reply.withdrawn",
      payload: { party: reply.party, reason: input.reason },
    });
  },
});

function refuseClosed(reply: LockedReply): void {
  if (reply.state === "waiting") return;
  throw new AppError("illegal_transition", "This request is closed. Open another one to ask them again.");
}

type ReplyChange = Parameters<CommandContext["tx"]["replyRequest"]["update"]>[0]["data"];

/** Writes a change of a request, settles the claims that it is about, and records it. */
async function keep(
  context: CommandContext & { readonly also?: readonly string[] },
  reply: LockedReply,
  data: ReplyChange,
  event: HistoryEvent,
): Promise<ReplyView> {
  const { tx, actor } = context;
  await tx.replyRequest.update({
    where: { id: reply.id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
  const claimIds = [...new Set([...reply.claimIds, ...(context.also ?? [])])];
  await touchClaims(tx, actor, reply.articleId, claimIds);
  context.record({
    ...event,
    articleId: reply.articleId,
    claimId: claimIds.length === 1 ? (claimIds[0] ?? null) : null,
    objectId: reply.id,
    version: reply.version + 1,
  });
  return readReply(fromTx(tx), actor, reply.id);
}
