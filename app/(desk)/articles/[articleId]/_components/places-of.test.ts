import { expect, test } from "vitest";
import { placesOf } from "@/app/(desk)/articles/[articleId]/_components/places-of";

const text = "“We’re late,” she said. We were late before.";

test.each([
  ["words that stand once are found", "she said", [{ start: 14, end: 22 }]],
  ["straight quotation marks find curly ones", `"We're late,"`, [{ start: 0, end: 13 }]],
  ["words that do not stand there are not found", "it said", []],
  ["no words are nowhere", "  ", []],
])("%s", (_, words, expected) => {
  expect(placesOf(text, words)).toEqual(expected);
});

test("words that stand twice are found twice, so that nobody guesses", () => {
  expect(placesOf(text, "late")).toHaveLength(2);
});
