"use client";

import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";

const StoreContext = createContext<ReviewStore | null>(null);

/** Puts the state of the screen within reach of its parts. */
export const ReviewStoreProvider = StoreContext;

/** The state of the screen this part stands on. */
export function useReviewStore(): ReviewStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("A part of the review screen stands outside of it.");
  return store;
}

/** Listens to one topic and reads one thing; `read` must give the same value until the topic is told. */
function useTopic<Value>(topic: string, read: () => Value): Value {
  const store = useReviewStore();
  const subscribe = useCallback((listener: () => void) => store.subscribe(topic, listener), [store, topic]);
  return useSyncExternalStore(subscribe, read, read);
}

/** One claim, redrawn when it changes. */
export function useClaim(id: string) {
  const store = useReviewStore();
  return useTopic(`claim:${id}`, () => store.claim(id));
}

/** One claim with evidence, threads and policy; null until it was fetched. */
export function useDetail(id: string) {
  const store = useReviewStore();
  return useTopic(`claim:${id}`, () => store.detail(id));
}

/** Whether this claim is the selected one. */
export function useIsSelected(id: string): boolean {
  const store = useReviewStore();
  return useTopic(`selected:${id}`, () => store.selectedId() === id);
}

/** The selected claim's id. */
export function useSelectedId(): string | null {
  const store = useReviewStore();
  return useTopic("selected", store.selectedId);
}

/** The ids in the list, as filtered, in reading order. */
export function useListed(): readonly string[] {
  const store = useReviewStore();
  return useTopic("list", store.listed);
}

/** What the list shows. */
export function useFilter() {
  const store = useReviewStore();
  return useTopic("filter", store.filter);
}

/** How many claims are in each view. */
export function useCounts() {
  const store = useReviewStore();
  return useTopic("counts", store.counts);
}

/** Where on the screen the person is. */
export function usePlace() {
  const store = useReviewStore();
  return useTopic("place", store.place);
}

/** The coverage as it is now. */
export function useCoverage() {
  const store = useReviewStore();
  return useTopic("coverage", store.coverage);
}

/** The ids of all claims; new when a claim was added or moved in the text. */
export function useOrder(): readonly string[] {
  const store = useReviewStore();
  return useTopic("text", store.order);
}

/** The save that met somebody else's, if there is one. */
export function useConflict() {
  const store = useReviewStore();
  return useTopic("conflict", store.conflict);
}

/** The threads of the article and of its claims; null until they were fetched. */
export function useArticleThreads() {
  const store = useReviewStore();
  return useTopic("threads", store.threads);
}

/** The claim whose edges keys have moved, until that is saved. */
export function useShift() {
  const store = useReviewStore();
  return useTopic("shift", store.shift);
}

/** The selected claim, as it is now. */
export function useSelectedClaim() {
  const id = useSelectedId();
  const store = useReviewStore();
  return useTopic(`claim:${id}`, () => (id === null ? null : store.claim(id)));
}
