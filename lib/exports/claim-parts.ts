import { can } from "@/lib/core/access/permissions";
import type { Actor } from "@/lib/core/access/roles";
import type { CitedClaim } from "@/lib/core/export/cited-claim";
import type { FullClaim } from "@/lib/core/export/json";
import type { ClaimRecord } from "@/lib/core/export/records";
import type { CommentEditRecord, ThreadRecord } from "@/lib/core/export/source-records";
import {
  type Confidential,
  readAnchorRecords,
  readClaimEvents,
  readClaimThreads,
  readCommentEdits,
  readEvidenceRecords,
  readSignOffRecords,
} from "@/lib/db/export-parts";
import { readLineageRecords, readSameClaimRecords, readSecondCheckRecords } from "@/lib/db/export-work";
import type { Reader } from "@/lib/db/rows";

/** Claims with what a reader needs to follow them. */
export async function toCitedClaims(
  reader: Reader,
  claims: readonly ClaimRecord[],
  context: { readonly confidential: Confidential; readonly origin: string },
): Promise<CitedClaim[]> {
  const ids = claims.map((claim) => claim.id);
  const evidence = await readEvidenceRecords(reader, ids, context.confidential);
  const threads = await readClaimThreads(reader, ids);
  const signOffs = await readSignOffRecords(reader, ids);
  return claims.map((claim) => ({
    ...claim,
    evidence: evidence.get(claim.id) ?? [],
    threads: threads.get(claim.id) ?? [],
    sign_offs: signOffs.get(claim.id) ?? [],
    url: `${context.origin}/articles/${claim.article_id}?claim=${claim.number}`,
  }));
}

/** Claims with everything that hangs on them; what remarks said before only for those who may read the history. */
export async function toFullClaims(
  reader: Reader,
  claims: readonly ClaimRecord[],
  context: { readonly confidential: Confidential; readonly actor: Actor },
): Promise<FullClaim[]> {
  const ids = claims.map((claim) => claim.id);
  const anchors = await readAnchorRecords(reader, ids);
  const evidence = await readEvidenceRecords(reader, ids, context.confidential);
  const threads = await readClaimThreads(reader, ids);
  if (can(context.actor, "history:read")) addEdits(threads, await readCommentEdits(reader, { claims: ids }));
  const signOffs = await readSignOffRecords(reader, ids);
  const checks = await readSecondCheckRecords(reader, ids);
  const lineage = await readLineageRecords(reader, ids);
  const same = await readSameClaimRecords(reader, context.actor, ids);
  const events = await readClaimEvents(reader, ids, context.confidential);
  return claims.map((claim) =>
    Object.assign(claim, {
      anchors: anchors.get(claim.id) ?? [],
      evidence: evidence.get(claim.id) ?? [],
      threads: threads.get(claim.id) ?? [],
      sign_offs: signOffs.get(claim.id) ?? [],
      second_checks: checks.get(claim.id) ?? [],
      lineage: lineage.get(claim.id) ?? [],
      same_as: same.get(claim.id) ?? [],
      events: events.get(claim.id) ?? [],
    }),
  );
}

/** Puts to each remark what it said before. */
export function addEdits(
  threads: ReadonlyMap<string, readonly ThreadRecord[]>,
  edits: ReadonlyMap<string, readonly CommentEditRecord[]>,
): void {
  if (edits.size === 0) return;
  for (const comment of [...threads.values()].flat().flatMap((thread) => thread.comments)) {
    const before = edits.get(comment.id);
    if (before) comment.edits = before.map(({ comment_id: _, ...edit }) => edit);
  }
}
