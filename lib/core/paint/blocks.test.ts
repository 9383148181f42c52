import fc from "fast-check";
import { expect, test } from "vitest";
import { layOutBlocks } from "@/lib/core/paint/blocks";

const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "é", "😀") }), { maxLength: 30 });

test("the blocks are the lines with words, character by character", () => {
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(40), fc.nat(12))), (parts, places) => {
      const text = parts.join("");
      const spans = places.map(([start, length], index) => ({ id: `c${index}`, start, end: start + length }));
      const drawn = layOutBlocks(text, [], spans).map((block) =>
        block.pieces.map((piece) => text.slice(piece.start, piece.end)).join(""),
      );
      expect(drawn).toEqual(text.split("\n").filter((line) => line.trim() !== ""));
    }),
  );
});

test("a piece lies in one segment and under the same claims throughout", () => {
  const text = "Updated | The attack injured dozens.";
  const segments = [
    { start: 0, end: 9, kind: "update_mark" },
    { start: 10, end: 36, kind: "body" },
  ];
  const [block] = layOutBlocks(text, segments, [{ id: "c1", start: 10, end: 35 }]);
  expect(block?.kind).toBe("body");
  expect(block?.pieces.map((piece) => [text.slice(piece.start, piece.end), piece.kind, piece.ids])).toEqual([
    ["Updated |", "update_mark", []],
    [" ", null, []],
    ["The attack injured dozens", "body", ["c1"]],
    [".", "body", []],
  ]);
});

test("a claim in two parts gets its number at the end of the last part only", () => {
  const text = "May, on Thursday, said he is British-born";
  const spans = [
    { id: "c1", start: 0, end: 3 },
    { id: "c1", start: 23, end: 41 },
  ];
  const closing = layOutBlocks(text, [], spans).flatMap((block) => block.pieces.filter((p) => p.closes.length > 0));
  expect(closing.map((piece) => text.slice(piece.start, piece.end))).toEqual(["he is British-born"]);
});

test("a claim over two lines is painted on both", () => {
  const blocks = layOutBlocks("one two\nthree four", [], [{ id: "c1", start: 4, end: 13 }]);
  expect(blocks.map((block) => block.pieces.map((piece) => piece.ids.length))).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
