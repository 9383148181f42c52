import { expect, test } from "vitest";
import { carriedIn } from "@/tests/support/claims-of";

test("coordinated facts, a relative clause and a result are claims of their own", () => {
  expect(
    carriedIn("He had stolen the truck, but police found it after two days, and the driver was arrested."),
  ).toEqual(["He had stolen the truck", "police found it after two days", "the driver was arrested"]);
  expect(carriedIn("The dam, which was built in 1960, broke on Tuesday, killing 12 people.")).toHaveLength(3);
});

test("a condition stays with what it conditions", () => {
  const text = "It remains unclear if the man acted alone, or if he was helped by his brother.";
  expect(carriedIn(text)).toEqual([text.slice(0, -1)]);
});

test("the second of two clauses keeps its subject, whatever stands before it", () => {
  expect(
    carriedIn("Colm Porter received three votes and Norland tribal leader Faith Redwood received one.").slice(0, 2),
  ).toEqual(["Colm Porter received three votes", "Norland tribal leader Faith Redwood received one"]);
});
