import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line, optionalLine, plainText } from "@/lib/core/text/plain";

const units = fc.constantFrom("a", " ", "\n", "\0", "\ud83d", "\ude00", "\u{1f600}", "\u0301", "\ufffe", "\u202e");

describe("a text is taken as it is, byte for byte", () => {
  test.each([
    ["line ends of every kind", "a\r\nb\nc\rd\u2028e\u2029f\u0085g"],
    ["blanks at both ends", "  \n a \t "],
    ["a thousand combining marks", `e${"\u0301".repeat(1_000)}`],
    ["characters that are none", "\ufffe\uffff\ufeff"],
    ["letters that turn the line around", "\u202eabc\u202c"],
    ["controls other than NUL", "\u0001\u0007\u001b[31m"],
    ["letters that are written in two ways", "e\u0301 \u00e9"],
    ["pairs and chains of emoji", "\u{1f600}\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
    ["nothing", ""],
  ])("with %s", (_what, text) => {
    expect(plainText(2_000).parse(text)).toBe(text);
  });

  test("whatever it is, unless it cannot be stored", () => {
    fc.assert(
      fc.property(
        fc.array(units, { maxLength: 12 }).map((parts) => parts.join("")),
        (text) => {
          const storable = !text.includes("\0") && Buffer.from(text, "utf8").toString("utf8") === text;
          const parsed = plainText(1_000).safeParse(text);
          expect(parsed.success).toBe(storable);
          if (parsed.success) expect(parsed.data).toBe(text);
        },
      ),
    );
  });
});

test.each([
  ["NUL", "a\0b"],
  ["a first half alone", "a\ud83d"],
  ["a second half alone", "\ude00b"],
  ["two halves in the wrong order", "\ude00\ud83d"],
])("%s is refused in words", (_what, text) => {
  expect(plainText(10).safeParse(text).error?.issues[0]?.message).toMatch(/cannot be stored/);
  expect(line(10).safeParse(text).success).toBe(false);
  expect(optionalLine(10).safeParse(text).success).toBe(false);
});

test("a text that is too long is refused with both numbers", () => {
  expect(plainText(1_000).safeParse("a".repeat(1_001)).error?.issues[0]?.message).toBe(
    "The text has 1,001 characters; at most 1,000 can be taken.",
  );
});

test("a line is trimmed and not empty, and an optional one that is empty is nothing", () => {
  expect(line(10).parse("  a b ")).toBe("a b");
  expect(line(10).safeParse("   ").success).toBe(false);
  expect([optionalLine(10).parse("  "), optionalLine(10).parse(null), optionalLine(10).parse(" a ")]).toEqual([
    null,
    null,
    "a",
  ]);
});
