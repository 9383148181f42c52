import type { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";

/** Selects the claim so many places further in the list; stops at its ends. From nowhere it starts at the first. */
export function stepTo(store: ReviewStore, step: number): void {
  const ids = store.listed();
  const last = store.lastId();
  const at = last === null ? -1 : ids.indexOf(last);
  const from = at === -1 && step < 0 ? 0 : at;
  const next = ids[Math.min(Math.max(from + step, 0), ids.length - 1)];
  if (next) store.select(next);
}
