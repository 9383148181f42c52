import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { ReplyChannelSchema } from "@/lib/core/review/reply";
import { line, optionalLine } from "@/lib/core/text/plain";
import type { ReplyView } from "@/lib/core/view/reply-view";
import { readArticle } from "@/lib/db/articles";
import { touchClaims } from "@/lib/db/replies";
import { readReply } from "@/lib/db/reply-rows";
import { fromTx } from "@/lib/db/rows";
import { newId } from "@/lib/platform/ids";

const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** One attempt to reach somebody: how, when, and what happened. */
export const AttemptSchema = z.strictObject({
  channel: ReplyChannelSchema,
  /** Left out: now. */
  at: time.optional(),
  note: optionalLine(5_000).optional(),
});

/** The claims of one article that are put to somebody. */
export const PutClaimsSchema = z
  .array(z.uuid())
  .min(1, "Say which claims are put to them.")
  .max(100)
  .transform((ids) => [...new Set(ids)]);

/** Puts claims to the person or body that they concern, and opens a line of the ledger for it. */
export const openReply = defineCommand({
  name: "openReply",
  permission: "evidence:write",
  input: z.strictObject({
    articleId: z.uuid(),
    party: line(300),
    claimIds: PutClaimsSchema,
    deadline: time.nullable().optional(),
    /** The first attempt, where there has been one. */
    attempt: AttemptSchema.optional(),
  }),
  run: async (context, input): Promise<ReplyView> => {
    const { tx, actor, now } = context;
    const { newsroomId } = actor;
    await readArticle(fromTx(tx), actor, input.articleId);
    const id = newId();
    await tx.replyRequest.create({
      data: {
        id,
        newsroomId,
        articleId: input.articleId,
        party: input.party,
        deadline: input.deadline ?? null,
        openedById: actor.memberId,
        openedAt: now,
      },
      select: { id: true },
    });
    if (input.attempt) {
      const { channel, at = now, note = null } = input.attempt;
      await tx.replyAttempt.create({
        data: { id: newId(), newsroomId, replyId: id, channel, at, note, byId: actor.memberId },
        select: { id: true },
      });
    }
    await linkClaims(tx, { newsroomId, replyId: id, claimIds: input.claimIds });
    const numbers = await touchClaims(tx, actor, input.articleId, input.claimIds);
    context.record({
      type: "reply.opened",
      payload: { party: input.party, labels: numbers.map(claimLabel), channel: input.attempt?.channel ?? null },
      articleId: input.articleId,
      claimId: input.claimIds.length === 1 ? (input.claimIds[0] ?? null) : null,
      objectId: id,
      version: 1,
    });
    return readReply(fromTx(tx), actor, id);
  },
});

type Link = { readonly newsroomId: string; readonly replyId: string; readonly claimIds: readonly string[] };
type LinkTx = Parameters<typeof touchClaims>[0];

/** Ties claims to a request. A claim of another article is found out by whoever touches the claims next. */
export async function linkClaims(tx: LinkTx, { newsroomId, replyId, claimIds }: Link): Promise<void> {
  await tx.replyClaim.createMany({
    data: claimIds.map((claimId) => ({ newsroomId, replyId, claimId })),
    skipDuplicates: true,
  });
}
