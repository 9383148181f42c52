import type { Metadata } from "next";
import { type ReadAlong, ReviewDesk } from "@/app/(desk)/articles/[articleId]/_components/review-desk";
import { claimNamed } from "@/app/(desk)/articles/[articleId]/_store/address";
import { viewNamed } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import { getArticle, getArticleThreads, getBlockers, getHints, getReview } from "@/lib/articles/queries";
import { ask, livePosition } from "@/lib/boundary/page";
import { getClaim } from "@/lib/claims/queries";

type ReviewPageProps = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { articleId } = await params;
  const article = await ask(getArticle, { id: articleId });
  return { title: article.title };
}

/** What stands around the text from the first picture on: read later, it would push away what is being read. */
async function readAlong(id: string, overview: boolean): Promise<ReadAlong> {
  const [hints, gate, threads] = await Promise.all([
    ask(getHints, { id }),
    overview ? ask(getBlockers, { id }) : null,
    overview ? ask(getArticleThreads, { id }) : null,
  ]);
  return { hints: hints.items, gate, threads: threads?.items ?? null };
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const [{ articleId }, search] = await Promise.all([params, searchParams]);
  const since = await livePosition();
  const [review, along] = await Promise.all([
    ask(getReview, { id: articleId }),
    readAlong(articleId, search.claim === undefined),
  ]);
  const claim = claimNamed(review.claims, search.claim);
  const selected = claim ? await ask(getClaim, { id: claim.id }) : null;
  const triage = search.triage === "on";
  const comment = typeof search.comment === "string" ? search.comment : null;
  // A link that begins a round, or leads to another remark, is another screen, also where both are of one article.
  return (
    <ReviewDesk
      key={`${articleId}${triage}${comment ?? ""}`}
      {...{ review, along, selected, triage, comment, since }}
      view={viewNamed(search.show)}
    />
  );
}
