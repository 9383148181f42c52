import type { Random } from "@/bench/data-set/random";
import type { Staff } from "@/bench/data-set/staff";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { newId } from "@/lib/platform/ids";

/** Rows of `thread` and `comment` on one claim. */
export type BuiltThreads = {
  readonly threads: { readonly kind: string; readonly state: string; readonly [column: string]: unknown }[];
  readonly comments: { readonly [column: string]: unknown }[];
};

const TALK = [
  "Please hold this against the annual accounts before it goes out.",
  "The office called back; the figure is for the whole district and not for the town.",
  "Agreed. I have put the page into the note.",
] as const;

/** What people say about a claim: always an open question where somebody waits for an answer, else now and then. */
export function buildThreads(
  random: Random,
  staff: Staff,
  claim: { readonly id: string; readonly articleId: string; readonly status: ClaimStatus },
): BuiltThreads {
  const kind =
    claim.status === "needs_info"
      ? "question"
      : random.percent(10)
        ? random.pick(["note", "question", "blocking"])
        : null;
  if (kind === null || claim.status === "proposed") return { threads: [], comments: [] };
  const open = claim.status === "needs_info" || (claim.status === "in_review" && random.percent(50));
  const id = newId();
  const at = new Date().toISOString();
  const opener = random.pick(staff.checkers);
  const thread = {
    id,
    newsroom_id: staff.newsroomId,
    article_id: claim.articleId,
    claim_id: claim.id,
    kind,
    state: open ? "open" : "resolved",
    version: 1,
    opened_by_id: opener,
    opened_at: at,
    resolved_by_id: open ? null : opener,
    resolved_at: open ? null : at,
  };
  const comments = TALK.slice(0, random.below(TALK.length) + 1).map((body) => ({
    id: newId(),
    newsroom_id: staff.newsroomId,
    thread_id: id,
    author_id: random.pick(staff.checkers),
    body,
    version: 1,
    created_at: at,
  }));
  return { threads: [thread], comments };
}
