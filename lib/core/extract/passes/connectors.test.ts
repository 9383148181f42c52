import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test.each([
  ["However, the dam was also closed in 1990.", "The dam was closed in 1990"],
  ["In addition, the town bought two boats.", "The town bought two boats"],
  [
    "The company bought not only the mine but also the railway.",
    "The company bought not only the mine but also the railway",
  ],
])("words that only tie a sentence to the one before are left out: %j", (text, wording) => {
  expect(wordingsOf(text)).toContain(wording);
});

test("a quotation that begins in a claim ends in its wording", () => {
  expect(wordingsOf('The minister said the plan was "a great success for Oslo."')[0]).toMatch(
    /"a great success for Oslo"$/,
  );
});
