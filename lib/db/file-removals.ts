import { checkExcerpt } from "@/lib/core/source/excerpt";
import type { FileRemovalView } from "@/lib/core/view/attachment-view";
import { type ClaimOnSource, claimsOnSource } from "@/lib/db/claims-on-source";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx } from "@/lib/db/rows";
import { lockSources, readCaptureTexts } from "@/lib/db/sources";
import type { Tx } from "@/lib/db/transaction";
import { newId } from "@/lib/platform/ids";

/** Whether the bytes of the file with the alias `f` were removed. */
export const REMOVED = Prisma.sql`EXISTS (SELECT 1 FROM file_removal r WHERE r.attachment_id = f.id AND r.state = 'removed')`;

/** Whether nobody may see a file any more, by the expression for its id: it is out of sight, or removed. */
export function takenAway(attachmentId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM file_removal r WHERE r.attachment_id = ${attachmentId} AND r.state <> 'given_back')`;
}

/** What became of the file with the alias `f`, as JSON; null where nothing did. */
export const REMOVAL_JSON = Prisma.sql`(SELECT jsonb_build_object('state', r.state, 'reason', r.reason, 'withheldAt', r.withheld_at,
    'withheldBy', jsonb_build_object('id', w.id, 'name', w.name), 'removedAt', r.decided_at,
    'removedBy', CASE WHEN d.id IS NULL THEN NULL ELSE jsonb_build_object('id', d.id, 'name', d.name) END)
  FROM file_removal r JOIN member w ON w.id = r.withheld_by_id LEFT JOIN member d ON d.id = r.decided_by_id
  WHERE r.attachment_id = f.id AND r.state <> 'given_back')`;

/** The same with times as they are told everywhere. */
export function toRemovalView(json: FileRemovalView | null): FileRemovalView | null {
  if (json === null) return null;
  const { withheldAt, removedAt } = json;
  return {
    ...json,
    withheldAt: new Date(withheldAt).toISOString(),
    removedAt: removedAt === null ? null : new Date(removedAt).toISOString(),
  };
}

type By = { readonly newsroomId: string; readonly memberId: string };

/** Takes a file out of sight. @throws AppError `conflict` when it is already */
export async function withhold(tx: Tx, by: By, attachmentId: string, reason: string): Promise<void> {
  await tx.fileRemoval.create({
    data: { id: newId(), newsroomId: by.newsroomId, attachmentId, reason, withheldById: by.memberId },
    select: { id: true },
  });
}

/**
 * Decides on a file that is out of sight: it is given back, or removed.
 *
 * @returns the id of the removal; null when the file is not out of sight, or somebody else has decided
 */
export async function decide(
  tx: Tx,
  by: By,
  attachmentId: string,
  { state, at }: { readonly state: "given_back" | "removed"; readonly at: Date },
): Promise<string | null> {
  const [row] = await fromTx(tx).rows<{ id: string }>(Prisma.sql`
    UPDATE file_removal SET state = ${state}::file_removal_state, decided_by_id = ${by.memberId}::uuid, decided_at = ${at}
    WHERE attachment_id = ${attachmentId}::uuid AND newsroom_id = ${by.newsroomId}::uuid AND state = 'withheld'
    RETURNING id`);
  return row?.id ?? null;
}

/** The claims that rest on the source of a file, with their locks and the source's. */
export async function lockWhatRestsOn(
  tx: Tx,
  sourceId: string,
): Promise<{ sourceId: string; claims: ClaimOnSource[] }> {
  const [row] = await fromTx(tx).rows<{ id: string }>(
    Prisma.sql`SELECT COALESCE(merged_into_id, id) AS id FROM source WHERE id = ${sourceId}::uuid`,
  );
  const live = row?.id ?? sourceId;
  const claims = await claimsOnSource(tx, live);
  await lockSources(tx, [live]);
  return { sourceId: live, claims };
}

/**
 * Empties the texts that were read out of a removed file, and says of every excerpt that was found in them alone that its
 * proof is gone.
 *
 * @returns the ids of the claims whose evidence lost its proof, one for each link
 */
export async function takeProofAway(
  tx: Tx,
  removalId: string,
  { attachmentId, sourceId }: { readonly attachmentId: string; readonly sourceId: string },
): Promise<string[]> {
  await tx.$executeRaw(
    Prisma.sql`UPDATE capture SET text = '' WHERE attachment_id = ${attachmentId}::uuid AND text <> ''`,
  );
  const left = await readCaptureTexts(tx, sourceId);
  const links = await fromTx(tx).rows<{ id: string; claimId: string; excerpt: string }>(Prisma.sql`
    SELECT e.id, e.claim_id AS "claimId", e.excerpt FROM evidence e
    WHERE e.source_id = ${sourceId}::uuid AND e.withdrawn_at IS NULL AND e.excerpt IS NOT NULL AND e.excerpt_check = 'found'`);
  const lost = links.filter(({ excerpt }) => checkExcerpt(excerpt, left) !== "found");
  await tx.evidence.updateMany({
    where: { id: { in: lost.map(({ id }) => id) } },
    data: { excerptCheck: "no_capture", proofRemovalId: removalId },
  });
  return lost.map(({ claimId }) => claimId);
}
