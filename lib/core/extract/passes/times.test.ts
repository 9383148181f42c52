import { expect, test } from "vitest";
import { claimsOf } from "@/tests/support/claims-of";

test("a day of the week is certain only when the article is dated", () => {
  const iso = (text: string): unknown[] =>
    claimsOf(text).flatMap((claim) => claim.times.map((time) => [time.text, time.iso]));
  const story = "The council closed the old bridge on Friday after an inspection.";
  expect(iso(`Bridge closes\n\nMonday, May 18, 2015\n\n${story}`)).toContainEqual(["Friday", "2015-05-15"]);
  expect(iso(`Bridge closes\n\n${story}`)).toContainEqual(["Friday", null]);
  expect(iso("The bridge was built on May 3, 1960.")).toContainEqual(["May 3, 1960", "1960-05-03"]);
});
