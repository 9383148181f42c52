"use client";

import { useEffect, useRef } from "react";
import type { LiveNews } from "@/app/_client/live/live-feed";
import { openFeed } from "@/app/_client/live/open-feed";

/**
 * Listens to others' changes as long as the screen stands.
 *
 * @param since the position at which the page was read; another one begins anew
 */
export function useLive(since: string, onNews: (news: LiveNews) => void): void {
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => openFeed(since).subscribe(since, (news) => latest.current(news)), [since]);
}
