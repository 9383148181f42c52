import { expect, test } from "vitest";
import { wordingsOf } from "@/tests/support/claims-of";

test.each([
  ["The old railway was sold in 1990. It was closed in 1999.", "The old railway was closed in 1999"],
  [
    "The police searched the flat. They arrested the owner after two hours.",
    "The police arrested the owner after two hours",
  ],
  ["The old railway was sold in 1990. It was cold in the north.", "It was cold in the north"],
  ["A flat burned on Friday. Police said they had searched the flat.", "Police had searched the flat"],
  ["Several towns were flooded in 1990. They were built again in 1995.", "They were built again in 1995"],
])("it and they stand for the subject of the sentence before, or for nothing: %j", (text, wording) => {
  expect(wordingsOf(text)).toContain(wording);
});
