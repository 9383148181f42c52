import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { CitedClaim } from "@/lib/core/export/cited-claim";
import { tallyArticle, tallyClaim } from "@/lib/core/export/manifest";
import type { ArticleRecord } from "@/lib/core/export/records";
import { readArticleRecords } from "@/lib/db/export-articles";
import { type Confidential, readConfidential } from "@/lib/db/export-parts";
import { readClaimRecords } from "@/lib/db/export-rows";
import { toCitedClaims } from "@/lib/exports/claim-parts";
import type { ExportContext } from "@/lib/exports/export-body";

const ARTICLES = 100;
const CLAIMS = 100;

/** An article of an export, and its claims in reading order, read as they are asked for. */
export type CitedArticle = {
  readonly article: ArticleRecord;
  readonly claims: () => AsyncGenerator<CitedClaim[]>;
};

/**
 * The articles of an export, one after the other: those with a claim of the list, or those of another filter. What is
 * read is counted.
 */
export async function* citedArticles(
  context: ExportContext,
  filter: ClaimFilter = context.filter,
): AsyncGenerator<CitedArticle> {
  const { snapshot, actor, tally } = context;
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  for await (const batch of readArticleRecords(snapshot, actor, filter, ARTICLES)) {
    for (const article of batch) {
      const { id, title, revision, revision_sha256: sha256 } = article;
      tallyArticle(tally, { id, title, revision, sha256 });
      yield { article, claims: () => claimsOf(context, article.id, confidential) };
    }
  }
}

async function* claimsOf(
  context: ExportContext,
  articleId: string,
  confidential: Confidential,
): AsyncGenerator<CitedClaim[]> {
  const { snapshot, actor, filter, origin, tally } = context;
  for await (const batch of readClaimRecords(snapshot, actor, { ...filter, article: articleId }, CLAIMS)) {
    for (const claim of batch) tallyClaim(tally, claim);
    yield await toCitedClaims(snapshot, batch, { confidential, origin });
  }
}
