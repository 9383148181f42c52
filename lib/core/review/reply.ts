import { z } from "zod";

/** Where a request for a reply stands. Only a waiting one can be overdue. */
export const ReplyStateSchema = z.enum(["waiting", "answered", "declined", "unreachable", "withdrawn"]);
/** Where a request for a reply stands. */
export type ReplyState = z.infer<typeof ReplyStateSchema>;

/** How somebody was tried to be reached. */
export const ReplyChannelSchema = z.enum([
  "email",
  "phone",
  "letter",
  "in_person",
  "message",
  "social_media",
  "lawyer",
  "other",
]);
/** How somebody was tried to be reached. */
export type ReplyChannel = z.infer<typeof ReplyChannelSchema>;

/** The ends of a request: what came back, or that nothing did. */
export const ReplyOutcomeSchema = z.enum(["answered", "declined", "unreachable"]);
/** The end of a request. */
export type ReplyOutcome = z.infer<typeof ReplyOutcomeSchema>;

/** Whether an answer is overdue at a moment: the time given to them is over and nothing came back. */
export function isOverdue(reply: { readonly state: ReplyState; readonly deadline: Date | null }, now: Date): boolean {
  return reply.state === "waiting" && reply.deadline !== null && reply.deadline.getTime() <= now.getTime();
}
