import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { line } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { placeClaim } from "@/lib/db/anchors";
import { takeNumbers } from "@/lib/db/claim-numbers";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { changeClaim, lockClaim } from "@/lib/db/claims";
import { insertClaims, type NewClaim } from "@/lib/db/new-claims";
import { readRevision, type StoredRevision } from "@/lib/db/revisions";
import { fromTx } from "@/lib/db/rows";
import { settleAndRead } from "@/lib/db/settle-and-record";
import { refuseSpan } from "@/lib/db/span-rule";
import { AppError } from "@/lib/platform/errors";

const PartSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(1), text: line(10_000).optional() });
type Part = z.output<typeof PartSchema>;

/**
 * Splits a claim that says several things. It keeps its number for the first part; the others become claims of their
 * own, with their descent kept. What was found for the whole says nothing of a part, so only the first keeps it, and
 * lapses if it was submitted or signed off.
 */
export const splitClaim = defineCommand({
  name: "splitClaim",
  permission: "claim:edit",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    parts: z.array(PartSchema).min(2, "Give at least two parts.").max(20),
  }),
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    const row = await lockClaim(tx, actor, input.id, input.version);
    if (row.status === "dismissed")
      throw new AppError("illegal_transition", "A dismissed claim is not split. Reopen it first.");
    const revision = await readRevision(fromTx(tx), actor, row.articleId);
    for (const part of input.parts) refuseSpan(revision.text, part.start, part.end);
    const [first, ...others] = input.parts;
    if (!first) throw new RangeError("A split has parts.");
    const numbers = await addParts(context, row, revision, others);
    const moved = await placeClaim(tx, { actor, claimId: row.id, revision, start: first.start, end: first.end });
    const version = await changeClaim(tx, row, { ...moved, text: wordingOf(first, revision.text) });
    context.record({
      type: "claim.split",
      payload: { label: claimLabel(row.number), into: [row.number, ...numbers].map(claimLabel) },
      articleId: row.articleId,
      claimId: row.id,
      version,
    });
    return settleAndRead(context, row, "the claim was split");
  },
});

async function addParts(
  { tx, actor }: CommandContext,
  row: ClaimRow,
  revision: StoredRevision,
  parts: readonly Part[],
): Promise<number[]> {
  const first = await takeNumbers(tx, row.articleId, parts.length);
  const claims = parts.map((part, index) => descendant(row, part, first + index, revision.text));
  const place = {
    newsroomId: actor.newsroomId,
    articleId: row.articleId,
    revisionId: revision.id,
    text: revision.text,
    byId: actor.memberId,
  };
  const ids = await insertClaims(tx, place, claims);
  await tx.claimLineage.createMany({
    data: ids.map((toId) => ({ fromId: row.id, toId, newsroomId: actor.newsroomId, kind: "split" })),
  });
  return claims.map((claim) => claim.number);
}

function descendant(row: ClaimRow, part: Part, number: number, text: string): NewClaim {
  const status: ClaimStatus = row.status === "proposed" ? "proposed" : "open";
  return {
    number,
    status,
    start: part.start,
    end: part.end,
    spans: [],
    text: wordingOf(part, text),
    types: row.types,
    checkable: row.checkable,
    attributionMode: row.attributionMode,
    claimant: row.claimant,
    cue: row.cue,
    checkWorthiness: row.checkWorthiness,
    reasons: row.reasons,
    passes: row.passes,
    priority: row.priority,
    originKind: row.originKind,
    originName: row.originName,
    sameAs: null,
  };
}

function wordingOf(part: Part, text: string): string {
  return part.text ?? text.slice(part.start, part.end).trim();
}
