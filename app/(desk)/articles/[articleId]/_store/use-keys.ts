"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { withOwnKeys } from "@/app/(desk)/_keys/own-keys";
import { useHabits } from "@/app/(desk)/_keys/use-habits";
import { REVIEW_KEYS, type ReviewKey } from "@/app/(desk)/articles/[articleId]/_store/review-keys";
import { TRIAGE_KEYS } from "@/app/(desk)/articles/[articleId]/_store/triage-keys";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** Whether a round through the proposed claims is on. */
export function useTriageOn(): boolean {
  const { triage } = useReviewStore();
  const subscribe = useCallback((listener: () => void) => triage.subscribe("triage", listener), [triage]);
  return useSyncExternalStore(subscribe, triage.on, triage.on);
}

/** The keys that work now, as this member has them. */
export function useKeys(): readonly ReviewKey[] {
  const { review } = useReviewStore();
  const { keys } = useHabits(review.me.memberId);
  const round = useTriageOn();
  return useMemo(() => withOwnKeys(round ? TRIAGE_KEYS : REVIEW_KEYS, keys), [round, keys]);
}

/** The key that this member has for something, by its name. */
export function useKeyOf(): (name: string) => string {
  const keys = useKeys();
  return useCallback((name: string) => keys.find((key) => key.name === name)?.shown ?? "", [keys]);
}
