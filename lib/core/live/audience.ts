import { can, type Permission } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";

/** What somebody must be allowed to read to be told of a change, by the first word of its topic. */
export const TOPIC_NEEDS: Readonly<Record<string, Permission>> = {
  article: "article:read",
  claim: "claim:read",
  evidence: "claim:read",
  dismissal: "claim:read",
  segment: "article:read",
  second_check: "claim:read",
  source: "source:read",
  thread: "claim:read",
  comment: "claim:read",
  newsroom: "member:read",
  member: "member:read",
  session: "member:manage",
  guest_link: "claim:read",
  invitation: "member:manage",
  key: "key:manage",
};

/** What nobody has decided on is told to those who may read the history. */
const OTHERWISE: Permission = "history:read";

/** What is known of a change when it is told. */
export type Told = {
  readonly newsroomId: string;
  readonly topic: string;
  /** The members who know of the article, where it is hidden from the rest; null where it is not. */
  readonly onlyFor: readonly string[] | null;
};

/** Whether this person is told of this change. */
export function mayHear(actor: Actor, told: Told): boolean {
  if (told.newsroomId !== actor.newsroomId) return false;
  if (told.onlyFor !== null && !told.onlyFor.includes(actor.memberId)) return false;
  return can(actor, TOPIC_NEEDS[told.topic.split(".", 1)[0] ?? ""] ?? OTHERWISE);
}
