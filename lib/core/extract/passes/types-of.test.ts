import { expect, test } from "vitest";
import { claimsOf } from "@/tests/support/claims-of";

test.each([
  ["The storm killed 40 people.", "number"],
  ["Anna, aged 43, was the driver of the bus.", "age"],
  ["The flood came because the dam broke.", "causal"],
  ["He was convicted of fraud.", "legal"],
  ["It is the highest tower in the country.", "superlative"],
])("%j asks for checking of %s", (text, type) => {
  expect(claimsOf(text)[0]?.types).toContain(type);
});

test("a headline tells in the present what happened, and so does a participle", () => {
  expect(claimsOf("Port workers block bridge\n\nThe bridge was blocked on Monday.")[0]?.types).toContain("event");
  const [, second] = claimsOf("The truck left the road, crashing into the old harbour wall.");
  expect(second?.types).toContain("event");
});
