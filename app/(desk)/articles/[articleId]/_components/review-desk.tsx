"use client";

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
import { ReviewStoreProvider, usePlace } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { ReviewView } from "@/lib/core/view/review-view";

type ReviewDeskProps = {
  review: ReviewView;
  selected: ClaimDetail | null;
  view?: ListView;
  /** The position at which all of this was read; without one, others' changes are not followed. */
  since?: string;
};

/** The review screen: text, list and panel of one article. */
export function ReviewDesk({ review, selected, view, since }: ReviewDeskProps) {
  const [store] = useState(() => new ReviewStore(review, selected, view));
  return (
    <ReviewStoreProvider value={store}>
      <ReviewPanes />
      <ReviewWindows />
      {since && <FollowOthers since={since} />}
    </ReviewStoreProvider>
  );
}

/** Three panes side by side on a wide window, two on a middling one, one at a time on a narrow one. */
function ReviewPanes() {
  const { pane } = usePlace();
  useReviewKeys();
  useAddress();
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
        <div className="review-claim">
          <ClaimPanel />
        </div>
        <PaneSwitch />
      </div>
    </div>
  );
}
