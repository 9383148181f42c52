import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSpan, describeAnchor } from "@/lib/core/anchor/describe";

const TEXT = "A \u{1f600} sold 12 \u{1f40e}\u{1f40e} for 3 dollars each, \u00e9t\u00e9 comme hiver.";

describe("a span of words", () => {
  test.each([
    ["before the text", -1, 4, "out_of_range"],
    ["beyond the text", 0, TEXT.length + 1, "out_of_range"],
    ["that ends where it begins", 4, 4, "out_of_range"],
    ["that ends before it begins", 5, 4, "out_of_range"],
    ["of nothing but a blank", 1, 2, "empty"],
    ["that begins between the halves of a character", 3, 9, "splits_character"],
    ["that ends between the halves of a character", 0, 3, "splits_character"],
    ["from number to number", 2, 4, null],
    ["over the whole text", 0, TEXT.length, null],
  ])("%s", (_what, start, end, refusal) => {
    expect(checkSpan(TEXT, start, end)).toBe(refusal);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("is never %d", (offset) => {
    expect(checkSpan(TEXT, 0, offset)).not.toBeNull();
  });
});

test("what is described can be put together again, and holds no half of a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), fc.nat(240), fc.nat(240), (text, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      if (checkSpan(text, start, end) !== null) return;
      const anchor = describeAnchor(text, start, end);
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.quote);
      expect(text.slice(0, start).endsWith(anchor.prefix)).toBe(true);
      expect(text.slice(end).startsWith(anchor.suffix)).toBe(true);
      for (const part of [anchor.quote, anchor.prefix, anchor.suffix]) {
        expect(part).toBe(Buffer.from(part, "utf8").toString("utf8"));
        if (part !== anchor.quote) expect(part.length).toBeLessThanOrEqual(32);
      }
    }),
  );
});

test("what stands around is kept up to 32 characters", () => {
  const text = `${"a".repeat(40)}X${"b".repeat(40)}`;
  expect(describeAnchor(text, 40, 41)).toEqual({
    start: 40,
    end: 41,
    quote: "X",
    prefix: "a".repeat(32),
    suffix: "b".repeat(32),
  });
  expect(describeAnchor("X", 0, 1)).toMatchObject({ prefix: "", suffix: "" });
});
