import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { explainRefusal } from "@/lib/core/claim/status";
import { VerdictKeySchema } from "@/lib/core/claim/verdict-schema";
import { optionalLine } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { readClaimDetail } from "@/lib/db/claim-detail";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { type ClaimChange, changeClaim, lockClaim } from "@/lib/db/claims";
import { fromTx } from "@/lib/db/rows";
import { settleAndRecord } from "@/lib/db/settle-and-record";
import { refuseUnknownVerdicts } from "@/lib/db/verdict-scale";
import { AppError } from "@/lib/platform/errors";

const VerdictInputSchema = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  verdict: VerdictKeySchema.nullable().optional(),
  attributionVerdict: VerdictKeySchema.nullable().optional(),
  verdictNote: optionalLine(10_000).optional(),
  /** The same as `verdictNote`, under the name that people say. */
  note: optionalLine(10_000).optional(),
  correction: optionalLine(10_000).optional(),
});

/**
 * Writes down what was found: whether it is so, and for an attributed claim whether they said it. The two never colour
 * each other. Whoever sets either cannot sign the claim off.
 */
export const setVerdict = defineCommand({
  name: "setVerdict",
  permission: "claim:judge",
  input: VerdictInputSchema,
  run: async (context, given): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    const input = { ...given, note: given.verdictNote === undefined ? given.note : given.verdictNote };
    const row = await lockClaim(tx, actor, input.id, input.version);
    refuseOutsideReview(context, row, input);
    await refuseUnknownVerdicts(tx, actor.newsroomId, [input.verdict, input.attributionVerdict]);
    const version = await changeClaim(tx, row, changeFor(context, row, input));
    await settleAndRecord({
      tx,
      row,
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      reason: "the verdict was changed",
      record: context.record,
    });
    context.record({
      type: "claim.verdict_set",
      payload: {
        label: claimLabel(row.number),
        from: row.verdict,
        to: input.verdict === undefined ? row.verdict : input.verdict,
        attributionFrom: row.attributionVerdict,
        attributionTo: input.attributionVerdict === undefined ? row.attributionVerdict : input.attributionVerdict,
        note: input.note === undefined ? row.verdictNote : input.note,
      },
      articleId: row.articleId,
      claimId: row.id,
      version,
    });
    return readClaimDetail(fromTx(tx), actor, row.id);
  },
});

type VerdictInput = z.output<typeof VerdictInputSchema>;

function refuseOutsideReview(context: CommandContext, row: ClaimRow, input: VerdictInput): void {
  if (row.status === "proposed" || row.status === "dismissed") {
    throw new AppError("illegal_transition", "Accept the claim before you judge it.", {
      details: { claimStatus: row.status },
    });
  }
  // He would overwrite what he has not seen.
  if (row.blind) throw new AppError("conflict", explainRefusal("blind"), { details: { refusal: "blind" } });
  const elsewhere = row.assigneeId !== null && row.assigneeId !== context.actor.memberId;
  if (elsewhere && !context.actor.roles.includes("editor")) {
    throw new AppError(
      "forbidden",
      `This claim is assigned to ${row.assigneeName ?? "somebody else"}. Take it over first.`,
    );
  }
  if (input.attributionVerdict && row.attributionMode === "outlet_voice") {
    throw new AppError(
      "invalid",
      "This claim is made in the outlet's own voice, so there is no attribution to judge.",
      {
        fields: { attributionVerdict: ["Leave it out."] },
      },
    );
  }
}

function changeFor(context: CommandContext, row: ClaimRow, input: VerdictInput): ClaimChange {
  const me = context.actor.memberId;
  return {
    ...(input.verdict === undefined ? {} : { verdict: input.verdict, verdictById: me, verdictAt: context.now }),
    ...(input.attributionVerdict === undefined
      ? {}
      : { attributionVerdict: input.attributionVerdict, attributionVerdictById: me }),
    // A note or a correction is part of what was found: whoever changes one answers for the verdict from then on.
    ...(input.note === undefined ? {} : { verdictNote: input.note, verdictById: me, verdictAt: context.now }),
    ...(input.correction === undefined
      ? {}
      : { correction: input.correction, verdictById: me, verdictAt: context.now }),
    ...(row.verdictById === null ? { verdictById: me } : {}),
  };
}
