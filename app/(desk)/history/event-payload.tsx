import { ChevronRight } from "lucide-react";
import { EVENT_WORDS } from "@/app/_words/list-words";
import type { EventView } from "@/lib/core/view/history-view";

/** What was written down with a line of the history, word for word, behind a click. */
export function EventPayload({ event }: { event: EventView }) {
  const words: Readonly<Record<string, string>> = EVENT_WORDS;
  return (
    <details className="group">
      <summary className="inline-flex min-h-6 items-center gap-1 text-sm text-ink-faint hover:text-ink">
        <ChevronRight aria-hidden size={13} className="group-open:rotate-90" />
        {words[event.type] ?? event.type}
        <span className="sr-only">, line {event.id}</span>
      </summary>
      <pre className="my-1 overflow-x-auto rounded-md bg-sunken p-2 text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
        {JSON.stringify({ line: event.id, type: event.type, at: event.at, ...event.payload }, null, 2)}
      </pre>
    </details>
  );
}
