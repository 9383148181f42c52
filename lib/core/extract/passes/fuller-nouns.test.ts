import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test("the rally alone is the rally in the place where it was introduced", () => {
  const text = "Thousands held a rally in Minsk, Belarus. The rally was visited by 40,000 people.";
  expect(wordingsOf(text)).toContain("The rally in Minsk, Belarus was visited by 40,000 people");
});

test("of two rallies nobody can tell which is meant", () => {
  const text = "Thousands held a rally in Minsk. Others held a rally in Brest. The rally was visited by 40,000 people.";
  expect(wordingsOf(text)).toContain("The rally was visited by 40,000 people");
});

test("a day is no place", () => {
  const text = "Thousands held a rally on Friday. The rally was visited by 40,000 people.";
  expect(wordingsOf(text)).toContain("The rally was visited by 40,000 people");
});
