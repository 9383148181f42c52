import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { optionalLine } from "@/lib/core/text/plain";
import type { DismissalView } from "@/lib/core/view/article-view";
import { lockArticle } from "@/lib/db/article-lock";
import { readDismissals } from "@/lib/db/dismissals";
import { readRevision } from "@/lib/db/revisions";
import { fromTx } from "@/lib/db/rows";
import { refuseOlderText, refuseSpan } from "@/lib/db/span-rule";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/**
 * Dismisses words without making a claim of them: somebody looked, and there is nothing to check. Whole sentences count
 * as looked at when any of their words are dismissed. Carried over to later texts for as long as they say the same.
 */
export const dismissText = defineCommand({
  name: "dismissText",
  permission: "claim:edit",
  input: z.strictObject({
    articleId: z.uuid(),
    start: z.int().min(0),
    end: z.int().min(1),
    reason: DismissalReasonSchema,
    note: optionalLine(2_000).optional(),
    /** Number of the revision that the offsets were taken from; refused when a newer one has come meanwhile. */
    revision: z.int().min(1).optional(),
  }),
  run: async (context, input): Promise<DismissalView> => {
    const { tx, actor } = context;
    const article = await lockArticle(tx, actor, { id: input.articleId });
    const revision = await readRevision(fromTx(tx), actor, article.id);
    refuseOlderText(revision.ordinal, input.revision);
    refuseSpan(revision.text, input.start, input.end);
    const id = newId();
    const { start, end, reason, note = null } = input;
    const quote = revision.text.slice(start, end);
    const newsroomId = actor.newsroomId;
    await tx.textDismissal.create({
      data: { id, newsroomId, articleId: article.id, reason, note, createdById: actor.memberId },
      select: { id: true },
    });
    await tx.textDismissalPlace.create({
      data: { dismissalId: id, revisionId: revision.id, newsroomId, start, end, quote },
      select: { dismissalId: true },
    });
    context.record({
      type: "dismissal.made",
      payload: { quote, reason, note },
      articleId: article.id,
      objectId: id,
      version: 1,
    });
    const made = (await readDismissals(fromTx(tx), revision.id)).find((one) => one.id === id);
    if (!made) throw new RangeError("A dismissal vanished within its own transaction.");
    return made;
  },
});

/** Takes such a dismissal back: its words are not looked at again. */
export const withdrawDismissal = defineCommand({
  name: "withdrawDismissal",
  permission: "claim:edit",
  input: z.strictObject({ id: z.uuid(), version: z.int() }),
  run: async (context, input): Promise<{ id: string; withdrawn: true }> => {
    const { tx, actor } = context;
    const found = await tx.textDismissal.findFirst({
      where: { id: input.id, newsroomId: actor.newsroomId },
      select: { articleId: true, reason: true, version: true, places: { select: { quote: true }, take: 1 } },
    });
    const gone = new AppError("not_found", "There is no such dismissal.");
    if (!found) throw gone;
    await lockArticle(tx, actor, { id: found.articleId }).catch(() => Promise.reject(gone));
    const { count } = await tx.textDismissal.updateMany({
      where: { id: input.id, version: input.version, withdrawnAt: null },
      data: { withdrawnAt: context.now, withdrawnById: actor.memberId, version: { increment: 1 } },
    });
    if (count !== 1) {
      throw new AppError("stale", "Somebody else took this dismissal back meanwhile.", {
        details: { version: found.version },
      });
    }
    context.record({
      type: "dismissal.withdrawn",
      payload: { quote: found.places[0]?.quote ?? "", reason: found.reason },
      articleId: found.articleId,
      objectId: input.id,
      version: input.version + 1,
    });
    return { id: input.id, withdrawn: true };
  },
});
