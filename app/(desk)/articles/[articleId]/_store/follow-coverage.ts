import { callApi } from "@/app/_client/call-api";
import type { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import type { CoverageRun } from "@/lib/core/view/article-view";

const GATHER_MS = 250;

/** Asks again what is covered, a moment after the last change of a claim's place or status. */
export function followCoverage(store: ReviewStore): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void loadCoverage(store), GATHER_MS);
  };
  const stop = store.subscribe("uncovered", wait);
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Fetches what is covered. Trouble leaves what was known; the next change asks again. */
export async function loadCoverage(store: ReviewStore): Promise<void> {
  const path = `/articles/${store.review.article.id}/coverage`;
  const answer = await callApi<{ items: CoverageRun[] }>({ method: "GET", path });
  if (answer.kind === "ok") store.putCoverage(answer.value.items);
}
