import type { PresenceMessage } from "@/lib/core/live/messages";
import type { ArticlePresence } from "@/lib/db/presence";
import type { Follower } from "@/lib/live/follower";

/** Who had what open at the last look, so that only what changed since is told. */
export class PresenceBoard {
  #known = new Map<string, ArticlePresence>();

  /** Takes in who is there now, and gives what differs from before; an article that everybody left has nobody in it. */
  take(now: readonly ArticlePresence[]): ArticlePresence[] {
    const before = this.#known;
    this.#known = new Map(now.map((article) => [article.articleId, article]));
    const left = [...before.values()].filter(({ articleId }) => !this.#known.has(articleId));
    const changed = now.filter((article) => !isSame(before.get(article.articleId), article));
    return [...changed, ...left.map((article) => ({ ...article, people: [] }))];
  }

  /** Of these articles, what a follower may know. */
  audible(follower: Follower, articles: readonly ArticlePresence[]): PresenceMessage[] {
    return articles
      .filter(({ newsroomId, articleId, onlyFor }) => {
        if (newsroomId !== follower.actor.newsroomId) return false;
        if (follower.article !== null && follower.article !== articleId) return false;
        return onlyFor === null || onlyFor.includes(follower.actor.memberId);
      })
      .map(({ articleId, people }) => ({ articleId, people: [...people] }));
  }

  /** Everything that a follower may know. */
  whole(follower: Follower): PresenceMessage[] {
    return this.audible(follower, [...this.#known.values()]);
  }
}

function isSame(one: ArticlePresence | undefined, other: ArticlePresence): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
