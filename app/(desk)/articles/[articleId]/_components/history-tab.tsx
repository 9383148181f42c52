"use client";

import { useCallback, useEffect, useState } from "react";
import { callApi, wordsOf } from "@/app/_client/call-api";
import { Button } from "@/app/_ui/button";
import { Time } from "@/app/_ui/time";
import type { EventView } from "@/lib/core/view/history-view";
import type { Page } from "@/lib/core/view/primitives";

type Shown = { items: readonly EventView[]; cursor: string | null; trouble: string | null };

/** Everything that happened to a claim, newest first, from the record that nobody can change. */
export function HistoryTab({ id }: { id: string }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const load = useCallback(
    async (cursor: string | null, signal?: AbortSignal) => {
      const path = `/claims/${id}/history${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`;
      const answer = await callApi<Page<EventView>>({ method: "GET", path, ...(signal ? { signal } : {}) });
      if (signal?.aborted) return;
      setShown((before) => {
        const items = cursor ? (before?.items ?? []) : [];
        if (answer.kind !== "ok") return { items, cursor, trouble: wordsOf(answer) };
        return { items: [...items, ...answer.value.items], cursor: answer.value.nextCursor, trouble: null };
      });
    },
    [id],
  );
  useEffect(() => {
    const stop = new AbortController();
    void load(null, stop.signal);
    return () => stop.abort();
  }, [load]);

  if (!shown) return <p className="px-4 py-6 text-ink-faint">Fetching the history…</p>;
  return (
    <div className="px-4 py-4">
      <ol className="flex flex-col gap-3">
        {shown.items.map((event) => (
          <li key={event.id} className="border-l-2 border-line pl-3">
            <p>
              <strong className="font-semibold">{event.actor?.name ?? "Linecheck"}</strong> {event.summary}
            </p>
            <p className="text-sm text-ink-faint">
              <Time value={event.at} />
            </p>
          </li>
        ))}
      </ol>
      {shown.trouble && <p className="mt-2 text-danger">{shown.trouble}</p>}
      {(shown.cursor || shown.trouble) && (
        <Button size="sm" className="mt-3" onClick={() => load(shown.cursor)}>
          {shown.trouble ? "Try again" : "Show earlier ones"}
        </Button>
      )}
    </div>
  );
}
