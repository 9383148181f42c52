import { fixtureId, fixtureReview } from "@/app/dev/components/fixture-review";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

const REPEATED = 17;

/** The fixture's article over and over, until it has so many claims: for looking at a very long text. */
export function fixtureLongReview(claims: number): ReviewView {
  const times = Math.max(1, Math.ceil(claims / REPEATED));
  const step = fixtureReview.text.length + 2;
  const rounds = Array.from({ length: times }, (_, round) => round);
  const moved = (claim: ClaimView, round: number, index: number): ClaimView => {
    const number = round * REPEATED + index + 1;
    const by = round * step;
    const { anchor } = claim;
    return {
      ...claim,
      id: fixtureId(9, number),
      number,
      label: claimLabel(number),
      anchor: {
        ...anchor,
        start: anchor.start + by,
        end: anchor.end + by,
        spans: anchor.spans.map(([start, end]) => [start + by, end + by]),
      },
    };
  };
  return {
    ...fixtureReview,
    text: rounds.map(() => fixtureReview.text).join("\n\n"),
    segments: rounds.flatMap((round) =>
      fixtureReview.segments.map((one) => ({ ...one, start: one.start + round * step, end: one.end + round * step })),
    ),
    claims: rounds.flatMap((round) => fixtureReview.claims.map((claim, index) => moved(claim, round, index))),
    coverage: rounds.flatMap((round) => {
      const end = round === times - 1 ? 0 : 2;
      return fixtureReview.coverage.map((run, index, all) => ({
        ...run,
        start: run.start + round * step,
        end: run.end + round * step + (index === all.length - 1 ? end : 0),
      }));
    }),
  };
}
