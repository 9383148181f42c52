import { z } from "zod";
import { type CommandContext, defineCommand } from "@/lib/boundary/command";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import type { SourceMerge, SourceView } from "@/lib/core/view/source-view";
import { claimsOnSource } from "@/lib/db/claims-on-source";
import { proveExcerpts } from "@/lib/db/prove-excerpts";
import { fromTx } from "@/lib/db/rows";
import { visibleArticle } from "@/lib/db/scope";
import { settleAndRecordAll } from "@/lib/db/settle-and-record";
import { lockSources, readCaptureTexts, readSource } from "@/lib/db/sources";
import { sql } from "@/lib/db/sql";
import { AppError } from "@/lib/platform/errors";
import { refuseConfidential } from "@/lib/sources/refuse-confidential";
import { refuseMerged } from "@/lib/sources/refuse-merged";

/**
 * Says that a source is the same as another one. What was cited from it is cited from that one from now on, and counts
 * once; sign-offs that rest on it lapse, because they vouched for other evidence. Its texts and files stay, and are found
 * with the other. There is no way back but to cite anew.
 */
export const mergeSources = defineCommand({
  name: "mergeSources",
  permission: "source:write",
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    into: z.uuid(),
    /** Only counts what would change. */
    preview: z.union([z.boolean(), z.stringbool()]).default(false),
  }),
  run: async (context, { id, version, into, preview }): Promise<SourceMerge> => {
    const { tx, actor } = context;
    // The claims' locks come first everywhere; what is cited meanwhile is found by the second look.
    if (!preview) await claimsOnSource(tx, id);
    if (!preview) await lockSources(tx, [id, into]);
    const { from, target } = await readBoth(context, { id, into });
    if (from.version !== version) {
      throw new AppError("stale", "Somebody else changed this source while you were working on it.", {
        details: { version: from.version },
      });
    }
    const counted = { evidence: from.usedBy, lapses: await countLapses(context, id) };
    if (preview) {
      context.unchanged();
      return { ...counted, source: target };
    }
    await repoint(context, { from, target });
    return { ...counted, source: await readSource(fromTx(tx), actor, into) };
  },
});

type Pair = { readonly from: SourceView; readonly target: SourceView };

async function readBoth(
  { tx, actor }: CommandContext,
  { id, into }: { readonly id: string; readonly into: string },
): Promise<Pair> {
  const from = await readSource(fromTx(tx), actor, id);
  const target = await readSource(fromTx(tx), actor, into);
  if (id === into) throw new AppError("invalid", "A source cannot be merged into itself. Choose the one to keep.");
  for (const source of [from, target]) {
    refuseConfidential(source);
    refuseMerged(source);
  }
  if (!actor.roles.includes("editor") && from.createdBy.id !== actor.memberId) {
    throw new AppError("forbidden", "Only an editor, or whoever added the source, can merge it into another one.");
  }
  return { from, target };
}

/** Sign-offs and submissions that would end, of claims that the person may see. */
async function countLapses({ tx, actor }: CommandContext, id: string): Promise<number> {
  const [row] = await fromTx(tx).rows<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM claim c JOIN article a ON a.id = c.article_id
    WHERE ${visibleArticle(actor)} AND c.status::text = ANY (${[...LAPSING_STATUSES]}::text[]) AND c.id IN
      (SELECT e.claim_id FROM evidence e WHERE e.source_id = ${id}::uuid AND e.withdrawn_at IS NULL)`);
  return row?.count ?? 0;
}

async function repoint({ tx, actor, record }: CommandContext, { from, target }: Pair): Promise<void> {
  const { newsroomId, memberId } = actor;
  const claims = await claimsOnSource(tx, from.id);
  // Withdrawn links too: they say what was once cited, and it is the same thing.
  await tx.evidence.updateMany({ where: { sourceId: from.id, newsroomId }, data: { sourceId: target.id } });
  await tx.source.updateMany({
    where: { OR: [{ id: from.id }, { mergedIntoId: from.id }], newsroomId },
    data: { mergedIntoId: target.id, version: { increment: 1 } },
  });
  record({
    type: "source.merged",
    payload: { title: from.title, into: target.title },
    objectId: from.id,
    version: from.version + 1,
  });
  const reason = `the source "${from.title}" was merged into "${target.title}"`;
  await settleAndRecordAll(
    { tx, newsroomId, byId: memberId, record },
    claims.map((row) => ({ row, reason })),
  );
  for (const text of await readCaptureTexts(tx, target.id)) {
    await proveExcerpts(tx, actor, { sourceId: target.id, text }, record);
  }
}
