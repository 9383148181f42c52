import { z } from "zod";
import { refuseArticleMove } from "@/lib/articles/refuse-article-move";
import { defineCommand } from "@/lib/boundary/command";
import { decideArticleMove } from "@/lib/core/article/status";
import { ArticleMoveSchema } from "@/lib/core/article/status-schema";
import { line } from "@/lib/core/text/plain";
import type { ArticleView } from "@/lib/core/view/article-view";
import { lockArticle } from "@/lib/db/article-lock";
import { readArticle } from "@/lib/db/articles";
import { refuseEmbargoed } from "@/lib/db/embargo";
import { fromTx } from "@/lib/db/rows";

const RELEASES: readonly string[] = ["publish", "correct"];

/** Moves an article on its way, but for the clearing, which is a sign-off of its own. Publishing keeps which text is out. */
export const moveArticle = defineCommand({
  name: "moveArticle",
  permission: "article:edit",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    move: ArticleMoveSchema.exclude(["clear"]),
    /** For reopen: why what was cleared is to be checked again. */
    reason: line(2_000).optional(),
  }),
  run: async (context, input): Promise<ArticleView> => {
    const { tx, actor } = context;
    const article = await lockArticle(tx, actor, input);
    const before = await readArticle(fromTx(tx), actor, article.id);
    const decision = decideArticleMove(
      {
        status: article.status,
        hasReason: input.reason !== undefined,
        ...{ blockers: 0, overridden: false },
        publishedBefore: before.released !== null,
        actor: { roles: actor.roles, isKey: actor.kind === "key", writesArticle: article.ownArticle },
      },
      input.move,
    );
    if (!decision.ok) throw refuseArticleMove(decision.refusal, { status: article.status, move: input.move });
    if (RELEASES.includes(input.move)) await refuseEmbargoed(tx, article.id, context.now);
    await tx.article.update({
      where: { id: article.id },
      data: {
        status: decision.value,
        version: { increment: 1 },
        ...(RELEASES.includes(input.move) ? { releasedRevisionId: article.revisionId } : {}),
      },
      select: { id: true },
    });
    context.record({
      type: "article.moved",
      payload: { move: input.move, from: article.status, to: decision.value, reason: input.reason ?? null },
      articleId: article.id,
      version: article.version + 1,
    });
    return readArticle(fromTx(tx), actor, article.id);
  },
});
