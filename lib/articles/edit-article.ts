import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import type { ArticleStatus } from "@/lib/core/article/article";
import { ArticleStatusSchema } from "@/lib/core/article/article-schema";
import { explainArticleRefusal, plainMoveTo } from "@/lib/core/article/status";
import { changesBetween } from "@/lib/core/history/changes";
import { WebAddressSchema } from "@/lib/core/source/canonical-url";
import { line, optionalLine } from "@/lib/core/text/plain";
import type { ArticleView } from "@/lib/core/view/article-view";
import { readArticle } from "@/lib/db/articles";
import { fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** Changes what stands around the text: title, byline, outlet, address, dates, status, writers. */
export const editArticle = defineCommand({
  name: "editArticle",
  permission: "article:edit",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    title: line(500).optional(),
    byline: optionalLine(500).optional(),
    outlet: optionalLine(200).optional(),
    sourceUrl: WebAddressSchema.nullable().optional(),
    publishedAt: time.nullable().optional(),
    deadlineAt: time.nullable().optional(),
    status: ArticleStatusSchema.extract(["draft", "checking", "archived"]).optional(),
    writerIds: z.array(z.uuid()).max(20).optional(),
  }),
  run: async (context, input): Promise<ArticleView> => {
    const { tx, actor } = context;
    const before = await readArticle(fromTx(tx), actor, input.id);
    if (!actor.roles.includes("editor") && before.createdBy.id !== actor.memberId) {
      throw new AppError("forbidden", "Only an editor, or whoever took the article in, can change its details.");
    }
    refuseStatus(before, input.status);
    const { id, version, writerIds, ...fields } = input;
    const data = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const { count } = await tx.article.updateMany({
      where: { id, version, newsroomId: actor.newsroomId },
      data: { ...data, version: { increment: 1 } },
    });
    if (count !== 1) {
      throw new AppError("stale", "Somebody else changed this article while you were working on it.", {
        details: { version: before.version },
      });
    }
    if (writerIds) {
      await tx.articleWriter.deleteMany({ where: { articleId: id } });
      await tx.articleWriter.createMany({
        data: [...new Set(writerIds)].map((memberId) => ({ articleId: id, memberId, newsroomId: actor.newsroomId })),
      });
    }
    const after = await readArticle(fromTx(tx), actor, id);
    context.record({
      type: "article.edited",
      payload: { changes: changesBetween(before, after, [...Object.keys(data), ...(writerIds ? ["writers"] : [])]) },
      articleId: id,
      version: after.version,
    });
    return after;
  },
});

/** A status that is named here is reached by a move without questions, or through the moves. */
function refuseStatus(before: ArticleView, to: ArticleStatus | undefined): void {
  if (to === undefined || to === before.status) return;
  const move = plainMoveTo(before.status, to);
  if (move === null || !before.openMoves.includes(move)) {
    throw new AppError("illegal_transition", explainArticleRefusal("not_from_here"), {
      details: { status: before.status, allowed: before.openMoves },
    });
  }
}
