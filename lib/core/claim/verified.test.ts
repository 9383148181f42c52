import { expect, test } from "vitest";
import { ANCHOR_STATES } from "@/lib/core/claim/claim";
import { CLAIM_STATUSES } from "@/lib/core/claim/status";
import { isVerified, type VerifiedFacts } from "@/lib/core/claim/verified";

const now = new Date("2026-11-22T12:00:00Z");
const good: VerifiedFacts = {
  status: "signed_off",
  verdictCountsAsVerified: true,
  attributed: false,
  attributionVerdict: null,
  anchorState: "anchored",
  contentHash: "a",
  signedHash: "a",
  openBlockingThreads: 0,
  policyMet: true,
  policyOverridden: false,
  recheckBy: null,
};

test("a claim with all that it takes is verified", () => {
  expect(isVerified(good, now)).toBe(true);
});

test.each<[string, Partial<VerifiedFacts>]>([
  ["a verdict that does not count", { verdictCountsAsVerified: false }],
  ["an attribution that nobody judged", { attributed: true }],
  ["an attribution that was not so", { attributed: true, attributionVerdict: "incorrect" }],
  ["an attribution that needed correction", { attributed: true, attributionVerdict: "confirmed_after_correction" }],
  ["content that changed since the sign-off", { contentHash: "b" }],
  ["no sign-off at all", { signedHash: null }],
  ["a blocking thread", { openBlockingThreads: 1 }],
  ["too little evidence", { policyMet: false }],
  ["a re-check date that has passed", { recheckBy: new Date("2026-11-22T11:59:59Z") }],
  ["a re-check date that is now", { recheckBy: now }],
])("%s alone takes it away", (_what, over) => {
  expect(isVerified({ ...good, ...over }, now)).toBe(false);
});

test.each<[string, Partial<VerifiedFacts>]>([
  ["a confirmed attribution", { attributed: true, attributionVerdict: "confirmed" }],
  ["words that moved with the text", { anchorState: "moved" }],
  ["an editor's override", { policyMet: false, policyOverridden: true }],
  ["a re-check date to come", { recheckBy: new Date("2026-11-22T12:00:01Z") }],
  ["an opinion on an attribution that there is none of", { attributionVerdict: "incorrect" }],
])("%s does not", (_what, over) => {
  expect(isVerified({ ...good, ...over }, now)).toBe(true);
});

test("no status but signed off is verified, and no anchor but one that holds", () => {
  const verified = CLAIM_STATUSES.filter((status) => isVerified({ ...good, status }, now));
  expect(verified).toEqual(["signed_off"]);
  const holding = ANCHOR_STATES.filter((anchorState) => isVerified({ ...good, anchorState }, now));
  expect(holding).toEqual(["anchored", "moved"]);
});
