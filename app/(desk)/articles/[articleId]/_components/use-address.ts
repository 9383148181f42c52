"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { addressOf, claimNamed } from "@/app/(desk)/articles/[articleId]/_store/address";
import { viewNamed } from "@/app/(desk)/articles/[articleId]/_store/claim-filter";
import type { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import { useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

/**
 * Keeps `?claim=C-012&show=mine&triage=on` in the address as selection, list and round are, without a step in the browser's
 * history; and follows the address where a link, or Back and Forward, lead to another claim of the same article.
 *
 * @param arrival whatever is another one each time the page was led to anew
 */
export function useAddress(arrival: unknown) {
  const store = useReviewStore();
  const led = useSearchParams();
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

  // The framework does not hear of the changes above: what counts is the address itself, each time that it was led to.
  const before = useRef({ led, arrival });
  useEffect(() => {
    if (before.current.led === led && before.current.arrival === arrival) return;
    before.current = { led, arrival };
    arriveAt(store, new URL(window.location.href).searchParams);
  }, [store, led, arrival]);
}

function arriveAt(store: ReviewStore, address: URLSearchParams): void {
  const wanted = address.get("claim");
  const claim = claimNamed(store.allClaims(), wanted);
  const view = viewNamed(address.get("show") ?? undefined);
  if (view !== store.filter().view) store.setFilter({ view, words: "" });
  if (claim) {
    store.select(claim.id);
    store.setPlace({ pane: "claim" });
  } else if (wanted === null) store.select(null);
}
