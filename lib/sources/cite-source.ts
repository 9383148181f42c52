import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { claimLabel } from "@/lib/core/claim/claim";
import { checkExcerpt, missingFacts } from "@/lib/core/source/excerpt";
import { FacetSchema, StanceSchema } from "@/lib/core/source/source";
import { NewSourceSchema } from "@/lib/core/source/source-input";
import { optionalLine } from "@/lib/core/text/plain";
import type { ClaimDetail } from "@/lib/core/view/claim-view";
import { readClaimDetail } from "@/lib/db/claim-detail";
import { changeClaim, lockClaim } from "@/lib/db/claims";
import { fromTx } from "@/lib/db/rows";
import { settleAndRecord } from "@/lib/db/settle-and-record";
import { insertSource, readCaptureTexts, readSource } from "@/lib/db/sources";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { refuseMerged } from "@/lib/sources/refuse-merged";

const LocatorSchema = z.strictObject({ label: optionalLine(60), value: optionalLine(300) });

/** Cites a source for a claim: a known one, or a new one written down in the same step. */
export const citeSource = defineCommand({
  name: "citeSource",
  permission: "evidence:write",
  input: z
    .strictObject({
      claimId: z.uuid(),
      /** Adding evidence overwrites nothing, so the version is checked only when it is given. */
      version: z.int().optional(),
      sourceId: z.uuid().optional(),
      source: NewSourceSchema.optional(),
      facet: FacetSchema.default("content"),
      stance: StanceSchema.default("supports"),
      excerpt: optionalLine(20_000).optional(),
      locatorLabel: optionalLine(60).optional(),
      /** Where in the source: a value, with its label in `locatorLabel`, or both in one. */
      locator: z.union([optionalLine(300), LocatorSchema]).optional(),
      note: optionalLine(5_000).optional(),
    })
    .refine((input) => (input.sourceId === undefined) !== (input.source === undefined), {
      path: ["sourceId"],
      error: "Give either sourceId, for a known source, or source, for a new one.",
    }),
  run: async (context, input): Promise<ClaimDetail> => {
    const { tx, actor } = context;
    const row = await lockClaim(tx, actor, input.claimId, input.version);
    if (row.status === "dismissed")
      throw new AppError("illegal_transition", "A dismissed claim takes no evidence. Reopen it first.");
    const sourceId = input.source ? await insertSource(tx, actor, input.source, context.record) : input.sourceId;
    const source = await readSource(fromTx(tx), actor, sourceId ?? "");
    refuseMerged(source);
    const excerpt = input.excerpt ?? null;
    const excerptCheck = checkExcerpt(excerpt, await readCaptureTexts(tx, source.id));
    await tx.evidence.create({
      data: {
        id: newId(),
        newsroomId: actor.newsroomId,
        claimId: row.id,
        sourceId: source.id,
        facet: input.facet,
        stance: input.stance,
        excerpt,
        excerptCheck,
        lacks: missingFacts(row.text, excerpt),
        ...locatorOf(input.locatorLabel, input.locator),
        note: input.note ?? null,
        addedById: actor.memberId,
      },
      select: { id: true },
    });
    const version = await changeClaim(tx, row, {});
    context.record({
      type: "evidence.added",
      payload: {
        label: claimLabel(row.number),
        source: source.title,
        facet: input.facet,
        stance: input.stance,
        excerptCheck,
      },
      articleId: row.articleId,
      claimId: row.id,
      version,
    });
    const reason = `evidence from "${source.title}" was added`;
    await settleAndRecord({
      tx,
      row,
      newsroomId: actor.newsroomId,
      byId: actor.memberId,
      reason,
      record: context.record,
    });
    return readClaimDetail(fromTx(tx), actor, row.id);
  },
});

function locatorOf(
  label: string | null | undefined,
  locator: string | null | undefined | z.output<typeof LocatorSchema>,
): { locatorLabel: string | null; locator: string | null } {
  if (typeof locator === "object" && locator !== null) return { locatorLabel: locator.label, locator: locator.value };
  return { locatorLabel: label ?? null, locator: locator ?? null };
}
