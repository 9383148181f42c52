"use client";

import { useEffect, useSyncExternalStore } from "react";
import { callApi } from "@/app/_client/call-api";
import type { InboxCount } from "@/lib/core/view/notification-view";

const listeners = new Set<() => void>();
let known: InboxCount | null = null;

function take(count: InboxCount): void {
  if (known?.unread === count.unread && known.newest === count.newest) return;
  known = count;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Asks the server again how many notices are new. Should it not answer, the count stays as it was. */
export async function refreshInboxCount(): Promise<void> {
  const answer = await callApi<InboxCount>({ method: "GET", path: "/notifications/count" });
  if (answer.kind === "ok") take(answer.value);
}

/** How many notices are new, on whichever part of the screen asks; begins with what the page was drawn with. */
export function useInboxCount(initial: InboxCount): InboxCount {
  const { unread, newest } = initial;
  useEffect(() => take({ unread, newest }), [unread, newest]);
  return useSyncExternalStore(
    subscribe,
    () => known ?? initial,
    () => initial,
  );
}
