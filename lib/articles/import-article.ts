import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { MAX_ARTICLE_LENGTH } from "@/lib/core/article/article";
import type { ExtractedClaim, Extraction } from "@/lib/core/extract/contract";
import { WebAddressSchema } from "@/lib/core/source/canonical-url";
import { optionalLine, plainText } from "@/lib/core/text/plain";
import type { ArticleView } from "@/lib/core/view/article-view";
import { readArticle } from "@/lib/db/articles";
import { insertClaims, type NewClaim } from "@/lib/db/new-claims";
import { fromTx } from "@/lib/db/rows";
import { extractInBackground } from "@/lib/platform/extraction";
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
  prepare: (input) => extractInBackground(input.text),
  run: async (context: CommandContext<Extraction>, input): Promise<ArticleView> => {
    const { tx, actor, prepared: found } = context;
    const id = newId();
    const revisionId = newId();
    const title = input.title ?? titleOf(input.text, found);
    await insertArticle(context, input, { id, revisionId, title });
    await insertClaims(
      tx,
      { newsroomId: actor.newsroomId, articleId: id, revisionId, text: input.text, byId: actor.memberId },
      inReadingOrder(found.claims).map((claim, index) => proposal(claim, index + 1, found.extractor)),
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
  made: { readonly id: string; readonly revisionId: string; readonly title: string },
): Promise<void> {
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
  await tx.revision.create({
    data: {
      id: made.revisionId,
      newsroomId,
      articleId: made.id,
      ordinal: 1,
      text: input.text,
      sha256: sha256(input.text),
      length: input.text.length,
      extractor: `${found.extractor.name} ${found.extractor.version}`,
      notExtracted: found.notExtracted,
      sentences: found.sentences.flatMap((sentence) => [sentence.start, sentence.end]),
      createdById: actor.memberId,
    },
    select: { id: true },
  });
  await tx.article.update({
    where: { id: made.id },
    data: { currentRevisionId: made.revisionId },
    select: { id: true },
  });
  const segments = found.segments.map((segment, ordinal) => ({
    revisionId: made.revisionId,
    ordinal,
    newsroomId,
    start: segment.start,
    end: segment.end,
    kind: segment.kind,
  }));
  for (let from = 0; from < segments.length; from += 2_000) {
    await tx.segment.createMany({ data: segments.slice(from, from + 2_000) });
  }
  if (input.writerIds?.length) {
    await tx.articleWriter.createMany({
      data: [...new Set(input.writerIds)].map((memberId) => ({ articleId: made.id, memberId, newsroomId })),
    });
  }
}

/** Numbers follow the reader's eye: by where a claim begins, the longer first where two begin together. */
function inReadingOrder(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  const order = claims.map((_, index) => index);
  const at = (index: number) => claims[index] ?? { start: 0, end: 0 };
  order.sort((a, b) => at(a).start - at(b).start || at(b).end - at(a).end || a - b);
  const place = new Map(order.map((from, to) => [from, to]));
  return order.flatMap((index) => {
    const claim = claims[index];
    return claim ? [{ ...claim, sameAs: claim.sameAs === null ? null : (place.get(claim.sameAs) ?? null) }] : [];
  });
}

function titleOf(text: string, found: Extraction): string {
  const headline = found.segments.find((segment) => segment.kind === "headline");
  const words = headline ? text.slice(headline.start, headline.end) : text.trim().split("\n", 1)[0];
  return (words ?? "").trim().slice(0, 300) || "Untitled";
}

function proposal(claim: ExtractedClaim, number: number, extractor: Extraction["extractor"]): NewClaim {
  return {
    number,
    status: "proposed",
    start: claim.start,
    end: claim.end,
    spans: claim.spans.length > 1 ? claim.spans.flatMap((span) => [span.start, span.end]) : [],
    text: claim.text,
    types: claim.types,
    checkable: claim.checkable,
    attributionMode: claim.attribution.mode,
    claimant: claim.attribution.claimant?.text ?? null,
    cue: claim.attribution.cue?.text ?? null,
    checkWorthiness: claim.checkWorthiness,
    reasons: claim.reasons,
    passes: claim.passes,
    priority: claim.priority,
    originKind: "engine",
    originName: `${extractor.name} ${extractor.version}`,
    sameAs: claim.sameAs,
  };
}
