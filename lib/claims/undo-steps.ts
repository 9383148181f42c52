import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { ChosenClaimsSchema, eachClaim } from "@/lib/claims/each-claim";
import { claimLabel } from "@/lib/core/claim/claim";
import { PrioritySchema } from "@/lib/core/claim/claim-schema";
import { EventSchema, type HistoryEvent } from "@/lib/core/history/events";
import type { BulkResult } from "@/lib/core/view/bulk-view";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { type ClaimChange, changeClaim, lockClaim } from "@/lib/db/claims";
import { AppError } from "@/lib/platform/errors";

const UNDOABLE_FOR_MS = 10 * 60 * 1_000;
const MOVES = ["accept", "dismiss"];
const FIELDS = ["assigneeId", "dueAt", "priority", "tags"];

/**
 * Takes one's own last step on each claim back: accept, dismiss, assign, due date, priority or tags. Only while nobody
 * has changed the claim since, and for ten minutes. What it was before comes from the history, never from the request;
 * verdicts, submissions and sign-offs are not undone, they have moves of their own.
 */
export const undoSteps = defineCommand({
  name: "undoSteps",
  permission: "claim:edit",
  input: z.strictObject({ items: ChosenClaimsSchema }),
  run: (context, { items }): Promise<BulkResult> =>
    eachClaim(context, items, async (within, item) => {
      const row = await lockClaim(within.tx, within.actor, item.id, item.version);
      const step = await lastStep(within, row);
      const version = await changeClaim(within.tx, row, await inverse(within, row, step));
      const label = claimLabel(row.number);
      const moved = step.type === "claim.moved";
      within.record({
        type: "claim.step_undone",
        payload: {
          label,
          from: moved ? step.payload.to : null,
          to: moved ? step.payload.from : null,
          changes: moved ? {} : turned(step.payload.changes),
        },
        articleId: row.articleId,
        claimId: row.id,
        version,
      });
      return { label, version };
    }),
});

type Step = Extract<HistoryEvent, { type: "claim.moved" | "claim.edited" }>;
type Changes = Extract<HistoryEvent, { type: "claim.edited" }>["payload"]["changes"];

async function lastStep({ tx, actor, now }: CommandContext, row: ClaimRow): Promise<Step> {
  const last = await tx.event.findFirst({
    where: { claimId: row.id, type: { startsWith: "claim." } },
    orderBy: { id: "desc" },
    select: { actorId: true, at: true, type: true, payload: true },
  });
  if (last?.actorId !== actor.memberId) {
    throw new AppError("conflict", "The last step on this claim was not yours, so it is not yours to take back.");
  }
  if (now.getTime() - last.at.getTime() > UNDOABLE_FOR_MS) {
    throw new AppError("conflict", "A step can be taken back for ten minutes.");
  }
  const step = EventSchema.safeParse({ type: last.type, payload: last.payload });
  const undoable =
    step.success &&
    ((step.data.type === "claim.moved" && MOVES.includes(step.data.payload.move)) ||
      (step.data.type === "claim.edited" &&
        Object.keys(step.data.payload.changes).every((name) => FIELDS.includes(name))));
  if (!undoable) throw new AppError("conflict", "The last step on this claim is not one that can be taken back.");
  // Both kinds that pass the test above are steps.
  return step.data as Step;
}

async function inverse({ tx, now, actor }: CommandContext, row: ClaimRow, step: Step): Promise<ClaimChange> {
  if (step.type === "claim.moved") {
    if (step.payload.to !== row.status) throw new AppError("conflict", "The claim has moved on since.");
    return {
      status: StatusBefore.parse(step.payload.from),
      statusSince: now,
      dismissalReason: null,
      dismissedById: null,
    };
  }
  const before = Before.parse(
    Object.fromEntries(Object.entries(step.payload.changes).map(([name, [was]]) => [name, was])),
  );
  if (before.assigneeId) {
    const member = await tx.member.findFirst({
      where: { id: before.assigneeId, newsroomId: actor.newsroomId, disabledAt: null },
      select: { id: true },
    });
    if (!member) throw new AppError("conflict", "Whoever had this claim before no longer works here.");
  }
  return Object.fromEntries(Object.entries(before).filter(([, value]) => value !== undefined));
}

const StatusBefore = z.enum(["proposed", "open", "in_review", "needs_info", "lapsed"]);
const Before = z.object({
  assigneeId: z.uuid().nullable().optional(),
  dueAt: z.iso
    .datetime()
    .transform((value) => new Date(value))
    .nullable()
    .optional(),
  priority: PrioritySchema.optional(),
  tags: z.array(z.string()).optional(),
});

function turned(changes: Changes): Changes {
  return Object.fromEntries(Object.entries(changes).map(([name, [was, is]]) => [name, [is, was]]));
}
