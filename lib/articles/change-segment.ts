import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { SegmentKindSchema } from "@/lib/core/extract/contract";
import type { SegmentView } from "@/lib/core/view/article-view";
import { lockArticle } from "@/lib/db/article-lock";
import { readRevision } from "@/lib/db/revisions";
import { fromTx } from "@/lib/db/rows";
import { refuseOlderText } from "@/lib/db/span-rule";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/**
 * Corrects what a segment of the current text is: a promo that is text after all is restored as body, a line that was
 * taken for text is set aside. Named by where it begins. Carried over to later texts.
 */
export const changeSegment = defineCommand({
  name: "changeSegment",
  permission: "claim:edit",
  input: z.strictObject({
    articleId: z.uuid(),
    start: z.int().min(0),
    kind: SegmentKindSchema,
    revision: z.int().min(1).optional(),
  }),
  run: async (context, input): Promise<SegmentView> => {
    const { tx, actor } = context;
    const article = await lockArticle(tx, actor, { id: input.articleId });
    const revision = await readRevision(fromTx(tx), actor, article.id);
    refuseOlderText(revision.ordinal, input.revision);
    const ordinal = revision.segments.findIndex((segment) => segment.start === input.start);
    const segment = revision.segments[ordinal];
    if (!segment) throw new AppError("not_found", "No part of the text begins there.");
    const text = revision.text.slice(segment.start, segment.end);
    const by = { id: actor.memberId, name: actor.name };
    if (segment.kind === input.kind) {
      context.unchanged();
      return { ...segment, text };
    }
    await tx.segmentChange.create({
      data: {
        ...{ id: newId(), newsroomId: actor.newsroomId, revisionId: revision.id, ordinal },
        ...{ kind: input.kind, changedById: actor.memberId },
      },
      select: { id: true },
    });
    context.record({
      type: "segment.changed",
      payload: { quote: text, from: segment.kind, to: input.kind },
      articleId: article.id,
    });
    return { ...segment, kind: input.kind, changedBy: by, text };
  },
});
