"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { Others } from "@/app/(desk)/articles/[articleId]/_store/others";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** Reads one thing of what others do, and reads it again when its topic is told. */
export function useOthers<Value>(topic: string, read: (others: Others) => Value): Value {
  const { others } = useReviewStore();
  const subscribe = useCallback((listener: () => void) => others.subscribe(topic, listener), [others, topic]);
  const get = () => read(others);
  return useSyncExternalStore(subscribe, get, get);
}
