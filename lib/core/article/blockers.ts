import { type AnchorState, claimLabel, LOST_ANCHORS } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { findPlaceholders } from "@/lib/core/consistency/placeholders";
import type { Span } from "@/lib/core/text/span";
import type { BlockerView } from "@/lib/core/view/gate-view";

/** A claim as far as the gate asks. */
export type GateClaim = {
  readonly id: string;
  readonly number: number;
  readonly status: ClaimStatus;
  readonly anchorState: AnchorState;
  readonly overdue: boolean;
};

/** An open thread that blocks; `number` is that of its claim, null for one on the article. */
export type GateThread = { readonly id: string; readonly claimId: string | null; readonly number: number | null };

/** Everything that the gate of an article looks at. */
export type GateFacts = {
  readonly text: string;
  readonly unseen: readonly Span[];
  readonly claims: readonly GateClaim[];
  readonly threads: readonly GateThread[];
};

const OPEN_WORDS: Readonly<Partial<Record<ClaimStatus, string>>> = {
  proposed: "is only proposed",
  open: "is open",
  in_review: "is in review",
  needs_info: "waits for an answer",
  awaiting_sign_off: "waits for its sign-off",
  lapsed: "lapsed",
};

const NOWHERE = { claimId: null, threadId: null, start: null, end: null } as const;

/**
 * What stands in the way of clearing an article, in the order in which a desk works it off: claims that are not settled,
 * that lost their place, or that are due to be checked again; blocking threads; words that nobody has looked at; notes
 * that were left in the text.
 */
export function findBlockers(facts: GateFacts): BlockerView[] {
  return [
    ...facts.claims.flatMap(claimBlockers),
    ...facts.threads.map(threadBlocker),
    ...facts.unseen.map((span) => spanBlocker("not_looked_at", span, `Not looked at: ${excerpt(facts.text, span)}`)),
    ...findPlaceholders(facts.text).map((found) =>
      spanBlocker("placeholder", found, `Left to be filled in: ${found.text}`),
    ),
  ];
}

function claimBlockers(claim: GateClaim): BlockerView[] {
  if (claim.status === "dismissed") return [];
  const on = { ...NOWHERE, claimId: claim.id };
  const label = claimLabel(claim.number);
  const open = OPEN_WORDS[claim.status];
  const lost = claim.anchorState === "detached" ? "is no longer in the text" : "could stand in several places";
  return [
    ...(open ? [{ ...on, kind: "claim_open" as const, text: `${label} ${open}` }] : []),
    ...(LOST_ANCHORS.includes(claim.anchorState)
      ? [{ ...on, kind: "anchor_lost" as const, text: `${label} ${lost}` }]
      : []),
    ...(claim.overdue
      ? [{ ...on, kind: "recheck_overdue" as const, text: `${label} is due to be checked again` }]
      : []),
  ];
}

function threadBlocker({ id, claimId, number }: GateThread): BlockerView {
  const where = number === null ? "on the article" : `on ${claimLabel(number)}`;
  return { ...NOWHERE, kind: "blocking_thread", threadId: id, claimId, text: `A blocking thread ${where} is open` };
}

function spanBlocker(kind: "not_looked_at" | "placeholder", { start, end }: Span, text: string): BlockerView {
  return { ...NOWHERE, kind, start, end, text };
}

function excerpt(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, " ").trim();
  const characters = [...words];
  return characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : words;
}
