import { habitsOf } from "@/app/(desk)/_keys/habits";
import { makeMove } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import type { Desk } from "@/app/(desk)/articles/[articleId]/_store/send";
import { loadDetail } from "@/app/(desk)/articles/[articleId]/_store/send";
import { stepTo } from "@/app/(desk)/articles/[articleId]/_store/step-to";
import { mayOverride, whyNot } from "@/app/(desk)/articles/[articleId]/_store/why-not";
import { type ClaimMove, explainRefusal, movesFrom } from "@/lib/core/claim/status";

const NEED_WORDS: readonly ClaimMove[] = ["dismiss", "return", "reopen", "ask"];

/** Makes a move, asks for the words it needs first, or says why it cannot be made. Buttons and keys come here alike. */
export async function requestMove(desk: Desk, id: string, move: ClaimMove): Promise<void> {
  const { store, say } = desk;
  if (!store.detail(id) && !(await loadDetail(desk, id))) return;
  const claim = store.detail(id);
  if (!claim) return;
  if (!movesFrom(claim.status).includes(move)) {
    say(`${claim.label}: ${explainRefusal("not_from_here")}`, "trouble");
    return;
  }
  const reason = whyNot(claim, move, store.review);
  if (reason !== null && !(move === "submit" && mayOverride(claim, store.review))) {
    say(`${claim.label}: ${reason}`, "trouble");
  } else if (reason !== null || NEED_WORDS.includes(move)) {
    store.setPlace({ asking: move });
  } else if (await makeMove(desk, claim, move)) {
    goOn(desk, move);
  }
}

const DECISIONS: readonly ClaimMove[] = ["accept", "submit", "reconfirm", "sign_off", "return"];

/** After a decision the next claim of the list comes up, for those who want it so. */
export function goOn({ store }: Desk, move: ClaimMove): void {
  if (DECISIONS.includes(move) && habitsOf(store.review.me.memberId).advance) stepTo(store, 1);
}
