import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { barredFromDeciding, findingsAgree } from "@/lib/core/review/second-check";
import { line } from "@/lib/core/text/plain";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";
import { type ClaimChange, changeClaim } from "@/lib/db/claims";
import { notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { readSecondCheck } from "@/lib/db/second-check-rows";
import { type LockedCheck, lockSecondCheck } from "@/lib/db/second-checks";
import { settleAndRecord } from "@/lib/db/settle-and-record";
import { readStander } from "@/lib/db/standers";
import { refuseUnknownVerdicts } from "@/lib/db/verdict-scale";
import { AppError } from "@/lib/platform/errors";
import { closed, FindingInputSchema, findingOn } from "@/lib/reviews/give-second-verdict";

/**
 * A third person, an editor, decides between two verdicts that differ. Where he upholds the first one nothing of the
 * claim changes; otherwise his verdict and his note become the claim's, and he answers for them from then on.
 */
export const decideSecondCheck = defineCommand({
  name: "decideSecondCheck",
  permission: "claim:adjudicate",
  input: z.strictObject({ id: z.uuid(), version: z.int(), ...FindingInputSchema }),
  run: async (context, input): Promise<SecondCheckView> => {
    const { tx, actor } = context;
    const check = await lockSecondCheck(tx, actor, input.id, input.version);
    const { claim } = check;
    if (check.state !== "disagreed") throw closed();
    const found = await readStander(tx, claim, actor);
    const own = [check.checkerId, check.firstById].includes(actor.memberId);
    const barred = found ? barredFromDeciding({ ...found.stander, isSecondChecker: own }) : "You no longer work here.";
    if (barred !== null) throw new AppError("four_eyes", barred);
    const finding = findingOn(claim, input);
    await refuseUnknownVerdicts(tx, actor.newsroomId, [finding.verdict, finding.attributionVerdict]);
    await tx.secondCheck.update({
      where: { id: check.id },
      data: {
        state: "adjudicated",
        decidedVerdict: finding.verdict,
        decidedAttributionVerdict: finding.attributionVerdict,
        decisionNote: input.note,
        decidedById: actor.memberId,
        decidedAt: context.now,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const version = await changeClaim(tx, claim, changeFor(check, { ...finding, note: input.note }, actor.memberId));
    await settleAndRecord({
      tx,
      row: claim,
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      reason: "a third person decided on another verdict",
      record: context.record,
    });
    const label = claimLabel(claim.number);
    context.record({
      type: "second_check.decided",
      payload: { label, ...finding, note: input.note },
      articleId: claim.articleId,
      claimId: claim.id,
      objectId: check.id,
      version,
    });
    await notify(tx, {
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      to: [check.checkerId, check.firstById, claim.assigneeId],
      kind: "second_check",
      text: `${label}: ${actor.name} decided between the two verdicts: ${input.note.slice(0, 200)}`,
      articleId: claim.articleId,
      claimId: claim.id,
    });
    return readSecondCheck(fromTx(tx), actor, check.id);
  },
});

function changeFor(
  { claim }: LockedCheck,
  decided: { verdict: string; attributionVerdict: string | null; note: string },
  byId: string,
): ClaimChange {
  if (findingsAgree(claim, decided)) return {};
  return {
    verdict: decided.verdict,
    attributionVerdict: decided.attributionVerdict,
    verdictNote: decided.note,
    verdictById: byId,
    attributionVerdictById: decided.attributionVerdict === null ? null : byId,
  };
}

/** Calls a second check off: by whoever asked for it, or an editor. A verdict that was given is not called off. */
export const withdrawSecondCheck = defineCommand({
  name: "withdrawSecondCheck",
  permission: "claim:judge",
  input: z.strictObject({ id: z.uuid(), version: z.int(), reason: line(2_000) }),
  run: async (context, input): Promise<SecondCheckView> => {
    const { tx, actor } = context;
    const check = await lockSecondCheck(tx, actor, input.id, input.version);
    if (check.state !== "waiting") throw closed();
    // Not the second checker himself: he would end his own blindness without a verdict.
    const may = check.askedById === actor.memberId || actor.roles.includes("editor");
    if (!may || check.checkerId === actor.memberId) {
      throw new AppError("forbidden", "Whoever asked for the second check, or an editor, calls it off.");
    }
    await tx.secondCheck.update({
      where: { id: check.id },
      data: {
        state: "withdrawn",
        withdrawnById: actor.memberId,
        withdrawnReason: input.reason,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const version = await changeClaim(tx, check.claim, {});
    await settleAndRecord({
      tx,
      row: check.claim,
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      reason: "the second check was called off",
      record: context.record,
    });
    context.record({
      type: "second_check.withdrawn",
      payload: { label: claimLabel(check.claim.number), reason: input.reason },
      articleId: check.claim.articleId,
      claimId: check.claim.id,
      objectId: check.id,
      version,
    });
    return readSecondCheck(fromTx(tx), actor, check.id);
  },
});
