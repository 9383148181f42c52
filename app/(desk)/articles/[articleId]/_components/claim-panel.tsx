"use client";

import { useEffect, useRef } from "react";
import { ScrollRegion } from "@/app/_ui/scroll-region";
import { Tabs } from "@/app/_ui/tabs";
import { CheckTab } from "@/app/(desk)/articles/[articleId]/_components/check-tab";
import { Discussion } from "@/app/(desk)/articles/[articleId]/_components/discussion";
import { HistoryTab } from "@/app/(desk)/articles/[articleId]/_components/history-tab";
import { MoveBar } from "@/app/(desk)/articles/[articleId]/_components/move-bar";
import { OthersHere } from "@/app/(desk)/articles/[articleId]/_components/others-here";
import { PanelHead } from "@/app/(desk)/articles/[articleId]/_components/panel-head";
import { ReviewOverview } from "@/app/(desk)/articles/[articleId]/_components/review-overview";
import { ShiftNote } from "@/app/(desk)/articles/[articleId]/_components/shift-note";
import type { PanelTab } from "@/app/(desk)/articles/[articleId]/_store/place";
import { loadDetail } from "@/app/(desk)/articles/[articleId]/_store/send";
import { useDesk } from "@/app/(desk)/articles/[articleId]/_store/use-desk";
import { useClaim, usePlace, useReviewStore, useSelectedId } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { ClaimView } from "@/lib/core/view/claim-view";

const SETTLED_AFTER_MS = 90;

/** The panel of the selected claim; without one, what there is to do. */
export function ClaimPanel() {
  const id = useSelectedId();
  return id === null ? <ReviewOverview /> : <SelectedClaim key={id} id={id} />;
}

/**
 * Fetches the whole claim, a moment after the selection has settled, so that running down the list asks for nothing;
 * and again when the person comes back to the window, since others work on it too.
 */
function useFullDetail(id: string) {
  const desk = useDesk();
  useEffect(() => {
    const stop = new AbortController();
    const load = () => loadDetail(desk, id, { quiet: desk.store.detail(id) !== null, signal: stop.signal });
    const timer = setTimeout(load, SETTLED_AFTER_MS);
    window.addEventListener("focus", load);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", load);
      stop.abort();
    };
  }, [desk, id]);
}

function SelectedClaim({ id }: { id: string }) {
  const claim = useClaim(id);
  const frame = useRef<HTMLDivElement>(null);
  const { goal, turn } = usePlace();
  useFullDetail(id);

  useEffect(() => {
    if (goal === null || turn === 0) return;
    frame.current?.querySelector<HTMLElement>(`[data-goal="${goal}"]`)?.focus();
  }, [goal, turn]);

  if (!claim) return null;
  return (
    <div ref={frame} className="flex h-full min-h-0 flex-col bg-surface">
      <ScrollRegion label={`Claim ${claim.label}`} className="min-h-0 flex-1 pb-10" data-goal="panel">
        <PanelHead claim={claim} />
        <PanelTabs claim={claim} />
        <OthersHere id={id} />
      </ScrollRegion>
      <ShiftNote />
      <MoveBar id={id} />
    </div>
  );
}

function PanelTabs({ claim }: { claim: ClaimView }) {
  const store = useReviewStore();
  const { tab } = usePlace();
  return (
    <Tabs<PanelTab>
      label={`Parts of ${claim.label}`}
      value={tab}
      onValueChange={(next) => store.setPlace({ tab: next })}
      tabs={[
        { value: "check", label: "Check", panel: <CheckTab id={claim.id} /> },
        { value: "discussion", label: "Discussion", count: claim.openThreads, panel: <Discussion id={claim.id} /> },
        { value: "history", label: "History", panel: <HistoryTab key={claim.version} id={claim.id} /> },
      ]}
    />
  );
}
