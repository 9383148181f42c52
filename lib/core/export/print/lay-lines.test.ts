import { expect, test } from "vitest";
import { markText } from "@/lib/core/export/manuscript/manuscript";
import { layLines } from "@/lib/core/export/print/lay-lines";

const style = { size: 10, color: "000000" };
const mark = { size: 7, color: "000000" };
/** A font in which every letter is one wide, and that has none for marks of direction. */
const fonts = {
  fontOf: (char: string) => (/[\u200e\u200f]/.test(char) ? null : "plain"),
  widthOf: (text: string) => [...text].length,
};

function drawn(...texts: Parameters<typeof layLines>[0]): string[] {
  return layLines(texts, 40, fonts).map((line) =>
    [...line]
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join("|"),
  );
}

test("the mark of a claim reads from left to right behind words that read the other way", () => {
  expect(drawn({ text: "שלום", style }, { text: markText("2·C,D"), style: mark })).toEqual(["[2·C,D]|שלום"]);
  expect(drawn({ text: "a ferry", style }, { text: markText("2·C,D"), style: mark })).toEqual(["a| |ferry|[2·C,D]"]);
});

test("marks of direction have no look of their own", () => {
  expect(drawn({ text: "It is 5\u200e km\u200f", style })).toEqual(["It| |is| |5| |km"]);
});
