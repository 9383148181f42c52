import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import type { ChangeView } from "@/lib/core/view/revision-view";
import { readClaimDetail } from "@/lib/db/claim-detail";
import { settleClaims } from "@/lib/db/claim-facts";
import type { ClaimRow } from "@/lib/db/claim-rows";
import type { NewEvent } from "@/lib/db/events";
import { Prisma } from "@/lib/db/generated/client";
import { type Notice, notifyAll } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";

/** Who changes something, and where the history is written. */
type Changer = {
  readonly tx: Tx;
  readonly newsroomId: string;
  readonly byId: string;
  readonly record: (event: NewEvent) => void;
};

/** A claim that was changed, with what changed in words: the reason of a lapse. */
export type ChangedClaim = {
  readonly row: Pick<ClaimRow, "id" | "articleId" | "number" | "verdictById" | "submittedById" | "assigneeId">;
  readonly reason: string;
  /** What of the facts in the text changed, where a newer text is why. */
  readonly changes?: readonly ChangeView[];
};

type Lapse = ChangedClaim & { readonly from: ClaimStatus };

/** Above this many lapses at once each person is told once of all, and not of each. */
const TOLD_ONE_BY_ONE = 20;

/** Settles a claim after a change to its content, and records and tells a lapse where the change caused one. */
export async function settleAndRecord({ row, reason, ...changer }: Changer & ChangedClaim): Promise<void> {
  await settleAndRecordAll(changer, [{ row, reason }]);
}

/** The end of a change to one claim: settles it, records a lapse, and gives the claim as it is then. */
export async function settleAndRead(
  { tx, actor, record }: { readonly tx: Tx; readonly actor: Actor; readonly record: Changer["record"] },
  row: ChangedClaim["row"],
  reason: string,
): Promise<ClaimDetail> {
  await settleAndRecord({ tx, row, newsroomId: actor.newsroomId, byId: actor.memberId, reason, record });
  return readClaimDetail(fromTx(tx), actor, row.id);
}

/** Settles claims that changed together. Returns how many lapsed. */
export async function settleAndRecordAll(changer: Changer, changed: readonly ChangedClaim[]): Promise<number> {
  const settled = await settleClaims(
    changer.tx,
    changed.map(({ row }) => row.id),
  );
  const lapses = changed.flatMap((one) => {
    const from = settled.get(one.row.id)?.lapsedFrom ?? null;
    return from === null ? [] : [{ ...one, from }];
  });
  for (const { row, reason, changes, from } of lapses) {
    changer.record({
      type: "claim.lapsed",
      payload: { label: claimLabel(row.number), from, reason, ...(changes?.length ? { changes: [...changes] } : {}) },
      articleId: row.articleId,
      claimId: row.id,
    });
  }
  if (lapses.length > 0) await tellOfLapses(changer, lapses);
  return lapses.length;
}

/** Tells everybody whose work on a claim has ended with its lapse. */
async function tellOfLapses(changer: Changer, lapses: readonly Lapse[]): Promise<void> {
  const signers = await fromTx(changer.tx).rows<{ claimId: string; signedById: string }>(Prisma.sql`
    SELECT DISTINCT claim_id AS "claimId", signed_by_id AS "signedById" FROM sign_off
    WHERE claim_id = ANY (${lapses.map(({ row }) => row.id)}::uuid[])`);
  const signersOf = new Map<string, string[]>();
  for (const { claimId, signedById } of signers) {
    signersOf.set(claimId, [...(signersOf.get(claimId) ?? []), signedById]);
  }
  const notices = lapses.map(({ row, reason }) => ({
    newsroomId: changer.newsroomId,
    byId: changer.byId,
    to: [row.verdictById, row.submittedById, row.assigneeId, ...(signersOf.get(row.id) ?? [])],
    kind: "lapsed" as const,
    text: `${claimLabel(row.number)} lapsed: ${reason}`,
    articleId: row.articleId,
    claimId: row.id,
  }));
  await notifyAll(changer.tx, lapses.length > TOLD_ONE_BY_ONE ? oneEach(notices) : notices);
}

/** One notice a person for many lapses of an article. */
function oneEach(notices: readonly Notice[]): Notice[] {
  const [first] = notices;
  if (!first) return [];
  const counts = new Map<string, number>();
  for (const notice of notices) {
    for (const id of new Set(notice.to)) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([memberId, count]) => ({
    ...first,
    to: [memberId],
    text: `${count} claims that you worked on lapsed, among them ${first.text}`,
    claimId: null,
  }));
}
