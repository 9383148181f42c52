"use client";

import { useEffect, useState } from "react";
import { callApi } from "@/app/_client/call-api";
import type { SavedView } from "@/lib/core/view/saved-view";

/** The views that somebody has, asked for when the palette opens; none until then, and none in case of trouble. */
export function useViews(): readonly SavedView[] {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    const cancel = new AbortController();
    const load = async () => {
      const answer = await callApi<{ items: SavedView[] }>({ method: "GET", path: "/views", signal: cancel.signal });
      if (answer.kind === "ok" && !cancel.signal.aborted) setViews(answer.value.items);
    };
    void load();
    return () => cancel.abort();
  }, []);
  return views;
}
