"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { ClaimPanel } from "@/app/(desk)/articles/[articleId]/_components/claim-panel";
import { FollowOthers } from "@/app/(desk)/articles/[articleId]/_components/follow-others";
import { ListPane } from "@/app/(desk)/articles/[articleId]/_components/list-pane";
import { PaneSwitch } from "@/app/(desk)/articles/[articleId]/_components/pane-switch";
import { ReviewHeader } from "@/app/(desk)/articles/[articleId]/_components/review-header";
import { ReviewWindows } from "@/app/(desk)/articles/[articleId]/_components/review-windows";
import { TextPane } from "@/app/(desk)/articles/[articleId]/_components/text-pane";
import { useAddress } from "@/app/(desk)/articles/[articleId]/_components/use-address";
import { useReadingAlong } from "@/app/(desk)/articles/[articleId]/_components/use-reading-along";
import { useReviewKeys } from "@/app/(desk)/articles/[articleId]/_components/use-review-keys";
import type { ListView } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { beginTriage } from "@/app/(desk)/articles/[articleId]/_store/triage-actions";
import { useTriageOn } from "@/app/(desk)/articles/[articleId]/_store/use-keys";
import { ReviewStoreProvider, usePlace } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimDetail, ThreadView } from "@/lib/core/view/claim-view";
import type { GateView } from "@/lib/core/view/gate-view";
import type { HintView } from "@/lib/core/view/hint-view";
import type { ReviewView } from "@/lib/core/view/review-view";

const TriagePanel = dynamic(() =>
  import("@/app/(desk)/articles/[articleId]/_components/triage-panel").then((module) => module.TriagePanel),
);

/** What was read together with the review: hints always, the others where the overview shows them. */
export type ReadAlong = {
  readonly hints: readonly HintView[];
  readonly gate: GateView | null;
  readonly threads: readonly ThreadView[] | null;
};

type ReviewDeskProps = {
  review: ReviewView;
  along?: ReadAlong;
  selected: ClaimDetail | null;
  view?: ListView;
  /** Whether it opens with a round through the proposed claims. */
  triage?: boolean;
  /** The remark that a link leads to. */
  comment?: string | null;
  /** The position at which all of this was read; without one, others' changes are not followed. */
  since?: string;
};

/** The review screen: text, list and panel of one article. */
export function ReviewDesk({ review, along, selected, view, triage = false, comment, since }: ReviewDeskProps) {
  const [store] = useState(() => {
    const fresh = new ReviewStore(review, selected, view, comment);
    if (along) fresh.reading.putHints(along.hints);
    if (along?.gate) fresh.reading.putGate(along.gate);
    if (along?.threads) fresh.putThreads(along.threads);
    if (triage) beginTriage({ store: fresh });
    return fresh;
  });
  return (
    <ReviewStoreProvider value={store}>
      <ReviewPanes arrival={review} />
      <ReviewWindows />
      {since && <FollowOthers since={since} />}
    </ReviewStoreProvider>
  );
}

/** Three panes side by side on a wide window, two on a middling one, one at a time on a narrow one. */
function ReviewPanes({ arrival }: { arrival: ReviewView }) {
  const { pane } = usePlace();
  const triage = useTriageOn();
  useReviewKeys();
  useAddress(arrival);
  useReadingAlong();
  return (
    <div className="review-frame">
      <ReviewHeader />
      <div className="review-panes" data-pane={pane}>
        <div className="review-list">
          <ListPane />
        </div>
        <div className="review-text">
          <TextPane />
        </div>
        <div className="review-claim">{triage ? <TriagePanel /> : <ClaimPanel />}</div>
        <PaneSwitch />
      </div>
    </div>
  );
}
