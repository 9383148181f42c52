import { expect, test } from "vitest";
import { claimsOf } from "@/tests/support/claims-of";

test("a figure and an act outweigh a judgement, and say why", () => {
  const [fact] = claimsOf("Police arrested 40 people in Paris on Monday.");
  const [view] = claimsOf("It is truly a wonderful idea for everyone.");
  expect(fact?.checkWorthiness).toBeGreaterThan((view?.checkWorthiness ?? 1) + 0.3);
  expect(fact?.reasons).toContain("gives a figure");
});

test("a full claim with a figure outranks a date in passing and a title", () => {
  const claims = claimsOf(
    "Mayor Ana Silva told reporters that 4,200 homes had lost power in the storm. The ferry left at noon on Monday.",
  );
  const worth = (words: string) => claims.find((claim) => claim.quote.includes(words))?.checkWorthiness ?? 0;
  expect(worth("4,200 homes")).toBeGreaterThan(worth("The ferry left"));
  expect(worth("The ferry left")).toBeGreaterThan(
    claims.find((claim) => claim.passes.includes("roles"))?.checkWorthiness ?? 1,
  );
});

test("what was done to something is no judgement of it: the sentence stays in an article", () => {
  const text =
    "Storm closes harbour\n\nA storm closed the harbour of Norport on Monday.\n\nThe port and the nearby hotel were both evacuated.\n\nThree ships left.\n\nThe storm sank two boats.\n\nIt ended at noon.";
  expect(claimsOf(text).map((claim) => claim.quote)).toContain("The port and the nearby hotel were both evacuated");
});
