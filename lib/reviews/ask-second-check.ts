import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { barredFromChecking } from "@/lib/core/review/second-check";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { readClaimDetail } from "@/lib/db/claim-detail";
import { settleClaim } from "@/lib/db/claim-facts";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { changeClaim, lockClaim } from "@/lib/db/claims";
import { notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { insertSecondCheck } from "@/lib/db/second-checks";
import { readStander } from "@/lib/db/standers";
import { AppError } from "@/lib/platform/errors";

const ASKABLE: readonly ClaimStatus[] = ["in_review", "needs_info", "awaiting_sign_off"];

/**
 * Asks for a second verdict on a claim, of a named person or of whoever takes it. From then on that person's screens
 * and answers carry neither the first verdict nor what was said about it, until the second one is given.
 */
export const askSecondCheck = defineCommand({
  name: "askSecondCheck",
  permission: "claim:judge",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    checkerId: z.uuid().nullable().optional(),
    dueAt: z.iso
      .datetime({ offset: true })
      .transform((value) => new Date(value))
      .nullable()
      .optional(),
  }),
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    const row = await lockClaim(tx, actor, input.id, input.version);
    refuseUnready(row);
    const checker = input.checkerId ? await findChecker(context, row, input.checkerId) : null;
    const id = await insertSecondCheck(tx, {
      actor,
      claimId: row.id,
      checkerId: checker?.id ?? null,
      dueAt: input.dueAt ?? null,
      now: context.now,
    });
    const version = await changeClaim(tx, row, {});
    await settleClaim(tx, row.id);
    const label = claimLabel(row.number);
    context.record({
      type: "second_check.asked",
      payload: { label, checker: checker?.name ?? null, byPolicy: false },
      articleId: row.articleId,
      claimId: row.id,
      objectId: id,
      version,
    });
    await notify(tx, {
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      to: [checker?.id ?? null],
      kind: "second_check",
      text: `${label}: you are asked for a second verdict, without having seen the first: ${row.text.slice(0, 200)}`,
      articleId: row.articleId,
      claimId: row.id,
    });
    return readClaimDetail(fromTx(tx), actor, row.id);
  },
});

function refuseUnready(row: ClaimRow): void {
  if (!ASKABLE.includes(row.status)) {
    throw new AppError(
      "illegal_transition",
      "A second check is asked for while a claim is checked or waits for its sign-off.",
      {
        details: { claimStatus: row.status },
      },
    );
  }
  if (row.verdict === null || row.verdictById === null) {
    throw new AppError("illegal_transition", "Set the first verdict before you ask for a second one.");
  }
  if (row.secondCheck === "waiting" || row.secondCheck === "disagreed") {
    throw new AppError("conflict", "A second check of this claim is open already.");
  }
}

async function findChecker(
  { tx, actor }: CommandContext,
  row: ClaimRow,
  id: string,
): Promise<{ id: string; name: string }> {
  const found = await readStander(tx, row, { newsroomId: actor.newsroomId, memberId: id });
  if (!found) throw new AppError("not_found", "There is no such member who could check this claim.");
  const barred = barredFromChecking(found.stander);
  if (barred === null) return { id, name: found.name };
  throw new AppError("four_eyes", `${found.name} cannot be the second checker. ${barred}`, {
    fields: { checkerId: [barred] },
  });
}
