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

test("a clause with its own subject stands alone behind a linking word, with a comma or without", () => {
  expect(carriedIn("The blaze was put out and the order for a second crane was cancelled.")).toEqual([
    "The blaze was put out",
    "the order for a second crane was cancelled",
  ]);
  expect(
    carriedIn("The Greens won the seat in 1999, and since the merger in 2004, it has been held by Labour."),
  ).toEqual(["The Greens won the seat in 1999", "since the merger in 2004, it has been held by Labour"]);
  expect(carriedIn("He wounded 13 people before a guard stopped him.")).toEqual([
    "He wounded 13 people",
    "a guard stopped him",
  ]);
});

test("what is joined as one subject or one name is not cut", () => {
  expect(carriedIn("Police found that the house and the garden were searched by Fire and Rescue.")).toHaveLength(1);
  expect(carriedIn("The crane was lent by Harbour Fire and Rescue on Monday.")).toHaveLength(1);
});

test("a relative clause with a subject of its own is cut off", () => {
  expect(carriedIn("The notice came through the Delta agency, which the group uses for its letters.")).toEqual([
    "The notice came through the Delta agency",
    "which the group uses for its letters",
  ]);
});

test("a word written with a hyphen is never cut", () => {
  const text = "He has led the island since 1994, and his letter to President-elect Ana Silva on Dec. 2 led to talks.";
  expect(carriedIn(text).filter((words) => /President$|^elect/.test(words))).toEqual([]);
});

test("what happened in spite of something, and votes side by side, are told apart", () => {
  expect(
    carriedIn("The council closed the port on Monday despite dockers calling for a new plan.").slice(0, 2),
  ).toEqual(["The council closed the port on Monday", "dockers calling for a new plan"]);
  const votes = carriedIn("The bill passed on Monday, with 231 members backing it, and 194 members rejecting it.");
  expect(votes).toEqual(["The bill passed on Monday", "231 members backing it", "194 members rejecting it"]);
});

test("what measures a time stays with what it measures", () => {
  expect(carriedIn("He opened the list only after the judge left.")).toHaveLength(1);
  expect(carriedIn("The ferry left two hours before a storm closed the port.")).toHaveLength(1);
});
