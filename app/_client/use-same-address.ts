"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/app/_client/call-api";
import type { Page } from "@/lib/core/view/primitives";
import type { SourceView } from "@/lib/core/view/source-view";

const ASK_AFTER_MS = 200;

/** Sources that the newsroom has of this web address already, however it is spelled, while it is typed. */
export function useSameAddress(address: string): readonly SourceView[] {
  const [found, setFound] = useState<readonly SourceView[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      if (!/^https?:\/\/\S+\.\S/i.test(address.trim())) return setFound([]);
      const path = `/sources?limit=4&address=${encodeURIComponent(address.trim())}`;
      const answer = await callApi<Page<SourceView>>({ method: "GET", path, signal: stop.signal });
      if (answer.kind === "ok") setFound(answer.value.items);
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [address]);
  return found;
}
