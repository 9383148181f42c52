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

test("a weekday lies ahead only where a plan leads up to it, and a month takes the year that is said behind it", () => {
  const text = [
    "Harbour closes",
    "",
    "Saturday, August 1, 2020",
    "",
    "On Thursday, Ana Silva, a candidate for the vote to be held on August 9, held a rally in Porto with 300 people.",
    "The vote is to be held on Sunday in all 40 towns.",
    "A similar vote was held in Porto in August last year.",
  ].join("\n");
  const found = claimsOf(text).flatMap((claim) => claim.times.map((time) => `${time.text} ${time.iso}`));
  expect(found).toEqual(expect.arrayContaining(["Thursday 2020-07-30", "Sunday 2020-08-02", "August 2019-08"]));
});
