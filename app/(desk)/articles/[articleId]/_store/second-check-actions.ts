import { callApi, wordsOf } from "@/app/_client/call-api";
import { type Desk, loadDetail, sendChange } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { ClaimView } from "@/lib/core/view/claim-view";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";

/** A second verdict, or the one that a third person decides for. */
export type SecondFinding = { verdict: string; attributionVerdict?: string; note: string };

/** Asks for a second verdict on a claim, of somebody by name or of whoever takes it. */
export function askSecondCheck(
  desk: Desk,
  claim: ClaimView,
  asked: { checkerId: string | null; dueAt: string | null },
) {
  return sendChange(desk, claim, {
    call: { method: "POST", path: `/claims/${claim.id}/second-check`, body: asked },
    done: `A second check of ${claim.label} is asked for.`,
    words: {
      what: "Second check",
      mine: [{ label: "Second check", value: "asked for" }],
      theirs: (current) => [{ label: "Second check", value: current.check ? current.check.state : "none" }],
    },
  });
}

/** Sends something about a second check, then reads its claim again: it opens both verdicts, or the way to a sign-off. */
async function sendCheck(
  desk: Desk,
  check: SecondCheckView,
  call: { method: "POST" | "PUT"; step: string; body: object },
  done: (after: SecondCheckView) => string,
): Promise<boolean> {
  const answer = await callApi<SecondCheckView>({
    method: call.method,
    path: `/second-checks/${check.id}/${call.step}`,
    body: call.body,
    version: check.version,
  });
  if (answer.kind === "ok") desk.say(done(answer.value));
  else if (answer.kind === "stale")
    desk.say("Somebody else changed this second check meanwhile. Look again.", "trouble");
  else desk.say(wordsOf(answer), "trouble");
  if (answer.kind === "ok" || answer.kind === "stale") await loadDetail(desk, check.claim.id);
  return answer.kind === "ok";
}

/** Takes a second check that any checker may give. */
export function takeCheck(desk: Desk, check: SecondCheckView): Promise<boolean> {
  return sendCheck(desk, check, { method: "POST", step: "take", body: {} }, () => "The second check is yours.");
}

/** Gives the second verdict; from then on both are seen. */
export function giveVerdict(desk: Desk, check: SecondCheckView, finding: SecondFinding): Promise<boolean> {
  return sendCheck(desk, check, { method: "PUT", step: "verdict", body: finding }, ({ state }) =>
    state === "agreed" ? "Both of you found the same." : "The two verdicts differ: a third person decides.",
  );
}

/** Decides between two verdicts. */
export function decideCheck(desk: Desk, check: SecondCheckView, finding: SecondFinding): Promise<boolean> {
  return sendCheck(desk, check, { method: "POST", step: "decision", body: finding }, () => "Decided.");
}

/** Calls a second check off. */
export function withdrawCheck(desk: Desk, check: SecondCheckView, reason: string): Promise<boolean> {
  return sendCheck(
    desk,
    check,
    { method: "POST", step: "withdraw", body: { reason } },
    () => "Second check called off.",
  );
}
