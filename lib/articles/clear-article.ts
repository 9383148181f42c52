import { z } from "zod";
import { refuseArticleMove } from "@/lib/articles/refuse-article-move";
import { defineCommand } from "@/lib/boundary/command";
import { decideArticleMove } from "@/lib/core/article/status";
import { line } from "@/lib/core/text/plain";
import type { ArticleView } from "@/lib/core/view/article-view";
import { lockArticle } from "@/lib/db/article-lock";
import { readArticle } from "@/lib/db/articles";
import { readGate } from "@/lib/db/blockers";
import { fromTx } from "@/lib/db/rows";
import { newId } from "@/lib/platform/ids";

/**
 * Clears an article for publication: an editor who does not write it vouches for exactly its present text. What stands
 * in the way is looked up under the article's lock; it can be overridden with a written reason, which every export then
 * carries together with the number of things that were overridden.
 */
export const clearArticle = defineCommand({
  name: "clearArticle",
  permission: "article:sign_off",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    /** Clears it over what stands in the way; kept and shown wherever the clearance is. */
    overrideReason: line(2_000).optional(),
  }),
  run: async (context, input): Promise<ArticleView> => {
    const { tx, actor } = context;
    const article = await lockArticle(tx, actor, input, "everything");
    const gate = await readGate(fromTx(tx), actor, article.id);
    const decision = decideArticleMove(
      {
        status: article.status,
        hasReason: input.overrideReason !== undefined,
        blockers: gate.total,
        overridden: input.overrideReason !== undefined,
        publishedBefore: false,
        actor: { roles: actor.roles, isKey: actor.kind === "key", writesArticle: article.ownArticle },
      },
      "clear",
    );
    if (!decision.ok) throw refuseArticleMove(decision.refusal, { status: article.status, move: "clear", gate });
    const overrideReason = gate.total > 0 ? (input.overrideReason ?? null) : null;
    await tx.articleSignOff.create({
      data: {
        ...{ id: newId(), newsroomId: actor.newsroomId, articleId: article.id, revisionId: article.revisionId },
        ...{ signedById: actor.memberId, signedAt: context.now, overrideReason, blockers: gate.items },
      },
      select: { id: true },
    });
    await tx.article.update({
      where: { id: article.id },
      data: { status: decision.value, version: { increment: 1 } },
      select: { id: true },
    });
    context.record({
      type: "article.cleared",
      payload: { overrideReason, blockers: gate.total },
      articleId: article.id,
      version: article.version + 1,
    });
    return readArticle(fromTx(tx), actor, article.id);
  },
});
