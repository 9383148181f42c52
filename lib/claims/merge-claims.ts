import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { CLAIM_MOVES, type ClaimStatus } from "@/lib/core/claim/status";
import { line } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { placeClaim } from "@/lib/db/anchors";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { changeClaim, lockClaim } from "@/lib/db/claims";
import { copyEvidence } from "@/lib/db/evidence";
import { readRevision } from "@/lib/db/revisions";
import { fromTx } from "@/lib/db/rows";
import { settleAndRead } from "@/lib/db/settle-and-record";
import { refuseLost } from "@/lib/db/span-rule";
import { AppError } from "@/lib/platform/errors";

/**
 * Merges claims that say one thing into the first. Their words become parts of its anchor and their evidence is cited
 * for it too; they themselves are dismissed as duplicates, with their descent kept.
 */
export const mergeClaims = defineCommand({
  name: "mergeClaims",
  permission: "claim:edit",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    with: z.array(z.uuid()).min(1, "Say which claims to merge into this one.").max(20),
    text: line(10_000).optional(),
  }),
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    const rows = await lockAll(context, input);
    const [row, ...others] = rows;
    if (!row) throw new RangeError("A merge has a claim to merge into.");
    refuseMerge(row, others);
    for (const each of rows) refuseLost(each);
    for (const other of others) await absorb(context, row, other);
    const revision = await readRevision(fromTx(tx), actor, row.articleId);
    const placed = await placeClaim(tx, { actor, claimId: row.id, revision, ...hullOf(rows, revision.text) });
    const version = await changeClaim(tx, row, {
      ...placed,
      ...(input.text === undefined ? {} : { text: input.text }),
    });
    context.record({
      type: "claim.merged",
      payload: { label: claimLabel(row.number), from: others.map((other) => claimLabel(other.number)) },
      articleId: row.articleId,
      claimId: row.id,
      version,
    });
    return settleAndRead(context, row, "other claims were merged into it");
  },
});

/** Locks in the order of ids, so that two merges of the same claims cannot block each other for ever. */
async function lockAll(
  { tx, actor }: CommandContext,
  input: { readonly id: string; readonly version: number; readonly with: readonly string[] },
): Promise<ClaimRow[]> {
  const others = [...new Set(input.with)].filter((id) => id !== input.id);
  const locked = new Map<string, ClaimRow>();
  for (const id of [input.id, ...others].sort()) {
    locked.set(id, await lockClaim(tx, actor, id, id === input.id ? input.version : undefined));
  }
  return [input.id, ...others].flatMap((id) => locked.get(id) ?? []);
}

function refuseMerge(row: ClaimRow, others: readonly ClaimRow[]): void {
  if (others.length === 0) throw new AppError("invalid", "A claim cannot be merged with itself.");
  if (others.some((other) => other.articleId !== row.articleId)) {
    throw new AppError("invalid", "Only claims of one article can be merged.");
  }
  const fixed = row.status === "dismissed" || row.status === "signed_off" ? row : others.find(cannotBeDismissed);
  if (!fixed) return;
  const label = claimLabel(fixed.number);
  const stands = fixed.status.replaceAll("_", " ");
  throw new AppError("illegal_transition", `${label} is ${stands}. Reopen or return it before you merge it.`, {
    details: { claimStatus: fixed.status },
  });
}

/** Merging dismisses the others, so it is open to them only where the table of moves lets them be dismissed. */
function cannotBeDismissed(claim: ClaimRow): boolean {
  // Widened, because the table's own type knows the five statuses only.
  return !(CLAIM_MOVES.dismiss.from as readonly ClaimStatus[]).includes(claim.status);
}

async function absorb({ tx, actor, now, record }: CommandContext, row: ClaimRow, other: ClaimRow): Promise<void> {
  await copyEvidence(tx, actor, { from: other.id, to: row.id });
  const version = await changeClaim(tx, other, {
    status: "dismissed",
    statusSince: now,
    dismissalReason: "duplicate",
    dismissedById: actor.memberId,
    duplicateOfId: row.id,
  });
  await tx.claimLineage.create({
    data: { fromId: other.id, toId: row.id, newsroomId: actor.newsroomId, kind: "merge" },
    select: { fromId: true },
  });
  record({
    type: "claim.moved",
    payload: {
      label: claimLabel(other.number),
      move: "dismiss",
      from: other.status,
      to: "dismissed",
      reason: `merged into ${claimLabel(row.number)}`,
    },
    articleId: other.articleId,
    claimId: other.id,
    version,
  });
}

/** Where the merged claim stands. Parts with nothing but blanks between them are one. */
function hullOf(rows: readonly ClaimRow[], text: string): { start: number; end: number; spans: number[] } {
  const parts = rows
    .flatMap((row) => (row.spans.length > 0 ? spansOf(row) : [{ start: row.start, end: row.end }]))
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, part.start).trim() === "") last.end = Math.max(last.end, part.end);
    else joined.push({ ...part });
  }
  const start = joined[0]?.start ?? 0;
  const end = joined.at(-1)?.end ?? 0;
  return { start, end, spans: joined.length > 1 ? joined.flatMap((part) => [part.start, part.end]) : [] };
}

function spansOf(row: ClaimRow): { start: number; end: number }[] {
  return row.spans.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: row.spans[index + 1] ?? start }] : []));
}
