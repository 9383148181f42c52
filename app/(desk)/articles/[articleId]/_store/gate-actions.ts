import { type Call, callApi, wordsOf } from "@/app/_client/call-api";
import { ARTICLE_MOVE_DONE } from "@/app/_words/gate-words";
import { reveal } from "@/app/(desk)/articles/[articleId]/_store/reveal";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { ArticleMove } from "@/lib/core/article/status";
import type { ArticleView } from "@/lib/core/view/article-view";
import type { BlockerView, GateView } from "@/lib/core/view/gate-view";

/** Fetches what stands in the way of clearing the article, and the article itself, since both are shown together. */
export async function loadGate({ store }: Desk): Promise<void> {
  const path = `/articles/${store.review.article.id}`;
  const [gate, article] = await Promise.all([
    callApi<GateView>({ method: "GET", path: `${path}/blockers` }),
    callApi<ArticleView>({ method: "GET", path }),
  ]);
  if (article.kind === "ok") store.reading.putArticle(article.value);
  if (gate.kind === "ok") store.reading.putGate(gate.value);
}

/** Moves the article on its way. Clearing is a sign-off of its own; over open points it needs a written reason. */
export async function moveArticle(desk: Desk, move: ArticleMove, reason: string | null): Promise<boolean> {
  const { reading } = desk.store;
  const { id, version } = reading.article();
  const call: Call =
    move === "clear"
      ? { method: "POST", path: `/articles/${id}/sign-off`, body: reason ? { overrideReason: reason } : {}, version }
      : { method: "POST", path: `/articles/${id}/moves`, body: reason ? { move, reason } : { move }, version };
  const answer = await callApi<ArticleView>(call);
  if (answer.kind === "ok") {
    reading.putArticle(answer.value);
    desk.say(ARTICLE_MOVE_DONE[move]);
  } else if (answer.kind === "stale") {
    desk.say("Somebody else changed the article meanwhile. Look again, then repeat.", "trouble");
  } else desk.say(wordsOf(answer), "trouble");
  await loadGate(desk);
  return answer.kind === "ok";
}

/** Leads to what stands in the way: the claim, its thread, or the words. */
export function goToBlocker({ store }: Desk, blocker: BlockerView): void {
  if (blocker.claimId) {
    store.setFilter({ view: "all", words: "" });
    store.select(blocker.claimId);
    store.setPlace({ pane: "claim", tab: blocker.threadId ? "discussion" : "check" });
  } else if (blocker.start !== null && blocker.end !== null) {
    reveal(store, { start: blocker.start, end: blocker.end });
  } else document.getElementById("about-article")?.scrollIntoView({ block: "start" });
}
