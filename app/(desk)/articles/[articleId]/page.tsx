import type { Metadata } from "next";
import { ReviewDesk } from "@/app/(desk)/articles/[articleId]/_components/review-desk";
import { viewNamed } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import { getArticle, getReview } from "@/lib/articles/queries";
import { ask, livePosition } from "@/lib/boundary/page";
import { getClaim } from "@/lib/claims/queries";
import type { ClaimView } from "@/lib/core/view/claim-view";

type ReviewPageProps = {
  params: Promise<{ articleId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ReviewPageProps): Promise<Metadata> {
  const { articleId } = await params;
  const article = await ask(getArticle, { id: articleId });
  return { title: article.title };
}

/** The address names a claim by its label or its number: C-012, 12. */
function named(claims: readonly ClaimView[], wanted: string | string[] | undefined): ClaimView | null {
  if (typeof wanted !== "string") return null;
  return claims.find((claim) => claim.label === wanted || String(claim.number) === wanted) ?? null;
}

export default async function ReviewPage({ params, searchParams }: ReviewPageProps) {
  const [{ articleId }, search] = await Promise.all([params, searchParams]);
  const since = await livePosition();
  const review = await ask(getReview, { id: articleId });
  const claim = named(review.claims, search.claim);
  const selected = claim ? await ask(getClaim, { id: claim.id }) : null;
  const triage = search.triage === "on";
  const comment = typeof search.comment === "string" ? search.comment : null;
  // A link that begins a round, or leads to another remark, is another screen, also where both are of one article.
  return (
    <ReviewDesk
      key={`${articleId}${triage}${comment ?? ""}`}
      {...{ review, selected, triage, comment, since }}
      view={viewNamed(search.show)}
    />
  );
}
