import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { VerdictKeySchema } from "@/lib/core/claim/verdict-schema";
import { barredFromChecking, findingsAgree } from "@/lib/core/review/second-check";
import { line } from "@/lib/core/text/plain";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";
import { settleClaim } from "@/lib/db/claim-facts";
import type { ClaimRow } from "@/lib/db/claim-rows";
import { changeClaim } from "@/lib/db/claims";
import { notify } from "@/lib/db/notifications";
import { fromTx } from "@/lib/db/rows";
import { readSecondCheck } from "@/lib/db/second-check-rows";
import { type LockedCheck, lockSecondCheck } from "@/lib/db/second-checks";
import { readStander } from "@/lib/db/standers";
import { refuseUnknownVerdicts } from "@/lib/db/verdict-scale";
import { AppError } from "@/lib/platform/errors";

/** What is found, in the words that a first verdict has too. */
export const FindingInputSchema = {
  verdict: VerdictKeySchema,
  attributionVerdict: VerdictKeySchema.nullable().optional(),
  /** What was found, and where: a verdict without a reason convinces nobody. */
  note: line(10_000),
};

/** Takes a second check that is open to any checker. The first verdict is out of sight from here on. */
export const takeSecondCheck = defineCommand({
  name: "takeSecondCheck",
  permission: "claim:judge",
  input: z.strictObject({ id: z.uuid(), version: z.int() }),
  run: async (context, input): Promise<SecondCheckView> => {
    const { tx, actor } = context;
    const check = await lockSecondCheck(tx, actor, input.id, input.version);
    if (check.state !== "waiting") throw closed();
    if (check.checkerId !== null) throw new AppError("conflict", "Somebody has taken this second check already.");
    await refuseBarred(context, check.claim);
    await tx.secondCheck.update({
      where: { id: check.id },
      data: { checkerId: actor.memberId, version: { increment: 1 } },
      select: { id: true },
    });
    const version = await changeClaim(tx, check.claim, {});
    context.record({
      type: "second_check.taken",
      payload: { label: claimLabel(check.claim.number), checker: actor.name },
      articleId: check.claim.articleId,
      claimId: check.claim.id,
      objectId: check.id,
      version,
    });
    return readSecondCheck(fromTx(tx), actor, check.id);
  },
});

/** Gives the second verdict, holds it against the first, and opens both. Where they differ, a third person decides. */
export const giveSecondVerdict = defineCommand({
  name: "giveSecondVerdict",
  permission: "claim:judge",
  input: z.strictObject({ id: z.uuid(), version: z.int(), ...FindingInputSchema }),
  run: async (context, input): Promise<SecondCheckView> => {
    const { tx, actor } = context;
    const check = await lockSecondCheck(tx, actor, input.id, input.version);
    const { claim } = check;
    if (check.state !== "waiting") throw closed();
    if (check.checkerId !== actor.memberId) {
      throw new AppError("forbidden", "Only whoever is asked for the second verdict, or has taken it, gives it.");
    }
    await refuseBarred(context, claim);
    const finding = findingOn(claim, input);
    await refuseUnknownVerdicts(tx, actor.newsroomId, [finding.verdict, finding.attributionVerdict]);
    if (claim.verdict === null || claim.verdictById === null) {
      throw new AppError("conflict", "The first verdict was taken back meanwhile. Wait until there is one again.");
    }
    const agreed = findingsAgree(claim, finding);
    await tx.secondCheck.update({
      where: { id: check.id },
      data: {
        state: agreed ? "agreed" : "disagreed",
        ...finding,
        note: input.note,
        givenAt: context.now,
        firstVerdict: claim.verdict,
        firstAttributionVerdict: claim.attributionVerdict,
        firstById: claim.verdictById,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const version = await changeClaim(tx, claim, {});
    await settleClaim(tx, claim.id);
    context.record({
      type: "second_check.given",
      payload: {
        label: claimLabel(claim.number),
        agreed,
        first: claim.verdict,
        second: finding.verdict,
        firstAttribution: claim.attributionVerdict,
        secondAttribution: finding.attributionVerdict,
        note: input.note,
      },
      articleId: claim.articleId,
      claimId: claim.id,
      objectId: check.id,
      version,
    });
    await tell(context, check, agreed);
    return readSecondCheck(fromTx(tx), actor, check.id);
  },
});

/** What was found, with an answer to both questions where an attributed claim asks both. */
export function findingOn(
  claim: Pick<ClaimRow, "attributionMode" | "attributionVerdict">,
  input: { verdict: string; attributionVerdict?: string | null | undefined },
): { verdict: string; attributionVerdict: string | null } {
  const given = input.attributionVerdict ?? null;
  const fieldError = (message: string, hint: string) =>
    new AppError("invalid", message, { fields: { attributionVerdict: [hint] } });
  if (given !== null && claim.attributionMode === "outlet_voice") {
    throw fieldError(
      "This claim is made in the outlet's own voice, so there is no attribution to judge.",
      "Leave it out.",
    );
  }
  if (given === null && claim.attributionVerdict !== null) {
    throw fieldError("Say also whether it was said.", "Give a verdict on the attribution too.");
  }
  return { verdict: input.verdict, attributionVerdict: given };
}

/** A closed check takes no further verdict. */
export function closed(): AppError {
  return new AppError("illegal_transition", "This second check no longer waits for a verdict.");
}

async function refuseBarred({ tx, actor }: CommandContext, claim: ClaimRow): Promise<void> {
  const found = await readStander(tx, claim, actor);
  const barred = found ? barredFromChecking(found.stander) : "You no longer work here.";
  if (barred !== null) throw new AppError("four_eyes", barred);
}

async function tell({ tx, actor }: CommandContext, check: LockedCheck, agreed: boolean): Promise<void> {
  const { claim } = check;
  await notify(tx, {
    newsroomId: actor.newsroomId,
    byId: actor.memberId,
    to: [claim.verdictById, claim.assigneeId, check.askedById],
    kind: "second_check",
    text: `${claimLabel(claim.number)}: the second verdict ${agreed ? "agrees with the first" : "differs from the first; a third person decides"}`,
    articleId: claim.articleId,
    claimId: claim.id,
  });
}
