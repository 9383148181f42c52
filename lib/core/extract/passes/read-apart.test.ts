import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

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
