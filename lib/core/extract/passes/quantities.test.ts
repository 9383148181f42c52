import fc from "fast-check";
import { expect, test } from "vitest";
import { quantitiesIn } from "@/lib/core/extract/passes/quantities";
import { claimsOf } from "@/tests/support/claims-of";

const found = (text: string): unknown[] =>
  quantitiesIn(text, { start: 0, end: text.length }, []).map(({ value, unit, hedge }) => [value, unit, hedge]);

test.each([
  ["The storm killed more than 1,200 people.", [[1200, "people", "more than"]]],
  [
    "It cost $3.3 million and saved 46 percent.",
    [
      [3_300_000, "$", null],
      [46, "percent", null],
    ],
  ],
  ["About two dozen houses were lost.", [[24, "houses", "about"]]],
  ["Turnout was 7.5%.", [[7.5, "percent", null]]],
  ["The rule of 22 years ended.", [[22, "years", null]]],
  ["One of them left, and the 22nd amendment passed.", []],
])("figures with what they count: %j", (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("a figure that is part of a date is no quantity", () => {
  const [claim] = claimsOf("The bridge was built on May 3, 1960, by 40 workers.");
  expect(claim?.quantities.map(({ text }) => text)).toEqual(["40 workers"]);
});

test("whatever the text, quantities are exact slices in order with a finite value", () => {
  const part = fc.constantFrom(
    "about ",
    "1,200",
    " ",
    "$",
    "3.5",
    "%",
    " million",
    "two",
    "-",
    "people",
    ".",
    "€",
    "007",
    ",",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join("");
      const list = quantitiesIn(text, { start: 0, end: text.length }, []);
      list.forEach((quantity, i) => {
        expect(text.slice(quantity.start, quantity.end)).toBe(quantity.text);
        expect(Number.isFinite(quantity.value)).toBe(true);
        expect(quantity.start).toBeGreaterThanOrEqual(list[i - 1]?.end ?? 0);
      });
    }),
  );
});
