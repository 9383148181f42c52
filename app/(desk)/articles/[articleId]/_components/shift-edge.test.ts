import fc from "fast-check";
import { expect, test } from "vitest";
import { type Shift, shiftEdge } from "@/app/(desk)/articles/[articleId]/_components/shift-edge";

const text = "Before it.\nThe fare (“£4.20”) rose, they said, in March 2024.\nAfter it.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const right: Shift = { edge: "end", step: 1 };

test.each<[string, string, Shift, string]>([
  ["the end takes in the next word", "rose", right, "rose, they"],
  ["the end lets go of the last word and of the sign before it", "rose, they", { edge: "end", step: -1 }, "rose"],
  ["the start takes in the word before, without its bracket", "rose", { edge: "start", step: -1 }, "£4.20”) rose"],
  ["the start lets go of the first word", "they said", { edge: "start", step: 1 }, "said"],
  ["a full stop that was taken in falls off first", "2024.", { edge: "end", step: -1 }, "2024"],
])("%s", (_, words, shift, expected) => {
  const span = shiftEdge(text, at(words), shift);
  expect(text.slice(span?.start, span?.end)).toBe(expected);
});

test.each<[string, string, Shift]>([
  ["the end does not leave the paragraph", "March 2024", right],
  ["the start does not leave the paragraph", "The fare", { edge: "start", step: -1 }],
  ["the last word stays", "rose", { edge: "end", step: -1 }],
  ["the last word stays at the start too", "rose", { edge: "start", step: 1 }],
])("%s", (_, words, shift) => {
  expect(shiftEdge(text, at(words), shift)).toBeNull();
});

test("whatever is pressed, a claim keeps words, whole ones, in its paragraph", () => {
  const shift = fc.record({ edge: fc.constantFrom("start", "end"), step: fc.constantFrom(1, -1) });
  fc.assert(
    fc.property(fc.array(shift as fc.Arbitrary<Shift>, { maxLength: 30 }), (shifts) => {
      const line = at("The fare (“£4.20”) rose, they said, in March 2024.");
      let span = at("they");
      for (const one of shifts) span = shiftEdge(text, span, one) ?? span;
      expect(text.slice(span.start, span.end)).toMatch(/\S/);
      expect(span.start >= line.start && span.end <= line.end).toBe(true);
      expect(/\w\w/.test(text.slice(span.end - 1, span.end + 1))).toBe(false);
      expect(/\w\w/.test(text.slice(span.start - 1, span.start + 1))).toBe(false);
    }),
  );
});
