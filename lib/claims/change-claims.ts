import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { ChosenClaimsSchema, eachClaim } from "@/lib/claims/each-claim";
import { applyEdit } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { PrioritySchema } from "@/lib/core/claim/claim-schema";
import { DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { line } from "@/lib/core/text/plain";
import type { BulkResult } from "@/lib/core/view/bulk-view";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { notify } from "@/lib/db/notifications";

const time = z.iso.datetime({ offset: true }).transform((value) => new Date(value));
const tags = z.array(line(60)).max(10).default([]);

const ChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("accept") }),
  z.strictObject({ kind: z.literal("dismiss"), reason: DismissalReasonSchema, note: line(2_000).optional() }),
  z.strictObject({
    kind: z.literal("assign"),
    assigneeId: z.uuid().nullable(),
    /** Left out, a due date stays as it is. */
    dueAt: time.nullable().optional(),
  }),
  z.strictObject({ kind: z.literal("priority"), priority: PrioritySchema }),
  z.strictObject({ kind: z.literal("tag"), add: tags, remove: tags }),
]);
type Change = z.output<typeof ChangeSchema>;

/**
 * Makes one change to many claims: accept, dismiss, assign, priority or tags. By the same rules as for a single one;
 * each claim has its own outcome, its own line in the history and its own version.
 */
export const changeClaims = defineCommand({
  name: "changeClaims",
  permission: "claim:edit",
  input: z.strictObject({ items: ChosenClaimsSchema, change: ChangeSchema }),
  run: async (context, { items, change }): Promise<BulkResult> => {
    const result = await eachClaim(context, items, (within, item) => changeOne(within, item, change));
    if (change.kind === "assign") await tellOnce(context, change.assigneeId, result);
    return result;
  },
});

type Tail<List> = List extends [unknown, ...infer Rest] ? Rest : never;
type One = { readonly id: string; readonly version: number };

async function changeOne(context: CommandContext, one: One, change: Change): Promise<ClaimDetail> {
  const edit = async (...how: Tail<Parameters<typeof applyEdit>>) => (await applyEdit(context, ...how)).after;
  switch (change.kind) {
    case "accept":
      return moveClaim.run(context, { ...one, move: "accept" });
    case "dismiss":
      return moveClaim.run(context, { ...one, move: "dismiss", reason: change.reason, note: change.note });
    case "assign":
      return edit({
        ...one,
        assigneeId: change.assigneeId,
        ...(change.dueAt === undefined ? {} : { dueAt: change.dueAt }),
      });
    case "priority":
      return edit({ ...one, priority: change.priority });
    case "tag":
      return edit(one, (row) => {
        const kept = row.tags.filter((tag) => !change.remove.includes(tag));
        return { tags: [...new Set([...kept, ...change.add])].slice(0, 20) };
      });
  }
}

/** One notice for all of them: forty that say the same would hide what else is there. */
async function tellOnce(context: CommandContext, assigneeId: string | null, result: BulkResult): Promise<void> {
  const labels = result.items.flatMap((item) => (item.done && item.label ? [item.label] : []));
  if (assigneeId === null || labels.length === 0) return;
  const first = result.items.find((item) => item.done);
  const about =
    labels.length === 1 && first
      ? await context.tx.claim.findUnique({ where: { id: first.id }, select: { id: true, articleId: true } })
      : null;
  await notify(context.tx, {
    newsroomId: context.actor.newsroomId,
    byId: context.actor.memberId,
    to: [assigneeId],
    kind: "assigned",
    text:
      labels.length === 1
        ? `${labels[0]} was assigned to you`
        : `${labels.length} claims were assigned to you: ${labels.slice(0, 12).join(", ")}${labels.length > 12 ? " and more" : ""}`,
    articleId: about?.articleId ?? null,
    claimId: about?.id ?? null,
  });
}
