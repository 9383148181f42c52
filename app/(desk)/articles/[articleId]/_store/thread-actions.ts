import { type Call, callApi, wordsOf } from "@/app/_client/call-api";
import { type Desk, loadDetail } from "@/app/(desk)/articles/[articleId]/_store/send";
import type { ThreadKind } from "@/lib/core/review/thread";
import type { ThreadView } from "@/lib/core/view/claim-view";

/** A thread on its way. */
export type NewThread = { kind: ThreadKind; body: string; assigneeId?: string; dueAt?: string };

/** Whom a thread is put to, and by when it is to be answered. */
export type ThreadTerms = { assigneeId: string | null; dueAt: string | null };

/** Fetches the threads of the article and of its claims, for the talk about the article and the list of open questions. */
export async function loadArticleThreads({ store, say }: Desk, options: { quiet?: boolean } = {}): Promise<void> {
  const path = `/articles/${store.review.article.id}/threads`;
  const answer = await callApi<{ items: ThreadView[] }>({ method: "GET", path });
  if (answer.kind === "ok") store.putThreads(answer.value.items);
  else if (!options.quiet) say(wordsOf(answer), "trouble");
}

/** Sends something about a thread, then reads its claim again, since what is open decides its moves, or the article's. */
async function sendThread(desk: Desk, claimId: string | null, call: Call, done: string): Promise<boolean> {
  const answer = await callApi<ThreadView>(call);
  if (answer.kind === "stale")
    desk.say("Somebody else changed this thread meanwhile. Look again, then repeat.", "trouble");
  else if (answer.kind !== "ok") desk.say(wordsOf(answer), "trouble");
  else desk.say(done);
  if (answer.kind === "ok" || answer.kind === "stale") {
    const listed = desk.store.threads() !== null;
    if (claimId !== null) await loadDetail(desk, claimId);
    if (claimId === null || listed) await loadArticleThreads(desk, { quiet: claimId !== null });
  }
  return answer.kind === "ok";
}

/** Opens a thread on a claim or, without one, on the article. */
export function openThread(desk: Desk, claimId: string | null, thread: NewThread): Promise<boolean> {
  const path = claimId === null ? `/articles/${desk.store.review.article.id}/threads` : `/claims/${claimId}/threads`;
  return sendThread(desk, claimId, { method: "POST", path, body: thread }, "Thread opened.");
}

/** Adds a remark to a thread. */
export function postComment(desk: Desk, claimId: string | null, thread: ThreadView, body: string): Promise<boolean> {
  const path = `/threads/${thread.id}/comments`;
  return sendThread(desk, claimId, { method: "POST", path, body: { body } }, "Comment added.");
}

/** Resolves an open thread or reopens a resolved one. */
export function turnThread(desk: Desk, claimId: string | null, thread: ThreadView): Promise<boolean> {
  const turn = thread.state === "open" ? "resolve" : "reopen";
  const call: Call = { method: "POST", path: `/threads/${thread.id}/${turn}`, version: thread.version };
  return sendThread(desk, claimId, call, turn === "resolve" ? "Thread resolved." : "Thread reopened.");
}

/** Puts a thread to somebody, or sets by when it is to be answered. */
export function editThread(
  desk: Desk,
  claimId: string | null,
  thread: ThreadView,
  terms: ThreadTerms,
): Promise<boolean> {
  const call: Call = { method: "PATCH", path: `/threads/${thread.id}`, body: terms, version: thread.version };
  return sendThread(desk, claimId, call, "Thread changed.");
}

type Comment = ThreadView["comments"][number];

/** Edits one's own remark. */
export function editComment(desk: Desk, claimId: string | null, comment: Comment, body: string): Promise<boolean> {
  const call: Call = { method: "PATCH", path: `/comments/${comment.id}`, body: { body }, version: comment.version };
  return sendThread(desk, claimId, call, "Comment changed.");
}

/** Takes a remark back; its place in the talk stays. */
export function deleteComment(desk: Desk, claimId: string | null, comment: Comment): Promise<boolean> {
  const call: Call = { method: "DELETE", path: `/comments/${comment.id}`, version: comment.version };
  return sendThread(desk, claimId, call, "Comment taken back.");
}

/** Puts the address of a remark on the clipboard; where the browser refuses, it is said, to be copied by hand. */
export async function copyCommentLink({ say }: Desk, comment: Comment): Promise<void> {
  const address = new URL(`/comments/${comment.id}`, window.location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    say("Link copied.");
  } catch {
    // Without https a browser may refuse.
    say(`The browser did not allow copying. The link is ${address}`, "trouble");
  }
}
