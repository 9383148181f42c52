import { DISMISSAL_WORDS } from "@/app/_words/claim-words";
import { bulkInWords, sendUndo } from "@/app/(desk)/_bulk/send-bulk";
import { type MoveWords, makeMove } from "@/app/(desk)/articles/[articleId]/_store/claim-actions";
import { type Desk, loadDetail } from "@/app/(desk)/articles/[articleId]/_store/send";
import { comesUp, leftIn, type TriageStep } from "@/app/(desk)/articles/[articleId]/_store/triage";
import { can } from "@/lib/core/access/permissions";
import { DISMISSAL_REASONS, type DismissalReason } from "@/lib/core/claim/status";
import type { ReviewView } from "@/lib/core/view/review-view";

/** Why this person goes through no proposed claims here, in words; null when there are some and he may. */
export function whyNoTriage(me: ReviewView["me"], proposed: number): string | null {
  if (!can({ newsroomId: "", name: "", kind: "person", ...me }, "claim:edit")) {
    return "Only checkers and editors accept and dismiss proposed claims.";
  }
  return proposed === 0 ? "No claim of this article is waiting to be looked at." : null;
}

/** Begins a round through the proposed claims: at the selected one if it is proposed, else at the first. */
export function beginTriage({ store }: Pick<Desk, "store">): string | null {
  const proposed = leftIn(store.allClaims(), []);
  const reason = whyNoTriage(store.review.me, proposed.length);
  if (reason !== null) return reason;
  const selected = proposed.find(({ id }) => id === store.selectedId());
  store.triage.turn(true);
  store.select((selected ?? proposed[0])?.id ?? null);
  store.setPlace({ pane: "claim" });
  return null;
}

/** Accepts the claim that is up, and the next one comes up at once. */
export function acceptUp(desk: Desk): void {
  decide(desk, null);
}

/** Dismisses the claim that is up for the reason with this number on the list, from 1. */
export function dismissUp(desk: Desk, number: number): void {
  const reason = DISMISSAL_REASONS[number - 1];
  if (reason) decide(desk, reason);
}

function decide(desk: Desk, dismissedAs: DismissalReason | null): void {
  const { store, say } = desk;
  const id = store.selectedId();
  const claim = leftIn(store.allClaims(), store.triage.steps()).find((one) => one.id === id);
  if (!claim) return;
  const step: TriageStep = { id: claim.id, label: claim.label, dismissedAs };
  store.triage.note(step);
  store.select(comesUp(store.allClaims(), store.triage.steps(), claim.id));
  // What went well is seen from the count; only trouble is told.
  const quiet: Desk = { store, say: (words, tone) => tone === "trouble" && say(words, tone) };
  const words: MoveWords = dismissedAs === null ? {} : { reason: dismissedAs };
  void store.triage.inTurn(async () => {
    const made = await makeMove(
      quiet,
      store.claim(claim.id) ?? claim,
      dismissedAs === null ? "accept" : "dismiss",
      words,
    );
    if (!made) store.triage.forget(claim.id);
  });
}

/** Goes on to the next (or the last) claim that is left, and leaves this one for later. */
export function skipUp({ store, say }: Desk, direction: 1 | -1): void {
  const next = comesUp(store.allClaims(), store.triage.steps(), store.selectedId(), direction);
  if (next) store.select(next);
  else say("This is the last one that is left.");
}

/** Takes the last step of the round back and brings its claim up again. */
export function takeLastBack(desk: Desk): void {
  const { store, say } = desk;
  const step = store.triage.steps().at(-1);
  if (!step) {
    say("Nothing was decided in this round yet.", "trouble");
    return;
  }
  store.triage.forget(step.id);
  void store.triage.inTurn(async () => {
    const claim = store.claim(step.id);
    if (!claim || claim.status === "proposed") return;
    const end = await sendUndo([claim]);
    await loadDetail(desk, step.id, { quiet: true });
    if (end.done.length === 0) store.triage.note(step);
    say(
      end.done.length > 0 ? `${stepInWords(step)}: taken back.` : bulkInWords("taken back", end),
      troubleIf(end.done),
    );
  });
  store.select(step.id);
}

function troubleIf(done: readonly unknown[]): "done" | "trouble" {
  return done.length > 0 ? "done" : "trouble";
}

/** A step in words: "C-007 dismissed as opinion". */
export function stepInWords({ label, dismissedAs }: TriageStep): string {
  return dismissedAs === null
    ? `${label} accepted`
    : `${label} dismissed as ${DISMISSAL_WORDS[dismissedAs].toLowerCase()}`;
}

/** Leaves the round; what is left stays proposed. */
export function endTriage({ store }: Pick<Desk, "store">): void {
  store.triage.turn(false);
}
