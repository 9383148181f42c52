"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { Reading } from "@/app/(desk)/articles/[articleId]/_store/reading";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";
import type { HintView } from "@/lib/core/view/hint-view";

/** Reads one thing that the text says of itself, and reads it again when its topic is told. */
export function useReading<Value>(topic: string, read: (reading: Reading) => Value): Value {
  const { reading } = useReviewStore();
  const subscribe = useCallback((listener: () => void) => reading.subscribe(topic, listener), [reading, topic]);
  const get = () => read(reading);
  return useSyncExternalStore(subscribe, get, get);
}

const NONE: readonly HintView[] = [];

/** What does not agree within the text; nothing until it was fetched. */
export function useHints() {
  return useReading("hints", (reading) => reading.hints() ?? NONE);
}

/** The article as it stands now. */
export function useArticle() {
  return useReading("article", (reading) => reading.article());
}

/** What stands in the way of clearing the article; null until it was fetched. */
export function useGate() {
  return useReading("gate", (reading) => reading.gate());
}

/** What each part of the text is. */
export function useSegments() {
  return useReading("segments", (reading) => reading.segments());
}
