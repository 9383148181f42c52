"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/app/_client/call-api";
import type { Page } from "@/lib/core/view/primitives";
import type { SourceView } from "@/lib/core/view/source-view";

const ASK_AFTER_MS = 200;

/**
 * Sources that the newsroom has already, while an address or a title is typed: by the page that an address means, however
 * it is spelled, and by their words.
 *
 * @param options.addressesOnly whether words that are no web address find nothing
 */
export function useKnownSources(
  words: string,
  { addressesOnly }: { readonly addressesOnly: boolean },
): readonly SourceView[] {
  const [found, setFound] = useState<readonly SourceView[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      const given = words.trim();
      const isAddress = /^https?:\/\/\S+\.\S/i.test(given);
      if (!isAddress && (addressesOnly || given.length < 3)) return setFound([]);
      const path = `/sources?limit=4&${isAddress ? "address" : "q"}=${encodeURIComponent(given)}`;
      const answer = await callApi<Page<SourceView>>({ method: "GET", path, signal: stop.signal });
      if (answer.kind === "ok") setFound(answer.value.items);
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, addressesOnly]);
  return found;
}
