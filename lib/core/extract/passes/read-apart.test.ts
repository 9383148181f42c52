import { expect, test } from "vitest";
import { claimsOf, wordingsOf } from "@/tests/support/claims-of";

test("what is said is read for itself when the sentence around it hides its subject", () => {
  expect(
    wordingsOf(
      "The chemist noted the ingredients in the sprays are also found in other products, and are unlikely to harm fish.",
    ),
  ).toEqual([
    "The ingredients in the sprays are found in other products",
    "The ingredients in the sprays are unlikely to harm fish",
  ]);
});

test("what stands on both sides of a semicolon is read for itself", () => {
  const claims = claimsOf("The hall has over 300 seats; reports said more than half of those were taken.");
  expect(claims.map((claim) => claim.quote)).toEqual([
    "The hall has over 300 seats",
    "more than half of those were taken",
  ]);
  expect(claims[1]?.attribution.claimant?.text).toBe("reports");
});
