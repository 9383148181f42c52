import { expect, test } from "vitest";
import { MANUSCRIPT_TEXT, manuscript } from "@/lib/core/export/__fixtures__/manuscript";
import { printBlocks } from "@/lib/core/export/manuscript/print";
import { layLines } from "@/lib/core/export/print/lay-lines";
import { fontChoice, printFonts } from "@/lib/exports/pdf/print-fonts";
import { printPdf } from "@/lib/exports/pdf/print-pdf";

const style = { size: 10, color: "000000" };
/** Every sign ten points wide, so that a test can count. */
const fonts = fontChoice((text) => [...text].length * 10);
const shown = (text: string, width = 1_000) =>
  layLines([{ text, style }], width, fonts).map((line) => line.map((piece) => piece.text).join(""));

test("a paragraph is broken at spaces, and a word longer than the line inside it", () => {
  expect(shown("one two three", 75)).toEqual(["one two", "three"]);
  expect(shown("a".repeat(25), 100).join("")).toBe("a".repeat(25));
  for (const line of layLines([{ text: "a".repeat(25), style }], 100, fonts)) {
    expect(line.reduce((sum, piece) => sum + piece.width, 0)).toBeLessThanOrEqual(100);
  }
});

test("right-to-left words stand in their visual order, at the right edge, in a font that has them", () => {
  const [line = []] = layLines([{ text: "שלום עולם 12", style }], 200, fonts);
  expect(line.map((piece) => piece.text)).toEqual(["12", " ", "עולם", " ", "שלום"]);
  expect(line[0]?.x).toBe(200 - 120);
  expect(line.at(-1)?.font).toBe("hebrew");
  expect(shown("He said (שלום עולם) twice.")).toEqual(["He said (עולם שלום) twice."]);
});

test("an emoji of several signs stays one piece in the font that draws it; what no font has is a question mark", () => {
  const [line = []] = layLines([{ text: "a 👩‍👩‍👧 b 記", style }], 1_000, fonts);
  expect(line.find((piece) => piece.font === "emoji")?.text).toBe("👩‍👩‍👧");
  expect(line.at(-1)?.text).toBe("?");
});

test("every font for words has the sign for what none has", () => {
  for (const name of ["regular", "bold"]) {
    expect(
      printFonts()
        .find((font) => font.name === name)
        ?.font.hasGlyphForCodePoint(0x3f),
    ).toBe(true);
  }
});

test("T-J02: a manuscript of hostile text is printed, whatever stands in it", async () => {
  const chunks: Uint8Array[] = [];
  const properties = { title: MANUSCRIPT_TEXT, language: "en", madeAt: new Date("2026-11-22T09:30:00Z") };
  for await (const chunk of printPdf(printBlocks(manuscript()), properties)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.subarray(-6).toString()).toContain("%%EOF");
  expect(bytes.toString("latin1")).not.toMatch(/\/JavaScript|\/OpenAction|\/Launch/);
});
