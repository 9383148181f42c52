import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import type { RevisionDiff, StoredRevisionView } from "@/lib/core/view/stored-revision-view";
import { fromPool } from "@/lib/db/rows";
import { readStoredRevision } from "@/lib/db/stored-revision";
import { diffInBackground } from "@/lib/platform/extraction";

const number = z.coerce.number().int().min(1);

/** One text of an article as it was, with where its claims stood in it. */
export const getRevision = defineQuery({
  name: "getRevision",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid(), number }),
  run: ({ actor }, input): Promise<StoredRevisionView> =>
    readStoredRevision(fromPool, actor, { articleId: input.id, number: input.number }),
});

/** What changed word by word between an earlier text and this one; without `from` since the one before. */
export const getRevisionDiff = defineQuery({
  name: "getRevisionDiff",
  permission: "article:read",
  input: z.strictObject({ id: z.uuid(), number, from: number.optional() }),
  run: async ({ actor }, { id, number: to, from = Math.max(1, to - 1) }): Promise<RevisionDiff> => {
    const before = await readStoredRevision(fromPool, actor, { articleId: id, number: from });
    const after = await readStoredRevision(fromPool, actor, { articleId: id, number: to });
    return { from, to, runs: await diffInBackground(before.text, after.text) };
  },
});
