import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { changesBetween } from "@/lib/core/history/changes";
import { checkExcerpt, missingFacts } from "@/lib/core/source/excerpt";
import { FacetSchema, StanceSchema } from "@/lib/core/source/source";
import { optionalLine } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { changeClaim } from "@/lib/db/claims";
import { lockEvidence } from "@/lib/db/evidence";
import { settleAndRead } from "@/lib/db/settle-and-record";
import { readCaptureTexts } from "@/lib/db/sources";
import { AppError } from "@/lib/platform/errors";

/** Changes an evidence link, or answers one that contradicts the claim. */
export const editEvidence = defineCommand({
  name: "editEvidence",
  permission: "evidence:write",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    facet: FacetSchema.optional(),
    stance: StanceSchema.optional(),
    excerpt: optionalLine(20_000).optional(),
    locatorLabel: optionalLine(60).optional(),
    locator: optionalLine(300).optional(),
    note: optionalLine(5_000).optional(),
    answer: optionalLine(5_000).optional(),
  }),
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    const { evidence, claim } = await lockEvidence(tx, actor, input.id, input.version);
    const { id, version: _version, ...fields } = input;
    const answersOnly = Object.keys(fields).every((field) => field === "answer");
    if (!answersOnly && !actor.roles.includes("editor") && evidence.addedById !== actor.memberId) {
      throw new AppError("forbidden", "Only an editor, or whoever added the evidence, can change it.");
    }
    const data = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const excerpt = input.excerpt === undefined ? evidence.excerpt : input.excerpt;
    await tx.evidence.update({
      where: { id },
      data: {
        ...data,
        excerptCheck: checkExcerpt(excerpt, await readCaptureTexts(tx, evidence.sourceId)),
        lacks: missingFacts(claim.text, excerpt),
        // Words that were never held against the removed text have lost no proof with it.
        ...(input.excerpt === undefined ? {} : { proofRemovalId: null }),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    const version = await changeClaim(tx, claim, {});
    context.record({
      type: "evidence.edited",
      payload: {
        label: claimLabel(claim.number),
        source: evidence.sourceTitle,
        changes: changesBetween(evidence, { ...evidence, ...data }, Object.keys(data)),
      },
      articleId: claim.articleId,
      claimId: claim.id,
      objectId: id,
      version,
    });
    const reason = `the evidence from "${evidence.sourceTitle}" was changed`;
    return settleAndRead(context, claim, reason);
  },
});
