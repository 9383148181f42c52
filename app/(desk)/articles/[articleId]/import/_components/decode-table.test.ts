import { expect, test } from "vitest";
import { decodeTable } from "@/app/(desk)/articles/[articleId]/import/_components/decode-table";

const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

test.each([
  [bytes(0xef, 0xbb, 0xbf, 0x61), "a"],
  [bytes(0xc3, 0xa9), "é"],
  [bytes(0xe9, 0x3b), "é;"],
])("a table is read in the letters that it was written in: %#", (given, text) => {
  expect(decodeTable(given)).toBe(text);
});
