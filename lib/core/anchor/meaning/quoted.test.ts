import { expect, test } from "vitest";
import { quotedIn } from "@/lib/core/anchor/meaning/quoted";

const quoted = (text: string, from = 0): string => {
  const flags = quotedIn(text, { start: from, end: text.length });
  return [...text.slice(from)].map((unit, at) => (flags[at] === 1 ? unit : "·")).join("");
};

test.each([
  ["“ab” c", "·ab···"],
  ['a "bc" d', "···bc···"],
  ["a ‘b c’ d", "···b c···"],
  ["a 'b c' d", "···b c···"],
  ["the firm’s pay", "··············"],
  ["don't 'a b' c", "·······a b···"],
  ["‘the workers’ pay’ x", "·the workers· pay···"],
  ["“a\nb", "·a··"],
])("%j is quoted at %j", (text, expected) => {
  expect(quoted(text)).toBe(expected);
});

test("a quotation that opened in the sentence before goes on", () => {
  expect(quoted("“One. Two” three", 6)).toBe("Two·······");
});
