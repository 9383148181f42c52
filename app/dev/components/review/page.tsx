import { ReviewDesk } from "@/app/(desk)/articles/[articleId]/_components/review-desk";
import { fixtureLongReview } from "@/app/dev/components/fixture-long-review";
import { fixtureDetail, fixtureReview } from "@/app/dev/components/fixture-review";

type Search = Promise<Record<string, string | string[] | undefined>>;

/** The review screen on an article that is not on any server. `?claim=6` selects, `?long=2000` makes it long. */
export default async function ReviewInDevelopment({ searchParams }: { searchParams: Search }) {
  const { claim, long } = await searchParams;
  const review = typeof long === "string" ? fixtureLongReview(Number(long)) : fixtureReview;
  const wanted = review.claims.find((one) => String(one.number) === claim || one.label === claim);
  return (
    <main>
      <div className="h-(--bar) border-b border-line bg-surface" />
      <ReviewDesk review={review} selected={wanted && long === undefined ? fixtureDetail(wanted.id) : null} />
    </main>
  );
}
