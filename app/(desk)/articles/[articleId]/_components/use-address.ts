"use client";

import { useEffect } from "react";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** Keeps `?claim=C-012` in the address the same as the selection, without a step in the browser's history. */
export function useAddress() {
  const store = useReviewStore();
  useEffect(
    () =>
      store.subscribe("selected", () => {
        const id = store.selectedId();
        const label = id === null ? undefined : store.claim(id)?.label;
        const address = new URL(window.location.href);
        if (label) address.searchParams.set("claim", label);
        else address.searchParams.delete("claim");
        window.history.replaceState(window.history.state, "", address);
      }),
    [store],
  );
}
