import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import { asksOf } from "@/lib/core/access/second-factor-rule";
import { SecondFactorRuleSchema } from "@/lib/core/access/second-factor-rule-schema";
import type { SecondFactorRuleView } from "@/lib/core/view/second-factor-view";
import { changeSetting } from "@/lib/db/newsroom-settings";
import { fromPool, fromTx } from "@/lib/db/rows";
import { readFactorRule } from "@/lib/db/second-factor-rule";
import { AppError } from "@/lib/platform/errors";

/** Of whom a second factor is asked, and who has none. */
export const getSecondFactorRule = defineQuery({
  name: "getSecondFactorRule",
  permission: "settings:manage",
  input: z.strictObject({}),
  run: ({ actor }): Promise<SecondFactorRuleView> => readFactorRule(fromPool, actor.newsroomId),
});

/**
 * Sets of whom a second factor is asked. It holds with the next request: whoever is asked and has none, signed in or not,
 * can do nothing but set one up, and the API keys of that person rest until then.
 */
export const setSecondFactorRule = defineCommand({
  name: "setSecondFactorRule",
  permission: "settings:manage",
  input: SecondFactorRuleSchema.extend({ version: z.int() }),
  run: async ({ tx, actor, record, unchanged }, { version, ...asked }): Promise<SecondFactorRuleView> => {
    const before = await readFactorRule(fromTx(tx), actor.newsroomId);
    const rule = { cleared: asked.cleared, roles: [...new Set(asked.roles)].sort() };
    if (rule.cleared === before.cleared && rule.roles.join() === [...before.roles].sort().join()) {
      unchanged();
      return before;
    }
    const own = before.without.find(({ id }) => id === actor.memberId);
    if (own && asksOf(rule, own)) {
      throw new AppError(
        "conflict",
        "Set up your own second factor first, under Your account: this would ask you too.",
      );
    }
    const next = await changeSetting(tx, { newsroomId: actor.newsroomId, version }, { secondFactor: rule });
    const after = await readFactorRule(fromTx(tx), actor.newsroomId);
    const without = after.without.filter((person) => person.asked).length;
    record({
      type: "newsroom.second_factor_asked",
      payload: { ...rule, without },
      objectId: actor.newsroomId,
      version: next,
    });
    return after;
  },
});
