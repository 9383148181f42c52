import { expect, test } from "vitest";
import { claimsOf } from "@/tests/support/claims-of";

test("a figure and an act outweigh a judgement, and say why", () => {
  const [fact] = claimsOf("Police arrested 40 people in Paris on Monday.");
  const [view] = claimsOf("It is truly a wonderful idea for everyone.");
  expect(fact?.checkWorthiness).toBeGreaterThan((view?.checkWorthiness ?? 1) + 0.3);
  expect(fact?.reasons).toContain("gives a figure");
});
