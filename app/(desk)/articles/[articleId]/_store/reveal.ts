import type { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import type { Span } from "@/lib/core/text/span";

/** Goes to words of the text and selects them. */
export function reveal(store: ReviewStore, span: Span): void {
  store.setPlace({ pane: "text" });
  store.reading.reveal(span);
}
