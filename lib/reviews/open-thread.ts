import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { ThreadKindSchema } from "@/lib/core/review/thread";
import { plainText } from "@/lib/core/text/plain";
import type { ThreadView } from "@/lib/core/view/claim-view";
import { readArticle } from "@/lib/db/articles";
import { settleClaim } from "@/lib/db/claim-facts";
import { changeClaim, lockClaim } from "@/lib/db/claims";
import { mentionMembers } from "@/lib/db/mentions";
import { notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { demandReader } from "@/lib/db/thread-people";
import { readThread } from "@/lib/db/thread-rows";
import { openThreadRow } from "@/lib/db/threads";
import { AppError } from "@/lib/platform/errors";
import { refuseForeignWriter } from "@/lib/reviews/writer-rule";

/** The longest comment, in UTF-16 code units. */
export const MAX_COMMENT_LENGTH = 10_000;

/** A comment's words as they are typed. */
export const CommentBodySchema = plainText(MAX_COMMENT_LENGTH).refine(
  (body) => body.trim() !== "",
  "Write something first.",
);

/** By when a thread is to be answered: a moment, or null for "no hurry". */
export const DueAtSchema = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value))
  .nullable();

/** Opens a thread on an article or on one of its claims, with its first comment. */
export const openThread = defineCommand({
  name: "openThread",
  permission: "thread:write",
  input: z
    .strictObject({
      articleId: z.uuid().optional(),
      claimId: z.uuid().optional(),
      evidenceId: z.uuid().optional(),
      kind: ThreadKindSchema,
      body: CommentBodySchema,
      assigneeId: z.uuid().nullable().optional(),
      dueAt: DueAtSchema.optional(),
    })
    .refine((input) => input.articleId !== undefined || input.claimId !== undefined, {
      path: ["claimId"],
      error: "Say on which claim or article.",
    }),
  run: async (context, input): Promise<ThreadView> => {
    const { tx, actor } = context;
    const claim = input.claimId ? await lockClaim(tx, actor, input.claimId, undefined) : null;
    const articleId = input.articleId ?? claim?.articleId ?? "";
    await readArticle(fromTx(tx), actor, articleId);
    await refuseOtherPlace(context, { articleId, claim, evidenceId: input.evidenceId });
    await refuseForeignWriter(context, articleId);
    if (input.assigneeId) await demandReader(tx, actor, articleId, input.assigneeId);
    const { kind, body } = input;
    const { id, commentId } = await openThreadRow(tx, {
      actor,
      articleId,
      claimId: claim?.id ?? null,
      evidenceId: input.evidenceId ?? null,
      kind,
      body,
      assigneeId: input.assigneeId ?? null,
      dueAt: input.dueAt ?? null,
    });
    const label = claim ? claimLabel(claim.number) : null;
    context.record({
      type: "thread.opened",
      payload: { kind, label, body },
      articleId,
      claimId: claim?.id ?? null,
      objectId: id,
      version: 1,
    });
    if (claim) {
      await changeClaim(tx, claim, {});
      await settleClaim(tx, claim.id);
    }
    const about = { articleId, claimId: claim?.id ?? null, threadId: id, commentId };
    await mentionMembers(tx, actor, body, about);
    await notify(tx, {
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      to: [input.assigneeId ?? null, kind === "note" ? null : (claim?.assigneeId ?? null)],
      kind: "asked",
      text: `${actor.name} opened a ${kind} thread${label ? ` on ${label}` : ""}: ${body.slice(0, 200)}`,
      ...about,
    });
    return readThread(fromTx(tx), actor, id);
  },
});

/** A thread hangs on one place: a claim of this article, evidence of this claim. */
async function refuseOtherPlace(
  { tx }: CommandContext,
  place: {
    readonly articleId: string;
    readonly claim: { readonly id: string; readonly articleId: string } | null;
    readonly evidenceId: string | undefined;
  },
): Promise<void> {
  if (place.claim && place.claim.articleId !== place.articleId) {
    throw new AppError("not_found", "The article has no such claim.");
  }
  if (place.evidenceId === undefined) return;
  const evidence = place.claim
    ? await tx.evidence.findFirst({ where: { id: place.evidenceId, claimId: place.claim.id }, select: { id: true } })
    : null;
  if (!evidence) throw new AppError("not_found", "The claim has no such evidence.");
}
