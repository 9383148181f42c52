import type { Actor } from "@/lib/core/access/roles";
import type { CitedClaim } from "@/lib/core/export/cited-claim";
import { type ClaimReview, claimReview } from "@/lib/core/export/claim-review";
import type { SourceRecord } from "@/lib/core/export/source-records";
import type { FeedEntry, FeedSite } from "@/lib/core/publish/feeds";
import type { PublicArticle } from "@/lib/core/publish/page";
import { type PublicClaim, publicClaim } from "@/lib/core/publish/public-claim";
import { readArticleRecords, readSourceRecords } from "@/lib/db/export-articles";
import { readConfidential } from "@/lib/db/export-parts";
import { readClaimRecords } from "@/lib/db/export-rows";
import { openSnapshot, type Snapshot } from "@/lib/db/export-snapshot";
import { findPublication, findPublisher, readNewsroomName, readPublicEntries } from "@/lib/db/publications";
import { readDesk } from "@/lib/db/review";
import { fromPool } from "@/lib/db/rows";
import { toCitedClaims } from "@/lib/exports/claim-parts";

const ROWS = 250;
const IN_A_FEED = 50;

/** What everybody may read of an article. */
export type PublicFactCheck = {
  readonly article: PublicArticle;
  readonly publisher: string;
  readonly claims: readonly PublicClaim[];
  readonly reviews: readonly ClaimReview[];
};

/**
 * Whoever reads without being signed in: a member of nothing, with no role, so that what is restricted or under embargo
 * does not exist for him.
 */
function readerOf(newsroomId: string): Actor {
  return { newsroomId, memberId: "00000000-0000-0000-0000-000000000000", kind: "person", name: "", roles: [] };
}

/**
 * The fact-check of an article as it may be read now. `gone`: it was public once and was taken back; null: there is
 * nothing to read, for whatever reason.
 */
export async function readPublicFactCheck(articleId: string, origin: string): Promise<PublicFactCheck | "gone" | null> {
  const record = await findPublication(fromPool, articleId);
  if (!record) return null;
  if (record.withdrawn) return "gone";
  if (!record.open) return null;
  const snapshot = await openSnapshot();
  try {
    return await factCheck(snapshot, { articleId, origin, ...record });
  } finally {
    await snapshot.close();
  }
}

type Wanted = {
  readonly articleId: string;
  readonly origin: string;
  readonly newsroomId: string;
  readonly publishedAt: string;
};

async function factCheck(snapshot: Snapshot, wanted: Wanted): Promise<PublicFactCheck | null> {
  const { articleId, origin, newsroomId, publishedAt } = wanted;
  const reader = readerOf(newsroomId);
  const [article] = await gathered(readArticleRecords(snapshot, reader, { article: articleId }, 1));
  if (!article) return null;
  const filter = { article: articleId, verified: true };
  const publisher = await readNewsroomName(snapshot, newsroomId);
  const { verdictScale: scale } = await readDesk(snapshot, newsroomId);
  const confidential = await readConfidential(snapshot, newsroomId);
  const sources = await gathered(readSourceRecords(snapshot, { actor: reader, filter }, ROWS));
  const records: ReadonlyMap<string, SourceRecord> = new Map(sources.map((source) => [source.id, source]));
  const verified: CitedClaim[] = [];
  for await (const batch of readClaimRecords(snapshot, reader, filter, ROWS)) {
    verified.push(...(await toCitedClaims(snapshot, batch, { confidential, origin })));
  }
  const context = { origin, publisher, scale, article, onPublicPage: true };
  return {
    article: {
      ...{ id: article.id, title: article.title, language: article.language, outlet: article.outlet, publishedAt },
      ...{ sourceUrl: article.source_url, articleDate: article.published_at },
    },
    publisher,
    claims: verified.flatMap((claim) => publicClaim(claim, records) ?? []),
    reviews: verified.flatMap((claim) => claimReview(claim, context) ?? []),
  };
}

/** The newest public fact-checks of this installation; null before it is set up. */
export async function readPublicFeed(
  origin: string,
): Promise<{ readonly site: FeedSite; readonly entries: readonly FeedEntry[] } | null> {
  const found = await findPublisher(fromPool);
  if (!found) return null;
  return {
    site: { origin, ...found },
    entries: await readPublicEntries(fromPool, found.newsroomId, IN_A_FEED),
  };
}

/** The ClaimReviews of the newest public fact-checks. */
export async function readPublicReviews(origin: string): Promise<readonly ClaimReview[]> {
  const feed = await readPublicFeed(origin);
  const reviews: ClaimReview[] = [];
  for (const { id } of feed?.entries ?? []) {
    const shown = await readPublicFactCheck(id, origin);
    if (shown !== null && shown !== "gone") reviews.push(...shown.reviews);
  }
  return reviews;
}

async function gathered<Item>(batches: AsyncIterable<readonly Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
}
