import { expect, test } from "vitest";
import { wholeWords } from "@/app/(desk)/articles/[articleId]/_components/whole-words";

const text = "It cost £4.2 million, they said.";

test.each([
  ["a selection within a word takes the whole word", [4, 6], "cost"],
  ["a selection of whole words stays as it is", [3, 20], "cost £4.2 million"],
  ["white space at the ends falls off", [2, 21], "cost £4.2 million,"],
  ["a sign that was left out stays left out", [9, 20], "4.2 million"],
])("%s", (_, [start = 0, end = 0], expected) => {
  const span = wholeWords(text, { start, end });
  expect(text.slice(span?.start, span?.end)).toBe(expected);
});

test("white space alone is no selection", () => {
  expect(wholeWords(text, { start: 2, end: 3 })).toBeNull();
});
