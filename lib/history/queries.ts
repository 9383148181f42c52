import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import type { EventView } from "@/lib/core/view/history-view";
import type { Page } from "@/lib/core/view/primitives";
import { readEvents } from "@/lib/db/history";
import { fromPool } from "@/lib/db/rows";
import { joinSql, sql } from "@/lib/db/sql";

/** The newsroom's history, newest first. */
export const listEvents = defineQuery({
  name: "listEvents",
  permission: "history:read",
  input: z.strictObject({
    article: z.uuid().optional(),
    claim: z.uuid().optional(),
    actor: z.uuid().optional(),
    type: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    cursor: z.string().optional(),
  }),
  run: async ({ actor }, input): Promise<Page<EventView>> => {
    const conditions = [
      sql`true`,
      ...(input.article ? [sql`e.article_id = ${input.article}::uuid`] : []),
      ...(input.claim ? [sql`e.claim_id = ${input.claim}::uuid`] : []),
      ...(input.actor ? [sql`e.actor_id = ${input.actor}::uuid`] : []),
      ...(input.type ? [sql`e.type = ${input.type}`] : []),
    ];
    return readEvents(fromPool, actor, joinSql(conditions, " AND "), input);
  },
});
