import type { Call } from "@/app/_client/call-api";
import type { ReplyView } from "@/lib/core/view/reply-view";

/** Sends a change of the ledger, tells what came of it and shows it. True when it was saved. */
export type ReplyChange = (call: Call, done: string) => Promise<boolean>;

/** The call that notes an attempt to reach somebody. */
export function attemptCall(reply: ReplyView, attempt: { channel: string; note?: string; at?: string }): Call {
  return { method: "POST", path: `/replies/${reply.id}/attempts`, body: attempt };
}

/** A call that changes a request of the ledger as it was read. */
export function replyCall(reply: ReplyView, step: "" | "/close" | "/withdraw", body: object): Call {
  return { method: step === "" ? "PATCH" : "POST", path: `/replies/${reply.id}${step}`, body, version: reply.version };
}
