import { type Call, callApi, type Problem, wordsOf } from "@/app/_client/call-api";
import { hasDraft } from "@/app/_client/use-draft";
import type { SaveInWords } from "@/app/(desk)/articles/[articleId]/_store/conflict";
import type { ReviewStore } from "@/app/(desk)/articles/[articleId]/_store/review-store";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";

/** What every action needs: the state, and the way to tell the person. */
export type Desk = {
  readonly store: ReviewStore;
  readonly say: (words: string, tone?: "done" | "trouble") => void;
};

/** A change of a claim on its way: the call without its version, what to say when it is done, and the save in words. */
export type Change = {
  readonly call: Omit<Call, "version">;
  readonly done: string;
  readonly words: SaveInWords;
  /** The version that the change is made from, where it is not the claim's own (an evidence link's, say). */
  readonly versionIn?: (detail: ClaimDetail) => number | undefined;
  /** What has to be read again once it is saved. */
  readonly afterwards?: () => Promise<void>;
};

/** Fetches all of a claim again. Trouble is told only when somebody waits for it. */
export async function loadDetail(desk: Desk, id: string, options: { quiet?: boolean; signal?: AbortSignal } = {}) {
  const call: Call = { method: "GET", path: `/claims/${id}` };
  const answer = await callApi<ClaimDetail>(options.signal ? { ...call, signal: options.signal } : call);
  if (options.signal?.aborted) return false;
  if (answer.kind === "ok") takeIn(desk, answer.value);
  else if (!options.quiet) desk.say(wordsOf(answer), "trouble");
  return answer.kind === "ok";
}

/** Takes in a claim that somebody else may have changed, without losing from which version an unsaved change was made. */
function takeIn(desk: Desk, detail: ClaimDetail): void {
  holdIfWriting(desk, detail);
  desk.store.put(detail);
}

/** The person goes on from the version that he saw: saving over a newer one shows him both. */
export function holdIfWriting({ store }: Desk, { id, version }: ClaimView): void {
  const known = store.claim(id);
  const forms = ["verdict", "wording", "reply-sought", "tags", "merge"].map((form) => `${id}:${form}`);
  if (known && known.version < version && hasDraft(forms)) store.others.hold(id, known.version);
}

/**
 * Sends a change of a claim and takes in the answer. When somebody else was faster, both versions are shown and
 * nothing is overwritten until the person says so.
 *
 * @returns whether it was saved
 */
export async function sendChange(desk: Desk, claim: ClaimView, change: Change): Promise<boolean> {
  const detail = desk.store.detail(claim.id);
  const version = (detail && change.versionIn?.(detail)) ?? desk.store.others.heldVersion(claim.id) ?? claim.version;
  const answer = await callApi<ClaimDetail>({ ...change.call, version });
  if (answer.kind === "ok") {
    desk.store.others.release(claim.id);
    desk.store.put(answer.value);
    desk.say(change.done);
    await change.afterwards?.();
    return true;
  }
  if (answer.kind === "stale") await showConflict(desk, claim, change, answer.problem);
  else desk.say(wordsOf(answer), "trouble");
  return false;
}

async function showConflict(desk: Desk, claim: ClaimView, change: Change, problem: Problem) {
  await loadDetail(desk, claim.id, { quiet: true });
  desk.store.others.release(claim.id);
  const current = desk.store.detail(claim.id);
  if (!current) {
    desk.say("Somebody else changed this claim meanwhile. What you typed is kept; reload the page.", "trouble");
    return;
  }
  desk.store.setConflict({
    label: claim.label,
    what: change.words.what,
    mine: change.words.mine,
    theirs: change.words.theirs(current),
    changedBy: problem.changedBy?.name ?? null,
    changedAt: problem.changedAt ?? null,
    resend: () => sendChange(desk, current, change),
  });
}
