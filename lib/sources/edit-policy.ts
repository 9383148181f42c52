import { z } from "zod";
import { defineCommand } from "@/lib/boundary/command";
import { defineQuery } from "@/lib/boundary/query";
import { EvidenceRuleSchema } from "@/lib/core/source/evidence-policy";
import type { PolicyRuleView, PolicyView } from "@/lib/core/view/policy-view";
import { RULED_TYPES, readPolicy, settleByPolicy, takePolicy } from "@/lib/db/policy";
import { fromPool, fromTx } from "@/lib/db/rows";

const ClaimTypeNameSchema = z.enum(RULED_TYPES as [string, ...string[]], "There is no such kind of claim."); // The list holds the fixed kinds, so it is not empty.

/** What the newsroom asks of the evidence of each kind of claim. */
export const getPolicy = defineQuery({
  name: "getPolicy",
  permission: "claim:read",
  input: z.strictObject({}),
  run: ({ actor }): Promise<PolicyView> => readPolicy(fromPool, actor.newsroomId),
});

/**
 * Sets what is asked of one kind of claim; without a rule, what was set is taken back and the default holds again.
 * Every claim concerned is held against the new rule at once: one that no longer meets it is no longer verified.
 */
export const editPolicy = defineCommand({
  name: "editPolicy",
  permission: "settings:manage",
  input: z.strictObject({
    claimType: ClaimTypeNameSchema,
    version: z.int(),
    rule: EvidenceRuleSchema.nullable(),
  }),
  run: async (context, { claimType, version, rule }): Promise<PolicyView> => {
    const { tx, actor } = context;
    const { newsroomId } = actor;
    const before = ruleOf(await readPolicy(fromTx(tx), newsroomId), claimType);
    await takePolicy(tx, actor, version);
    if (rule === null) await tx.evidenceRule.deleteMany({ where: { newsroomId, claimType } });
    else {
      await tx.evidenceRule.upsert({
        where: { newsroomId_claimType: { newsroomId, claimType } },
        create: { newsroomId, claimType, ...rule },
        update: rule,
        select: { claimType: true },
      });
    }
    const claims = await settleByPolicy(tx, newsroomId, claimType);
    const after = await readPolicy(fromTx(tx), newsroomId);
    context.record({
      type: "policy.changed",
      payload: { claimType, from: before, to: ruleOf(after, claimType), claims },
      objectId: newsroomId,
      version: after.version,
    });
    return after;
  },
});

function ruleOf(policy: PolicyView, claimType: string): Omit<PolicyRuleView, "claimType"> | null {
  const found = policy.rules.find((rule) => rule.claimType === claimType);
  if (!found) return null;
  const { claimType: _type, ...rule } = found;
  return rule;
}
