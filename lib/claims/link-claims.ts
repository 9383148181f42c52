import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import type { Elsewhere } from "@/lib/core/view/elsewhere-view";
import { readElsewhere } from "@/lib/db/appearances";
import { getClaimRow } from "@/lib/db/claims";
import { fromTx } from "@/lib/db/rows";
import { AppError } from "@/lib/platform/errors";

const PairSchema = z.strictObject({ id: z.uuid(), otherId: z.uuid() });
type Pair = z.output<typeof PairSchema>;

/** Says that two claims of different articles are the same; said twice, it is said once. Nothing of what was found for one is taken over. */
export const linkClaims = defineCommand({
  name: "linkClaims",
  permission: "claim:edit",
  input: PairSchema,
  run: async (context, input): Promise<{ items: Elsewhere[] }> => {
    const { row, pair } = await pairOf(context, input);
    const { count } = await context.tx.sameClaim.createMany({
      data: { ...pair, newsroomId: context.actor.newsroomId, linkedById: context.actor.memberId },
      skipDuplicates: true,
    });
    if (count === 1) record(context, row, input.otherId, "claim.linked");
    else context.unchanged();
    return { items: await readElsewhere(fromTx(context.tx), context.actor, row) };
  },
});

/** Takes back that two claims of different articles are the same. */
export const unlinkClaims = defineCommand({
  name: "unlinkClaims",
  permission: "claim:edit",
  input: PairSchema,
  run: async (context, input): Promise<{ items: Elsewhere[] }> => {
    const { row, pair } = await pairOf(context, input);
    const { count } = await context.tx.sameClaim.deleteMany({ where: pair });
    if (count === 1) record(context, row, input.otherId, "claim.unlinked");
    else context.unchanged();
    return { items: await readElsewhere(fromTx(context.tx), context.actor, row) };
  },
});

/** Both claims must be known to the person; those of one article are linked as appearances instead. */
async function pairOf({ tx, actor }: CommandContext, { id, otherId }: Pair) {
  const row = await getClaimRow(fromTx(tx), actor, id);
  const other = await getClaimRow(fromTx(tx), actor, otherId);
  if (row.articleId === other.articleId) {
    throw new AppError("conflict", "Both stand in one article: mark the one as a repeat of the other instead.");
  }
  const [claimId, second] = id < otherId ? [id, otherId] : [otherId, id];
  return { row, pair: { claimId, otherId: second } };
}

/** The other claim goes by its id alone: whoever may read this line need not know of the other's article. */
function record(
  context: CommandContext,
  row: { readonly id: string; readonly number: number; readonly articleId: string },
  otherId: string,
  type: "claim.linked" | "claim.unlinked",
): void {
  const payload = { label: claimLabel(row.number), otherId };
  context.record({ type, payload, articleId: row.articleId, claimId: row.id });
}
