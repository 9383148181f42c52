import fc from "fast-check";
import { expect, test } from "vitest";
import { tokensOf } from "@/lib/core/extract/passes/tokenize";

function forms(text: string): string[] {
  return tokensOf(text, { start: 0, end: text.length }).map((token) => token.form);
}

test.each([
  ["They don't know.", ["They", "do", "n't", "know", "."]],
  ["the U.S.-led group’s 48-year-old", ["the", "U.S.", "-", "led", "group", "’s", "48", "-", "year", "-", "old"]],
  ["Mr. Reed paid $1,200.50 (twice).", ["Mr.", "Reed", "paid", "$", "1,200.50", "(", "twice", ")", "."]],
  ["It paid $64.8million for 4G at 5p.m.", ["It", "paid", "$", "64.8million", "for", "4G", "at", "5", "p.m."]],
  ["mail a.b@example.org or https://example.org/x.", ["mail", "a.b@example.org", "or", "https://example.org/x."]],
])("%j", (text, expected) => {
  expect(forms(text)).toEqual(expected);
});

test("tokens are exact, in order, and leave out nothing but white space", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const tokens = tokensOf(text, { start: 0, end: text.length });
      const between = tokens.map((token, i) => text.slice(tokens[i - 1]?.end ?? 0, token.start)).join("");
      const exact = tokens.every((token) => text.slice(token.start, token.end) === token.form);
      return exact && between.trim() === "" && text.slice(tokens.at(-1)?.end ?? 0).trim() === "";
    }),
    { numRuns: 60 },
  );
});
