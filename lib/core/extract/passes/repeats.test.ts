import { expect, test } from "vitest";
import { claimsOf } from "@/tests/support/claims-of";

test("the headline's claim points to the claim of the body that says the same", () => {
  const found = claimsOf(
    "Council closes old bridge\n\nThe council closed the old bridge on Friday. It was built in 1960.",
  );
  expect(found[0]?.sameAs).toBe(1);
});
