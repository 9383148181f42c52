import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { ThreadKindSchema, ThreadStateSchema } from "@/lib/core/review/thread";
import type { ThreadView } from "@/lib/core/view/claim-view";
import type { Page } from "@/lib/core/view/primitives";
import type { CommentPlace, CommentVersion, ThreadLine } from "@/lib/core/view/thread-view";
import { readCommentPlace, readCommentVersions } from "@/lib/db/comment-rows";
import { fromPool } from "@/lib/db/rows";
import { joinSql, sql } from "@/lib/db/sql";
import { ASKS, listThreadLines, waitsFor } from "@/lib/db/thread-list";
import { OVERDUE, readThread } from "@/lib/db/thread-rows";

const flag = z.preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean());

/** The threads of the newsroom: what is still open, the most urgent first. */
export const listThreads = defineQuery({
  name: "listThreads",
  permission: "claim:read",
  input: z.strictObject({
    state: ThreadStateSchema.default("open"),
    kind: ThreadKindSchema.optional(),
    article: z.uuid().optional(),
    /** Only what waits for the caller. */
    mine: flag.default(false),
    overdue: flag.default(false),
    /** Leaves out notes that wait for nobody. */
    asking: flag.default(false),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().max(400).optional(),
  }),
  run: ({ actor }, { state, kind, article, mine, overdue, asking, ...request }): Promise<Page<ThreadLine>> => {
    const conditions = [
      sql`t.state = ${state}::thread_state`,
      ...(kind ? [sql`t.kind = ${kind}::thread_kind`] : []),
      ...(article ? [sql`t.article_id = ${article}::uuid`] : []),
      ...(mine ? [waitsFor(actor.memberId)] : []),
      ...(overdue ? [OVERDUE] : []),
      ...(asking ? [ASKS] : []),
    ];
    return listThreadLines(fromPool, actor, joinSql(conditions, " AND "), request);
  },
});

/** What a comment said before each of its edits, and what it says now, first to last. */
export const getCommentVersions = defineQuery({
  name: "getCommentVersions",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid() }),
  run: async ({ actor }, { id }): Promise<{ items: CommentVersion[] }> => ({
    items: await readCommentVersions(fromPool, actor, id),
  }),
});

/** Where a comment stands: the article, the claim, the thread. */
export const getCommentPlace = defineQuery({
  name: "getCommentPlace",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor }, { id }): Promise<CommentPlace> => readCommentPlace(fromPool, actor, id),
});

/** One thread with all that was said in it. */
export const getThread = defineQuery({
  name: "getThread",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor }, { id }): Promise<ThreadView> => readThread(fromPool, actor, id),
});
