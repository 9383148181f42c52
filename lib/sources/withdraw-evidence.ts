import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { line } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { changeClaim } from "@/lib/db/claims";
import { lockEvidence } from "@/lib/db/evidence";
import { settleAndRead } from "@/lib/db/settle-and-record";
import { AppError } from "@/lib/platform/errors";

/** Withdraws an evidence link, with a reason. It stays readable as withdrawn and no longer counts. */
export const withdrawEvidence = defineCommand({
  name: "withdrawEvidence",
  permission: "evidence:write",
  input: z.strictObject({ id: z.uuid(), version: z.int(), reason: line(2_000) }),
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    const { evidence, claim } = await lockEvidence(tx, actor, input.id, input.version);
    if (!actor.roles.includes("editor") && evidence.addedById !== actor.memberId) {
      throw new AppError("forbidden", "Only an editor, or whoever added the evidence, can withdraw it.");
    }
    await tx.evidence.update({
      where: { id: input.id },
      data: { withdrawnAt: context.now, withdrawnById: actor.memberId, version: { increment: 1 } },
      select: { id: true },
    });
    const version = await changeClaim(tx, claim, {});
    context.record({
      type: "evidence.withdrawn",
      payload: { label: claimLabel(claim.number), source: evidence.sourceTitle, reason: input.reason },
      articleId: claim.articleId,
      claimId: claim.id,
      objectId: input.id,
      version,
    });
    const reason = `the evidence from "${evidence.sourceTitle}" was withdrawn`;
    return settleAndRead(context, claim, reason);
  },
});
