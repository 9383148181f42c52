import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import type { PublicationView } from "@/lib/core/view/publication-view";
import { readArticle } from "@/lib/db/articles";
import { refuseEmbargoed } from "@/lib/db/embargo";
import { countRecords } from "@/lib/db/export-rows";
import { closePublication, openPublication, readPublication } from "@/lib/db/publications";
import { fromTx } from "@/lib/db/rows";
import { readPublicationView } from "@/lib/exports/publication-view";

const input = z.strictObject({ articleId: z.uuid() });

/** Puts an article's fact-check on a public page: its verified claims, from now on, whatever they are at the time. */
export const publishArticle = defineCommand({
  name: "publishArticle",
  permission: "article:publish",
  input,
  run: async (context, { articleId }): Promise<PublicationView> => {
    const { tx, actor, now } = context;
    const reader = fromTx(tx);
    await readArticle(reader, actor, articleId);
    await refuseEmbargoed(tx, articleId, now);
    const before = await readPublication(reader, actor.newsroomId, articleId);
    if (before !== null && !before.withdrawn) {
      context.unchanged();
      return readPublicationView(reader, actor, articleId);
    }
    await openPublication(tx, actor, articleId, now);
    const { verified } = await countRecords(reader, actor, { article: articleId });
    context.record({ type: "article.page_opened", payload: { verified }, articleId });
    return readPublicationView(reader, actor, articleId);
  },
});

/** Takes an article's public page away: its address says "gone" from now on. */
export const unpublishArticle = defineCommand({
  name: "unpublishArticle",
  permission: "article:publish",
  input,
  run: async (context, { articleId }): Promise<PublicationView> => {
    const { tx, actor, now } = context;
    const reader = fromTx(tx);
    await readArticle(reader, actor, articleId);
    if (await closePublication(tx, actor, articleId, now)) {
      context.record({ type: "article.page_closed", payload: {}, articleId });
    } else {
      context.unchanged();
    }
    return readPublicationView(reader, actor, articleId);
  },
});
