import { z } from "zod";
import { defineQuery } from "@/lib/boundary/query";
import { SecondCheckStateSchema } from "@/lib/core/review/second-check";
import type { SecondCheckView } from "@/lib/core/view/second-check-view";
import { fromPool } from "@/lib/db/rows";
import { readSecondCheck, readSecondChecks } from "@/lib/db/second-check-rows";
import { sql } from "@/lib/db/sql";

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
