import { type Call, callApi, wordsOf } from "@/app/_client/call-api";
import { type Desk, loadDetail } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { ThreadKind } from "@/lib/core/review/thread";
import type { ClaimView, ThreadView } from "@/lib/core/view/claim-view";

/** A thread on its way. */
export type NewThread = { kind: ThreadKind; body: string; assigneeId?: string };

/** Sends something about a thread, then reads the claim again, since what is open decides its moves. */
async function sendThread(desk: Desk, claimId: string, call: Call, done: string): Promise<boolean> {
  const answer = await callApi<ThreadView>(call);
  if (answer.kind === "stale")
    desk.say("Somebody else changed this thread meanwhile. Look again, then repeat.", "trouble");
  else if (answer.kind !== "ok") desk.say(wordsOf(answer), "trouble");
  else desk.say(done);
  if (answer.kind === "ok" || answer.kind === "stale") await loadDetail(desk, claimId);
  return answer.kind === "ok";
}

/** Opens a thread on a claim. */
export function openThread(desk: Desk, claim: ClaimView, thread: NewThread): Promise<boolean> {
  const path = `/claims/${claim.id}/threads`;
  return sendThread(desk, claim.id, { method: "POST", path, body: thread }, "Thread opened.");
}

/** Adds a remark to a thread. */
export function postComment(desk: Desk, claimId: string, thread: ThreadView, body: string): Promise<boolean> {
  const path = `/threads/${thread.id}/comments`;
  return sendThread(desk, claimId, { method: "POST", path, body: { body } }, "Comment added.");
}

/** Resolves an open thread or reopens a resolved one. */
export function turnThread(desk: Desk, claimId: string, thread: ThreadView): Promise<boolean> {
  const turn = thread.state === "open" ? "resolve" : "reopen";
  const call: Call = { method: "POST", path: `/threads/${thread.id}/${turn}`, version: thread.version };
  return sendThread(desk, claimId, call, turn === "resolve" ? "Thread resolved." : "Thread reopened.");
}

type Comment = ThreadView["comments"][number];

/** Edits one's own remark. */
export function editComment(desk: Desk, claimId: string, comment: Comment, body: string): Promise<boolean> {
  const call: Call = { method: "PATCH", path: `/comments/${comment.id}`, body: { body }, version: comment.version };
  return sendThread(desk, claimId, call, "Comment changed.");
}

/** Takes a remark back; its place in the talk stays. */
export function deleteComment(desk: Desk, claimId: string, comment: Comment): Promise<boolean> {
  const call: Call = { method: "DELETE", path: `/comments/${comment.id}`, version: comment.version };
  return sendThread(desk, claimId, call, "Comment taken back.");
}
