import { expect, test } from "vitest";
import { carriedIn } from "@/tests/support/claims-of";

test.each([
  [
    "The rally was visited by thousands of people, and was the biggest event in the town for years.",
    ["The rally was visited by thousands of people", "The rally … was the biggest event in the town for years"],
  ],
  [
    "The bridge was closed in May; the tunnel was opened in June.",
    ["The bridge was closed in May", "the tunnel was opened in June"],
  ],
])("what the grammar leaves together is cut at its plain marks: %j", (text, expected) => {
  expect(carriedIn(text)).toEqual(expected);
});
