import { type Call, callApi, wordsOf } from "@/app/_client/call-api";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { HintView } from "@/lib/core/view/hint-view";

/** Fetches what does not agree within the text. Trouble is told only when somebody waits for it. */
export async function loadHints({ store, say }: Desk, options: { quiet?: boolean } = {}): Promise<void> {
  const path = `/articles/${store.review.article.id}/hints`;
  const answer = await callApi<{ items: HintView[] }>({ method: "GET", path });
  if (answer.kind === "ok") store.reading.putHints(answer.value.items);
  else if (!options.quiet) say(wordsOf(answer), "trouble");
}

/** Puts a hint aside with a reason, or takes it back. */
export async function turnHint(desk: Desk, hint: HintView, reason: string | null): Promise<boolean> {
  const { article } = desk.store.review;
  const turn = reason === null ? "restore" : "dismiss";
  const call: Call = {
    method: "POST",
    path: `/articles/${article.id}/hints/${turn}`,
    body: { key: hint.key, ...(reason === null ? {} : { reason }) },
    version: article.version,
  };
  const answer = await callApi<HintView>(call);
  if (answer.kind === "stale") desk.say("The article has changed since. Reload the page, then look again.", "trouble");
  else if (answer.kind !== "ok") desk.say(wordsOf(answer), "trouble");
  else desk.say(reason === null ? "Hint taken back." : "Hint put aside.");
  await loadHints(desk, { quiet: true });
  return answer.kind === "ok";
}

/** The hints that touch a claim and that nobody has put aside. */
export function hintsOn(hints: readonly HintView[], claimId: string): HintView[] {
  return hints.filter((hint) => !hint.dismissal && hint.places.some((place) => place.claims.includes(claimId)));
}
