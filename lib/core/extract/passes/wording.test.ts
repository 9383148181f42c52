import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test("the full name for a short one and for a pronoun, in words of the article", () => {
  const text = "Museum director Ana Silva said she had sold the house. She bought it in 1999. Silva died in 2004.";
  expect(wordingsOf(text)).toEqual([
    "Ana Silva had sold the house",
    "Ana Silva is Museum director",
    "Ana Silva bought it in 1999",
    "Ana Silva died in 2004",
  ]);
});
