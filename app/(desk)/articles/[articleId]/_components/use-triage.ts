"use client";

import { useCallback, useSyncExternalStore } from "react";
import { countRound, leftIn, type TriageCount, type TriageStep } from "@/app/(desk)/articles/[articleId]/_store/triage";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** How far the round is, and what was decided last; redrawn with each step and with what others do. */
export function useTriage(): { count: TriageCount; last: TriageStep | null; unsaved: number } {
  const store = useReviewStore();
  const { triage } = store;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [triage.subscribe("triage", listener), store.subscribe("counts", listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, triage],
  );
  const steps = useSyncExternalStore(subscribe, triage.steps, triage.steps);
  const left = () => leftIn(store.allClaims(), triage.steps()).length;
  const still = useSyncExternalStore(subscribe, left, left);
  const unsaved = useSyncExternalStore(subscribe, triage.unsaved, triage.unsaved);
  return { count: countRound(steps, still), last: steps.at(-1) ?? null, unsaved };
}
