import fc from "fast-check";
import { expect, test } from "vitest";
import { readableLine, readableText } from "@/lib/core/export/readable-text";

test.each([
  ["a\u0000b\u0007c\u001bd\u0085e", "abcde"],
  ["a\ud800b\udc00", "a\ufffdb\ufffd"],
  ["invoice\u202egpj.exe\u202c \u2066x\u2069", "invoicegpj.exe x"],
  ["line\r\nnext\rlast", "line\nnext\nlast"],
  ["שלום \u200fעולם 👩‍👩‍👧 🇬🇧", "שלום \u200fעולם 👩‍👩‍👧 🇬🇧"],
])("%j reads as %j", (given, readable) => {
  expect(readableText(given)).toBe(readable);
});

test("T-J02: whatever is given, nothing is left that XML 1.0 forbids", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), fc.string({ maxLength: 9 }), (text, more) => {
      expect(readableText(`${text}\ud83d${more}`)).toMatch(/^[\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
    }),
  );
});

test("a line has no line break of any kind", () => {
  expect(readableLine(" a\r\nb\u2028c\td ")).toBe("a b c d");
});
