import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HIT_MARKS, hitParts } from "@/lib/core/search/hit-parts";
import { guessableWords, searchWords, tsQueryOf } from "@/lib/core/search/search-words";

describe("what was typed", () => {
  test.each([
    ["C-012", 12],
    ["c12", 12],
    [" 7 ", 7],
    ["12 dead", null],
    ["", null],
  ])("%j names the claim %j", (typed, number) => {
    expect(searchWords(typed).claimNumber).toBe(number);
  });

  test("becomes words, the last of them as far as it was typed", () => {
    expect(tsQueryOf(searchWords("Fares rose, by 4 perc"))).toBe("fares & rose & by & 4 & perc:*");
    expect(guessableWords(searchWords("the Parliment fire"))).toEqual(["parliment", "fire"]);
  });

  test("never becomes an operator of the database", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (typed) => {
        expect(tsQueryOf(searchWords(typed)).replaceAll(" & ", "").replace(/:\*$/, "")).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
    );
  });
});

test("marks cut a text into stretches, and none of its words is lost", () => {
  const { start, end } = HIT_MARKS;
  expect(hitParts(`Fares ${start}rose${end} by 4`)).toEqual([
    { text: "Fares ", hit: false },
    { text: "rose", hit: true },
    { text: " by 4", hit: false },
  ]);
  expect(hitParts(`${end}Fares ${start}rose`)).toEqual([{ text: "Fares rose", hit: false }]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", " ", start, end)), (pieces) => {
      const words = pieces.filter((piece) => piece === "a" || piece === " ").join("");
      expect(
        hitParts(pieces.join(""))
          .map((part) => part.text)
          .join(""),
      ).toBe(words);
    }),
  );
});
