import { expect, test } from "vitest";
import {
  barredFromChecking,
  barredFromDeciding,
  findingsAgree,
  type SecondCheckState,
  type Stander,
  secondCheckAsked,
  standingOf,
} from "@/lib/core/review/second-check";

const finding = (verdict: string | null, attributionVerdict: string | null = null) => ({ verdict, attributionVerdict });

test.each([
  [finding("confirmed"), finding("confirmed"), true],
  [finding("confirmed"), finding("incorrect"), false],
  [finding("confirmed", "confirmed"), finding("confirmed", "incorrect"), false],
  [finding("incorrect", "confirmed"), finding("incorrect", "confirmed"), true],
  [finding("confirmed", "confirmed"), finding("confirmed"), false],
])("%j and %j agree: %s", (one, other, agree) => {
  expect(findingsAgree(one, other)).toBe(agree);
  expect(findingsAgree(other, one)).toBe(agree);
});

test.each<[SecondCheckState, string, string]>([
  ["waiting", "confirmed", "waiting"],
  ["disagreed", "confirmed", "disagreed"],
  ["agreed", "confirmed", "settled"],
  ["adjudicated", "confirmed", "settled"],
  ["withdrawn", "confirmed", "none"],
  // The verdict was changed after both had agreed: nobody has checked this one twice.
  ["agreed", "incorrect", "none"],
  ["adjudicated", "incorrect", "none"],
])("a check that is %s on confirmed leaves a claim found %s: %s", (state, present, standing) => {
  expect(standingOf({ state, settledOn: finding("confirmed") }, finding(present))).toBe(standing);
});

test("a claim that nobody asked a second check of has none", () => {
  expect(standingOf(null, finding("confirmed"))).toBe("none");
});

test.each([
  ["never", "high", false],
  ["high_priority", "high", true],
  ["high_priority", "normal", false],
  ["always", "low", true],
] as const)("the rule %s at priority %s asks: %s", (rule, priority, asked) => {
  expect(secondCheckAsked(rule, priority)).toBe(asked);
});

const stander = (over: Partial<Stander> = {}): Stander => ({
  isPerson: true,
  roles: ["editor"],
  ownWork: false,
  writesArticle: false,
  isSecondChecker: false,
  ...over,
});

test.each<[string, Partial<Stander>, boolean, boolean]>([
  ["an editor with no part in it", {}, true, true],
  ["a checker with no part in it", { roles: ["checker"] }, true, false],
  ["a viewer", { roles: ["viewer"] }, false, false],
  ["a key", { isPerson: false }, false, false],
  ["whoever set the first verdict", { ownWork: true }, false, false],
  ["a writer of the article", { writesArticle: true }, false, false],
  ["the second checker", { isSecondChecker: true }, true, false],
])("%s: what he may do with %j", (_who, over, checks, decides) => {
  expect(barredFromChecking(stander(over)) === null).toBe(checks);
  expect(barredFromDeciding(stander(over)) === null).toBe(decides);
});
