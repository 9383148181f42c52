import { expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { getClaim, getClaimHistory } from "@/lib/claims/queries";
import { listEvents } from "@/lib/history/queries";
import { editPolicy, getPolicy } from "@/lib/sources/edit-policy";
import { buildClaim } from "@/seeds/factories/build-claim";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();
const STRICT = { primary: 0, independent: 3, records: 0, replySought: false, secondCheck: "never" };
const policy = () => ask(getPolicy, desk().viewer, {});
const set = async (claimType: string, rule: object | null, by = desk().admin) =>
  execute(editPolicy, by, { claimType, rule, version: (await policy()).version });
const ruleOf = async (claimType: string) => (await policy()).rules.find((rule) => rule.claimType === claimType);

test("a newsroom starts with the default policy for every kind of claim", async () => {
  expect(await ruleOf("legal")).toMatchObject({ independent: 2, replySought: true, own: false });
  expect(await ruleOf("quote")).toMatchObject({ records: 1, own: false });
  expect(await ruleOf("number")).toMatchObject({ primary: 1, independent: 2, own: false });
});

test("a stricter rule takes hold at once: a signed-off claim that no longer meets it is not verified, and is again after", async () => {
  const claim = await buildClaim(desk(), { status: "signed_off" });
  expect(claim).toMatchObject({ verified: true, policyMet: true });
  await set("number", STRICT);
  expect(await ruleOf("number")).toMatchObject({ independent: 3, own: true });
  const strict = await ask(getClaim, desk().checker, { id: claim.id });
  expect(strict).toMatchObject({ status: "signed_off", verified: false, policyMet: false });
  expect(strict.policy.items[0]).toMatchObject({ label: "3 independent sources", have: 1, need: 3 });
  await set("number", null);
  expect(await ruleOf("number")).toMatchObject({ primary: 1, own: false });
  expect(await ask(getClaim, desk().checker, { id: claim.id })).toMatchObject({ verified: true, policyMet: true });
});

test("the rule for the rest holds for kinds without one of their own", async () => {
  await set("other", STRICT);
  try {
    expect(await ruleOf("place")).toMatchObject({ independent: 3, own: false });
    expect(await ruleOf("legal")).toMatchObject({ independent: 2 });
  } finally {
    await set("other", null);
  }
});

test("an admin changes the policy and nobody else; two at once do not overwrite each other", async () => {
  expect(await codeOf(set("number", STRICT, desk().editor))).toBe("forbidden");
  const { version } = await policy();
  const change = (claimType: string) => execute(editPolicy, desk().admin, { claimType, rule: STRICT, version });
  expect((await Promise.all([codeOf(change("age")), codeOf(change("place"))])).sort()).toEqual(["done", "stale"]);
  await set("age", null);
  await set("place", null);
});

test("what cannot be a rule is refused", async () => {
  expect(await codeOf(set("weather", STRICT))).toBe("invalid");
  expect(await codeOf(set("number", { ...STRICT, independent: 40 }))).toBe("invalid");
});

test("each change stands in the newsroom's history with what was before, and no claim's own line is written for it", async () => {
  const claim = await buildClaim(desk(), { status: "open" });
  await set("number", STRICT);
  await set("number", null);
  const { items } = await ask(listEvents, desk().admin, { type: "policy.changed", limit: 1 });
  expect(items[0]?.payload).toMatchObject({ claimType: "number", from: { independent: 3 }, to: { independent: 2 } });
  const own = await ask(getClaimHistory, desk().checker, { id: claim.id });
  expect(own.items.map(({ type }) => type)).not.toContain("policy.changed");
});
