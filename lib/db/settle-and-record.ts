import { claimLabel } from "@/lib/core/claim/claim";
import { settleClaim } from "@/lib/db/claim-facts";
import type { ClaimRow } from "@/lib/db/claim-rows";
import type { NewEvent } from "@/lib/db/events";
import { notify } from "@/lib/db/notifications";
import type { Tx } from "@/lib/db/transaction";

type Change = {
  readonly tx: Tx;
  readonly row: Pick<ClaimRow, "id" | "articleId" | "number" | "verdictById" | "submittedById" | "assigneeId">;
  readonly newsroomId: string;
  readonly byId: string;
  /** What changed, in words: the reason of a lapse. */
  readonly reason: string;
  readonly record: (event: NewEvent) => void;
};

/** Settles a claim after a change to its content, and records and tells a lapse where the change caused one. */
export async function settleAndRecord(change: Change): Promise<void> {
  const { tx, row } = change;
  const { lapsedFrom } = await settleClaim(tx, row.id);
  if (lapsedFrom === null) return;
  const label = claimLabel(row.number);
  const signers = await tx.signOff.findMany({ where: { claimId: row.id }, select: { signedById: true }, take: 20 });
  change.record({
    type: "claim.lapsed",
    payload: { label, from: lapsedFrom, reason: change.reason },
    articleId: row.articleId,
    claimId: row.id,
  });
  await notify(tx, {
    newsroomId: change.newsroomId,
    byId: change.byId,
    to: [row.verdictById, row.submittedById, row.assigneeId, ...signers.map((s) => s.signedById)],
    kind: "lapsed",
    text: `${label} lapsed: ${change.reason}`,
    articleId: row.articleId,
    claimId: row.id,
  });
}
