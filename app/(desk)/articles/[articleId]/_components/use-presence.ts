"use client";

import { useEffect } from "react";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const SETTLED_MS = 300;
const AGAIN_EVERY_MS = 20_000;

/** Whether the person writes in the panel of the claim. */
function isWriting(): boolean {
  return document.activeElement?.matches(".review-claim :is(textarea, input, select)") ?? false;
}

/** Tells others which claim this window shows and whether its person writes there; and when it is put away, that he left. */
export function usePresence() {
  const store = useReviewStore();
  useEffect(() => {
    const id = crypto.randomUUID();
    let settled: number | undefined;
    const send = (note: object) =>
      void fetch("/api/v1/presence", {
        method: "POST",
        keepalive: true,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ window: id, ...note }),
      }).catch(() => undefined);
    const tell = () => {
      if (document.visibilityState === "hidden") return;
      send({ articleId: store.review.article.id, claimId: store.selectedId(), editing: isWriting() });
    };
    const soon = () => {
      window.clearTimeout(settled);
      settled = window.setTimeout(tell, SETTLED_MS);
    };
    const leave = () => {
      window.clearTimeout(settled);
      send({ articleId: null });
    };
    const seen = () => (document.visibilityState === "hidden" ? leave() : soon());
    const unsubscribe = store.subscribe("selected", soon);
    const repeat = window.setInterval(tell, AGAIN_EVERY_MS);
    const stop = new AbortController();
    document.addEventListener("focusin", soon, stop);
    document.addEventListener("visibilitychange", seen, stop);
    window.addEventListener("pagehide", leave, stop);
    soon();
    return () => {
      unsubscribe();
      window.clearInterval(repeat);
      stop.abort();
      leave();
    };
  }, [store]);
}
