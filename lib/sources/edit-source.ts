import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { changesBetween } from "@/lib/core/history/changes";
import { canonicalUrl } from "@/lib/core/source/canonical-url";
import { SourceGradeSchema } from "@/lib/core/source/source";
import { sourceShape } from "@/lib/core/source/source-input";
import type { SourceView } from "@/lib/core/view/source-view";
import { claimsOnSource } from "@/lib/db/claims-on-source";
import { fromTx } from "@/lib/db/rows";
import { settleAndRecord } from "@/lib/db/settle-and-record";
import { readSource } from "@/lib/db/sources";
import { AppError } from "@/lib/platform/errors";
import { refuseConfidential } from "@/lib/sources/refuse-confidential";
import { refuseMerged } from "@/lib/sources/refuse-merged";

const EditSourceSchema = z
  .strictObject({ ...sourceShape, grade: SourceGradeSchema, terms: sourceShape.terms.unwrap() })
  .partial()
  .extend({ id: z.uuid(), version: z.int() });

/** Changes what is said of a source. Claims that rest on it are held against the policy again. */
export const editSource = defineCommand({
  name: "editSource",
  permission: "source:write",
  input: EditSourceSchema,
  run: async (context, input): Promise<SourceView> => {
    const { tx, actor } = context;
    const before = await readSource(fromTx(tx), actor, input.id);
    refuseConfidential(before);
    refuseMerged(before);
    if (!actor.roles.includes("editor") && before.createdBy.id !== actor.memberId) {
      throw new AppError("forbidden", "Only an editor, or whoever added the source, can change it.");
    }
    const { id, version, ...fields } = input;
    const data = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    const { count } = await tx.source.updateMany({
      where: { id, version, newsroomId: actor.newsroomId },
      data: {
        ...data,
        ...(input.url === undefined ? {} : { canonicalUrl: input.url ? canonicalUrl(input.url) : null }),
        version: { increment: 1 },
      },
    });
    if (count !== 1) {
      throw new AppError("stale", "Somebody else changed this source while you were working on it.", {
        details: { version: before.version },
      });
    }
    const after = await readSource(fromTx(tx), actor, id);
    context.record({
      type: "source.edited",
      payload: { title: after.title, changes: changesBetween(before, after, Object.keys(data)) },
      objectId: id,
      version: after.version,
    });
    for (const row of await claimsOnSource(context.tx, id)) {
      const reason = `the source "${after.title}" was changed`;
      await settleAndRecord({
        tx,
        row,
        newsroomId: actor.newsroomId,
        byId: actor.memberId,
        reason,
        record: context.record,
      });
    }
    return after;
  },
});
