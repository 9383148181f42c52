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

test("a time of the day is a date and no figure; a place in somebody's life is a role", () => {
  expect(claimsOf("The ferry left the harbour at 11:30 am.")[0]?.types).toContain("date_time");
  expect(claimsOf("The ferry left the harbour at 11:30 am.")[0]?.types).not.toContain("number");
  expect(claimsOf("She has headed the harbour board since Monday.")[0]?.types).toContain("person_role");
});

test("what is told in passing of the past is background", () => {
  const aside = claimsOf("The driver met Ana Silva, who sold the bus to a school.").at(-1);
  expect(aside?.types).toContain("historical");
});

test("a thing that is defined has a definition, a person a role", () => {
  const types = (text: string) => claimsOf(text).find((claim) => claim.passes.includes("roles"))?.types;
  expect(types("The crowd praised Harbour Days, a large yearly fair.")).toEqual(["definition"]);
  expect(types("Ana Silva, director of the museum, left in May.")).toEqual(["person_role"]);
});
