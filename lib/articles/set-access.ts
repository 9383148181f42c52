import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import type { ArticleAccess } from "@/lib/core/view/access-view";
import { readArticleAccess, writeArticleAccess } from "@/lib/db/article-access";
import { readArticle } from "@/lib/db/articles";
import { fromPool, fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

/** Who may know of an article. */
export const getArticleAccess = defineQuery({
  name: "getArticleAccess",
  permission: "article:restrict",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, { id }): Promise<ArticleAccess> => {
    await readArticle(fromPool, actor, id);
    return readArticleAccess(fromPool, actor.newsroomId, id);
  },
});

/**
 * Restricts an article to named members, or puts it under embargo until a moment, or opens it again. For everybody else
 * it does not exist, not even in counts. Whoever restricts it stays among its members, so that nobody locks himself out.
 */
export const setArticleAccess = defineCommand({
  name: "setArticleAccess",
  permission: "article:restrict",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    restricted: z.boolean(),
    embargoUntil: z.iso
      .datetime({ offset: true })
      .transform((value) => new Date(value))
      .nullable(),
    memberIds: z.array(z.uuid()).max(500),
  }),
  run: async ({ tx, actor, now, record }, input): Promise<ArticleAccess> => {
    await readArticle(fromTx(tx), actor, input.id);
    if (input.embargoUntil !== null && input.embargoUntil <= now) {
      throw new AppError("invalid", "An embargo ends in the future.", {
        fields: { embargoUntil: ["Choose a moment that is still to come, or none."] },
      });
    }
    const limited = input.restricted || input.embargoUntil !== null;
    const memberIds = limited ? [...new Set([actor.memberId, ...input.memberIds])] : [];
    await writeArticleAccess(tx, actor.newsroomId, { ...input, memberIds });
    const access = await readArticleAccess(fromTx(tx), actor.newsroomId, input.id);
    record({
      type: "article.access_changed",
      payload: {
        restricted: access.restricted,
        embargoUntil: access.embargoUntil,
        members: access.members.map(({ name }) => name),
      },
      articleId: input.id,
      version: access.version,
    });
    return access;
  },
});
