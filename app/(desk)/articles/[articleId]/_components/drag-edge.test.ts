import { expect, test } from "vitest";
import { dragEdge } from "@/app/(desk)/articles/[articleId]/_components/drag-edge";

const text = "The crossing takes 25 minutes.";
const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

test("an edge that is dragged into a word takes the whole word, and never past the other edge", () => {
  const span = { start: 4, end: 12 };
  expect(words(dragEdge(text, span, "end", 15))).toBe("crossing takes");
  expect(words(dragEdge(text, span, "end", 6))).toBe("crossing");
  expect(words(dragEdge(text, span, "start", 1))).toBe("The crossing");
  expect(words(dragEdge(text, span, "start", 12))).toBeNull();
  expect(words(dragEdge(text, { start: 19, end: 21 }, "start", 3))).toBe("crossing takes 25");
});
