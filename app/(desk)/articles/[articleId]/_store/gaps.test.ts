import { expect, test } from "vitest";
import { gapsOf } from "@/app/(desk)/articles/[articleId]/_store/gaps";

test("a gap of two paragraphs is looked at paragraph by paragraph", () => {
  const text = "One.\r\n\r\n Two.";
  const runs = [{ start: 0, end: text.length, class: "not_looked_at" as const }];
  expect(gapsOf(runs, text).map(({ start, end }) => text.slice(start, end))).toEqual(["One.", "Two."]);
});

test("gaps are the words that nobody has looked at, without the blanks around them", () => {
  const text = "One. Two.\n\nThree. – Four.";
  const runs = [
    { start: 0, end: 4, class: "claimed" as const },
    { start: 4, end: 11, class: "not_looked_at" as const },
    { start: 11, end: 17, class: "set_aside" as const },
    { start: 17, end: 20, class: "not_looked_at" as const },
    { start: 20, end: 25, class: "dismissed" as const },
  ];
  expect(gapsOf(runs, text).map(({ start, end }) => text.slice(start, end))).toEqual(["Two."]);
});
