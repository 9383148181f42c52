"use client";

import { useMemo, useState } from "react";
import { useSay } from "@/app/_ui/toast";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** What actions need, for a part of the screen. */
export function useDesk(): Desk {
  const store = useReviewStore();
  const say = useSay();
  return useMemo(() => ({ store, say }), [store, say]);
}

/** Runs one thing at a time and says whether it is under way. */
export function useBusy() {
  const [busy, setBusy] = useState(false);
  const run = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    if (busy) return null;
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
