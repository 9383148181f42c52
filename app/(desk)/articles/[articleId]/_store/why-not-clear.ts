import { explainArticleRefusal } from "@/lib/core/article/status";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { GateView } from "@/lib/core/view/gate-view";
import type { ReviewView } from "@/lib/core/view/review-view";

/** Why this person cannot clear the article now, not even over open points; null when it can be done. */
export function whyNotClear(article: ArticleView, me: ReviewView["me"], gate: GateView | null): string | null {
  if (!me.roles.includes("editor")) return "Only an editor clears an article.";
  if (article.writers.some(({ id }) => id === me.memberId)) return explainArticleRefusal("writer_of_article");
  return gate === null ? "One moment…" : null;
}
