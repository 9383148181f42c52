"use client";

import { FileText, List, type LucideIcon, SquareCheck } from "lucide-react";
import { useCallback, useSyncExternalStore } from "react";
import type { Pane } from "@/app/(desk)/articles/[articleId]/_store/place";
import { usePlace, useReviewStore } from "@/app/(desk)/articles/[articleId]/_store/use-review";

const PANES: { pane: Pane; words: string; Icon: LucideIcon }[] = [
  { pane: "text", words: "Text", Icon: FileText },
  { pane: "list", words: "Claims", Icon: List },
  { pane: "claim", words: "Claim", Icon: SquareCheck },
];

/** From here on the text is always shown, and the switch is between the other two. As in review.css. */
const MIDDLING = "(min-width: 768px)";

function useIsMiddling(): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const query = window.matchMedia(MIDDLING);
    query.addEventListener("change", listener);
    return () => query.removeEventListener("change", listener);
  }, []);
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(MIDDLING).matches,
    () => false,
  );
}

/** Which part a narrow window shows. A middling window always shows the text and switches the other two. */
export function PaneSwitch() {
  const store = useReviewStore();
  const { pane } = usePlace();
  const middling = useIsMiddling();
  const shown = middling && pane === "text" ? "claim" : pane;
  return (
    <nav aria-label="Parts of the screen" className="review-switch no-print bg-surface">
      {PANES.map(({ pane: candidate, words, Icon }) => (
        <button
          key={candidate}
          type="button"
          data-part={candidate}
          aria-pressed={shown === candidate}
          onClick={() => store.setPlace({ pane: candidate })}
          className="focus-inset flex min-h-11 flex-1 items-center justify-center gap-2 font-medium text-ink-soft"
        >
          <Icon aria-hidden size={17} />
          {words}
        </button>
      ))}
    </nav>
  );
}
