import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { ReplyStateSchema } from "@/lib/core/review/reply";
import { SecondCheckStateSchema } from "@/lib/core/review/second-check-schema";
import type { ReplyView } from "@/lib/core/view/reply-view";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";
import { readReplies, readReply } from "@/lib/db/reply-rows";
import { fromPool } from "@/lib/db/rows";
import { readSecondCheck, readSecondChecks } from "@/lib/db/second-check-rows";
import { joinSql, sql } from "@/lib/db/sql";

/** The newsroom's second checks in one state, oldest first: what waits, what is in dispute, what agrees. */
export const listSecondChecks = defineQuery({
  name: "listSecondChecks",
  permission: "claim:read",
  input: z.strictObject({
    state: SecondCheckStateSchema.default("waiting"),
    /** Only those of claims that still wait for their sign-off. */
    unsigned: z.preprocess((value) => (value === "true" ? true : value), z.boolean()).default(false),
  }),
  run: async ({ actor }, input): Promise<{ items: SecondCheckView[] }> => ({
    items: await readSecondChecks(
      fromPool,
      actor,
      sql`sc.state = ${input.state}::second_check_state
        AND (NOT ${input.unsigned} OR (c.status = 'awaiting_sign_off' AND c.second_check = 'settled'))`,
    ),
  }),
});

/** One second check. */
export const getSecondCheck = defineQuery({
  name: "getSecondCheck",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor }, input): Promise<SecondCheckView> => readSecondCheck(fromPool, actor, input.id),
});

const flag = z.preprocess((value) => (value === "true" ? true : value === "false" ? false : value), z.boolean());

/** The right-of-reply ledger: whom claims were put to, and what came back. Those whose time is over come first. */
export const listReplies = defineQuery({
  name: "listReplies",
  permission: "claim:read",
  input: z.strictObject({
    article: z.uuid().optional(),
    claim: z.uuid().optional(),
    state: ReplyStateSchema.optional(),
    overdue: flag.optional(),
  }),
  run: async ({ actor }, input): Promise<{ items: ReplyView[] }> => {
    const conditions = [
      sql`true`,
      ...(input.article ? [sql`rr.article_id = ${input.article}::uuid`] : []),
      ...(input.claim
        ? [sql`EXISTS (SELECT 1 FROM reply_claim l WHERE l.reply_id = rr.id AND l.claim_id = ${input.claim}::uuid)`]
        : []),
      ...(input.state ? [sql`rr.state = ${input.state}::reply_state`] : []),
      ...(input.overdue ? [sql`rr.state = 'waiting' AND rr.deadline <= now()`] : []),
    ];
    return { items: await readReplies(fromPool, actor, joinSql(conditions, " AND ")) };
  },
});

/** One line of the ledger. */
export const getReply = defineQuery({
  name: "getReply",
  permission: "claim:read",
  input: z.strictObject({ id: z.uuid() }),
  run: ({ actor }, input): Promise<ReplyView> => readReply(fromPool, actor, input.id),
});
