import { createTopics } from "@/app/(desk)/articles/[articleId]/_store/topics";
import type { DismissalReason } from "@/lib/core/claim/status";
import type { ClaimView } from "@/lib/core/view/claim-view";

/** What was decided on one proposed claim: accepted, or dismissed for a reason. */
export type TriageStep = { readonly id: string; readonly label: string; readonly dismissedAs: DismissalReason | null };

/** How far a round is. `looked` counts what was decided in this round, `total` that and what is still proposed. */
export type TriageCount = {
  readonly looked: number;
  readonly total: number;
  readonly accepted: number;
  readonly dismissed: number;
};

/**
 * A round through the proposed claims, one at a time. A step counts as soon as the key was pressed; what the server is
 * asked for follows in the same order, one after the other. Topic: triage.
 */
export class Triage {
  readonly #topics = createTopics();
  #on = false;
  #steps: readonly TriageStep[] = [];
  #under: Promise<void> = Promise.resolve();
  #unsaved = 0;

  readonly subscribe = this.#topics.subscribe;
  readonly on = () => this.#on;
  /** How many steps the server has not answered yet. */
  readonly unsaved = () => this.#unsaved;
  /** What was decided in this round, the first step first. */
  readonly steps = () => this.#steps;

  turn(on: boolean) {
    if (on === this.#on) return;
    this.#on = on;
    if (on) this.#steps = [];
    this.#topics.tell("triage");
  }

  note(step: TriageStep) {
    this.#steps = [...this.#steps.filter(({ id }) => id !== step.id), step];
    this.#topics.tell("triage");
  }

  /** Takes a step out of the round: it was taken back, or the server refused it. */
  forget(id: string) {
    this.#steps = this.#steps.filter((step) => step.id !== id);
    this.#topics.tell("triage");
  }

  /** Does this once all that was asked before has been answered. */
  inTurn(work: () => Promise<void>): Promise<void> {
    this.#count(1);
    const step = async () => {
      try {
        await work();
      } finally {
        this.#count(-1);
      }
    };
    this.#under = this.#under.then(step, step);
    return this.#under;
  }

  #count(more: 1 | -1) {
    this.#unsaved += more;
    this.#topics.tell("triage");
  }
}

/** The claims that are still to be looked at, in the order of the text. */
export function leftIn(claims: readonly ClaimView[], steps: readonly TriageStep[]): ClaimView[] {
  const decided = new Set(steps.map(({ id }) => id));
  return claims.filter(({ id, status }) => status === "proposed" && !decided.has(id));
}

/** How far a round is, by its steps and how many claims are left. */
export function countRound(steps: readonly TriageStep[], left: number): TriageCount {
  const dismissed = steps.filter(({ dismissedAs }) => dismissedAs !== null).length;
  return { looked: steps.length, total: steps.length + left, accepted: steps.length - dismissed, dismissed };
}

/** The claim that comes up after (or before) this one; past the end of the text it begins anew. Null: none is left. */
export function comesUp(
  claims: readonly ClaimView[],
  steps: readonly TriageStep[],
  from: string | null,
  direction: 1 | -1 = 1,
): string | null {
  const left = new Set(leftIn(claims, steps).map(({ id }) => id));
  left.delete(from ?? "");
  const at = claims.findIndex(({ id }) => id === from);
  const after = claims.slice(at + 1);
  const before = at === -1 ? [] : claims.slice(0, at);
  const round = direction === 1 ? [...after, ...before] : [...before.reverse(), ...after.reverse()];
  return round.find(({ id }) => left.has(id))?.id ?? null;
}
