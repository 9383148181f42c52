import { expect, test } from "vitest";
import { linesOf } from "@/lib/core/text/lines";

test("lines lose their white space, and blank lines tell where a block opens", () => {
  const text = "  One\r\ntwo\r\n\r\n\u00a0Three ";
  expect(linesOf(text).map((line) => [text.slice(line.start, line.end), line.opensBlock])).toEqual([
    ["One", true],
    ["two", false],
    ["Three", true],
  ]);
});

test("a text of nothing but white space has no lines", () => {
  expect(linesOf(" \n\r\n\u00a0\n")).toEqual([]);
});
