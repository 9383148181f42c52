import { z } from "zod";
import { extractForNewsroom } from "@/lib/articles/extract-for-newsroom";
import { inReadingOrder, proposalOf } from "@/lib/articles/proposals";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import type { Extraction } from "@/lib/core/extract/contract";
import { WebAddressSchema } from "@/lib/core/source/canonical-url";
import { optionalLine, plainText } from "@/lib/core/text/plain";
import type { ArticleView } from "@/lib/core/view/article-view";
import { readArticle } from "@/lib/db/articles";
import { insertClaims } from "@/lib/db/new-claims";
import { insertRevision } from "@/lib/db/new-revision";
import { fromTx } from "@/lib/db/rows";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";

const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const day = z.iso.date().transform((value) => new Date(`${value}T00:00:00Z`));

/** What comes in with an article. The text is stored exactly as given. */
export const ImportArticleSchema = z.strictObject({
  title: optionalLine(500).optional(),
  text: plainText(MAX_ARTICLE_LENGTH).refine((text) => text.trim() !== "", "Paste the text of the article."),
  byline: optionalLine(500).optional(),
  outlet: optionalLine(200).optional(),
  sourceUrl: z
    .union([z.literal("").transform(() => null), WebAddressSchema])
    .nullable()
    .optional(),
  publishedAt: z.union([time, day]).nullable().optional(),
  deadlineAt: z.union([time, day]).nullable().optional(),
  writerIds: z.array(z.uuid()).max(20).optional(),
});
type ImportInput = z.output<typeof ImportArticleSchema>;

/** Takes an article in: stores its text as the first revision and every claim found in it as proposed. */
export const importArticle = defineCommand({
  name: "importArticle",
  permission: "article:import",
  input: ImportArticleSchema,
  prepare: (input, actor) => extractForNewsroom(input.text, actor),
  run: async (context: CommandContext<Extraction>, input): Promise<ArticleView> => {
    const { tx, actor, prepared: found } = context;
    const id = newId();
    const title = input.title ?? titleOf(input.text, found);
    const revisionId = await insertArticle(context, input, { id, title });
    await insertClaims(
      tx,
      { newsroomId: actor.newsroomId, articleId: id, revisionId, text: input.text, byId: actor.memberId },
      inReadingOrder(found.claims).map((claim, index) => proposalOf(claim, index + 1, found.extractor)),
    );
    context.record({
      type: "article.imported",
      payload: {
        title,
        revision: 1,
        sha256: sha256(input.text),
        claims: found.claims.length,
        notExtracted: found.notExtracted,
      },
      articleId: id,
      version: 1,
    });
    return readArticle(fromTx(tx), actor, id);
  },
});

async function insertArticle(
  context: CommandContext<Extraction>,
  input: ImportInput,
  made: { readonly id: string; readonly title: string },
): Promise<string> {
  const { tx, actor, prepared: found } = context;
  const newsroomId = actor.newsroomId;
  await tx.article.create({
    data: {
      id: made.id,
      newsroomId,
      title: made.title,
      byline: input.byline ?? null,
      outlet: input.outlet ?? null,
      sourceUrl: input.sourceUrl ?? null,
      publishedAt: input.publishedAt ?? null,
      deadlineAt: input.deadlineAt ?? null,
      status: "checking",
      nextClaimNumber: found.claims.length + 1,
      createdById: actor.memberId,
    },
    select: { id: true },
  });
  const revisionId = await insertRevision(tx, {
    ...{ newsroomId, articleId: made.id, ordinal: 1, note: null, byId: actor.memberId },
    ...{ text: input.text, found },
  });
  if (input.writerIds?.length) {
    await tx.articleWriter.createMany({
      data: [...new Set(input.writerIds)].map((memberId) => ({ articleId: made.id, memberId, newsroomId })),
    });
  }
  return revisionId;
}

function titleOf(text: string, found: Extraction): string {
  const headline = found.segments.find((segment) => segment.kind === "headline");
  const words = headline ? text.slice(headline.start, headline.end) : text.trim().split("\n", 1)[0];
  return (words ?? "").trim().slice(0, 300) || "Untitled";
}
