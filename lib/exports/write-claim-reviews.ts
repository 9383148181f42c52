import { claimReview, type ReviewContext } from "@/lib/core/export/claim-review";
import { tallyClaim } from "@/lib/core/export/manifest";
import { readArticleRecords } from "@/lib/db/export-articles";
import { readConfidential } from "@/lib/db/export-parts";
import { readClaimRecords } from "@/lib/db/export-rows";
import { readNewsroomName, readPublicArticles } from "@/lib/db/publications";
import { readDesk } from "@/lib/db/review";
import { toCitedClaims } from "@/lib/exports/claim-parts";
import type { ExportContext } from "@/lib/exports/export-body";

const ROWS = 100;

/** The list as a data feed of ClaimReviews, those that may be made; the claims counted are those that are in it. */
export async function* writeClaimReviews(context: ExportContext): AsyncGenerator<string> {
  const { head, origin } = context;
  const feed = {
    "@context": "https://schema.org",
    "@type": "DataFeed",
    name: `ClaimReviews from ${origin}`,
    dateModified: head.made_at,
  };
  yield `${JSON.stringify(feed).slice(0, -1)},\n"dataFeedElement":[`;
  let separator = "\n";
  for await (const review of reviews(context)) {
    yield separator + JSON.stringify({ "@type": "DataFeedItem", dateCreated: review.datePublished, item: review });
    separator = ",\n";
  }
  yield "\n]}\n";
}

async function* reviews(context: ExportContext) {
  const { snapshot, actor, filter, origin, tally } = context;
  const confidential = await readConfidential(snapshot, actor.newsroomId);
  const { verdictScale: scale } = await readDesk(snapshot, actor.newsroomId);
  const publisher = await readNewsroomName(snapshot, actor.newsroomId);
  const open = await readPublicArticles(snapshot, actor);
  for await (const articles of readArticleRecords(snapshot, actor, filter, ROWS)) {
    for (const article of articles.filter(({ id }) => open.has(id))) {
      const about: ReviewContext = { origin, publisher, scale, article, onPublicPage: true };
      const only = { ...filter, article: article.id };
      for await (const batch of readClaimRecords(snapshot, actor, only, ROWS)) {
        for (const claim of await toCitedClaims(snapshot, batch, { confidential, origin })) {
          const review = claimReview(claim, about);
          if (review === null) continue;
          tallyClaim(tally, claim);
          yield review;
        }
      }
    }
  }
}
