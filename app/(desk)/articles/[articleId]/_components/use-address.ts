"use client";

import { useEffect } from "react";
import { addressOf } from "@/app/(desk)/articles/[articleId]/_store/address";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/** Keeps `?claim=C-012&show=mine&triage=on` in the address as selection, list and round are, without a step in the browser's history. */
export function useAddress() {
  const store = useReviewStore();
  useEffect(() => {
    const follow = () => {
      const id = store.selectedId();
      const claim = id === null ? null : (store.claim(id)?.label ?? null);
      const { comment } = store.place();
      const at = { claim, view: store.filter().view, triage: store.triage.on(), comment };
      const address = addressOf(window.location.href, at);
      if (address !== window.location.href) window.history.replaceState(window.history.state, "", address);
    };
    const stops = [
      store.subscribe("selected", follow),
      store.subscribe("filter", follow),
      store.triage.subscribe("triage", follow),
      store.subscribe("place", follow),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store]);
}
