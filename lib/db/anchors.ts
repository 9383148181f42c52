import type { Actor } from "@/lib/core/access/roles";
import { describeAnchor } from "@/lib/core/anchor/describe";
import { settleClaim } from "@/lib/db/claim-facts";
import type { ClaimRow } from "@/lib/db/claim-rows";
import type { StoredRevision } from "@/lib/db/revisions";
import type { Tx } from "@/lib/db/transaction";

/** Where a claim is to stand. Offsets are UTF-16, half-open; `spans` are its parts where they are not contiguous. */
export type Placement = {
  readonly actor: Actor;
  readonly claimId: string;
  readonly revision: Pick<StoredRevision, "id" | "text">;
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly number[];
};

/** What of a placement the claim itself keeps. */
export type Placed = {
  start: number;
  end: number;
  quote: string;
  boundQuote: string;
  anchorState: "anchored";
  suggestedText: null;
};

/** Puts a claim on words of a revision by a person's hand. The caller has checked the span and writes what comes back. */
export async function placeClaim(tx: Tx, placement: Placement): Promise<Placed> {
  const { claimId, revision, start, end } = placement;
  const anchor = describeAnchor(revision.text, start, end);
  const data = {
    ...anchor,
    spans: [...(placement.spans ?? [])],
    state: "anchored" as const,
    reason: null,
    changes: [],
    candidates: [],
    edited: false,
  };
  await tx.anchor.upsert({
    where: { claimId_revisionId: { claimId, revisionId: revision.id } },
    create: { claimId, revisionId: revision.id, newsroomId: placement.actor.newsroomId, ...data },
    update: data,
    select: { claimId: true },
  });
  return { start, end, quote: anchor.quote, boundQuote: anchor.quote, anchorState: "anchored", suggestedText: null };
}

/**
 * Binds a claim that is being submitted to the words that stand at its place now. Whoever submits it says that they are
 * the right ones, so a change of them is confirmed by that. Called before the claim is submitted, while nothing of it
 * can lapse.
 */
export async function bindToText(tx: Tx, row: BindableRow): Promise<void> {
  const changed = row.anchorState === "changed";
  if (!changed && row.boundQuote === row.quote) return;
  await tx.claim.updateMany({
    where: { id: row.id },
    data: { boundQuote: row.quote, ...(changed ? { anchorState: "anchored" as const, suggestedText: null } : {}) },
  });
  if (changed) {
    await tx.anchor.updateMany({
      where: { claimId: row.id, revisionId: row.revisionId },
      data: { state: "anchored", reason: null, changes: [] },
    });
  }
  await settleClaim(tx, row.id);
}

type BindableRow = Pick<ClaimRow, "id" | "anchorState" | "quote" | "boundQuote" | "revisionId">;
