import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "@/lib/core/export/__fixtures__/read-csv";
import {
  type CsvColumn,
  type CsvProfile,
  csvHeader,
  csvLine,
  fromSpreadsheetText,
  MAX_CELL,
  toSpreadsheetText,
} from "@/lib/core/export/csv";

type Row = { words: string; figure: number | null; yes: boolean; id: string };

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: "words", kind: "text", of: (row) => row.words },
  { name: "figure", kind: "number", of: (row) => row.figure },
  { name: "yes", kind: "boolean", of: (row) => row.yes },
  { name: "id", kind: "id", of: (row) => row.id },
];

function file(rows: readonly Row[], profile: CsvProfile): string {
  return csvHeader(COLUMNS, profile) + rows.map((row) => csvLine(COLUMNS, row, profile)).join("");
}

function wordsBack(words: string, profile: CsvProfile): string | undefined {
  return readCsv(file([{ words, figure: -5, yes: true, id: "a" }], profile))[1]?.[0];
}

/** Everything that has ever broken a CSV file, and anything at all. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        ",",
        ";",
        "\r\n",
        "\n",
        "\t",
        "=",
        "-",
        "＝",
        "\u00a0",
        "\u200b",
        "👩‍🚒",
        "שלום",
        "أ",
        "a1",
      ),
    )
    .map((parts) => parts.join("")),
);
// What the desk can store: the database takes neither NUL nor half of a pair, and neither do files in UTF-8.
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const storable = anyText.map((text) => text.replaceAll("\0", "").replace(HALF, ""));

describe("the machine profile", () => {
  test("gives back exactly what went in, whatever was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ words: storable, figure: fc.option(fc.integer()), yes: fc.boolean(), id: fc.uuid() })),
        (rows) => {
          const read = readCsv(file(rows, "machine"));
          expect(read[0]).toEqual(["words", "figure", "yes", "id"]);
          expect(read.slice(1)).toEqual(
            rows.map((row) => [row.words, String(row.figure ?? ""), String(row.yes), row.id]),
          );
        },
      ),
    );
  });

  test("has no byte order mark and ends every line with CR LF", () => {
    expect(file([{ words: "one", figure: 1, yes: false, id: "x" }], "machine")).toBe(
      "words,figure,yes,id\r\none,1,false,x\r\n",
    );
  });

  test("leaves marks of direction where they are, since a script compares what was written", () => {
    expect(wordsBack("a \u202e000,1\u202c", "machine")).toBe("a \u202e000,1\u202c");
  });

  test("leaves a formula alone, since a script does not calculate", () => {
    expect(wordsBack("=1+1", "machine")).toBe("=1+1");
  });
});

describe("the spreadsheet profile", () => {
  test("begins with a byte order mark, so that Excel sees UTF-8", () => {
    expect(file([], "spreadsheet")).toBe("\ufeffwords,figure,yes,id\r\n");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+44 20 7946 0000", "'+44 20 7946 0000"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["\n=1", "'\n'=1"],
    ["＝1", "'＝1"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ["＠a", "'＠a"],
    ["  =1", "'  =1"],
    ["\u00a0=1", "'\u00a0=1"],
    ["\u200b=1", "'\u200b=1"],
    ["\ufeff=1", "'\ufeff=1"],
    ["'=1", "''=1"],
    ["a;=cmd|' /C calc'!A0", "a;'=cmd|' /C calc'!A0"],
    ["a\n=HYPERLINK(1)", "a\n'=HYPERLINK(1)"],
    ["\u0000\u0001=1", "'=1"],
    ["40 people - at least", "40 people - at least"],
    ["well-known", "well-known"],
    ["a = b", "a = b"],
    ["'quoted'", "'quoted'"],
  ])("writes the text %j as %j", (text, cell) => {
    expect(wordsBack(text, "spreadsheet")).toBe(cell);
  });

  test("leaves a negative number in a column of numbers as it is", () => {
    expect(file([{ words: "w", figure: -5, yes: true, id: "a" }], "spreadsheet")).toContain(",-5,");
  });

  test("puts every text into quotes, so that no separator in it begins a cell", () => {
    expect(file([{ words: "plain", figure: 1, yes: true, id: "a" }], "spreadsheet")).toContain('"plain",1,true,a');
  });

  test("lets nothing begin a formula, at any place where a spreadsheet may begin a cell", () => {
    fc.assert(
      fc.property(storable, (text) => {
        const cell = wordsBack(text, "spreadsheet") ?? "";
        expect(cell).not.toMatch(/^[\t\r\n]|(?:^|[;\t\r\n])[ \u00a0\u200b\ufeff]*[=+\-@＝＋－＠]/);
      }),
    );
  });

  test("takes no short cut that ends in another cell than the long way", () => {
    fc.assert(
      fc.property(storable, (text) => {
        const long = toSpreadsheetText(text).replaceAll('"', '""');
        const cell = text === "" ? "" : `"${long}"`;
        expect(
          file([{ words: text, figure: 1, yes: true, id: "a" }], "spreadsheet")
            .split("\r\n")
            .slice(1)
            .join("\r\n"),
        ).toBe(`${cell},1,true,a\r\n`);
      }),
    );
  });

  test("can be undone: our own importer gets the text back", () => {
    fc.assert(
      fc.property(
        storable.filter(
          (text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u.test(text.replace(/[\t\r\n]/g, "")),
        ),
        (text) => {
          expect(fromSpreadsheetText(wordsBack(text, "spreadsheet") ?? "")).toBe(text);
        },
      ),
    );
  });

  test.each([
    ["a bell\u0007 and an escape\u001b[31m", "a bell and an escape[31m"],
    ["kept:\ttab\r\nand line ends", "kept:\ttab\r\nand line ends"],
    ["👩‍🚒 and עברית", "👩‍🚒 and עברית"],
    ["a \u202e000,1\u202c euro, \u2066שלום\u2069", "a 000,1 euro, שלום"],
    ["\u202e=1+1", "'=1+1"],
    ["kept: \u200fשלום\u200e and \u061c", "kept: \u200fשלום\u200e and \u061c"],
  ])("strips control characters and marks that turn the direction from %j and nothing else", (text, cell) => {
    expect(toSpreadsheetText(text)).toBe(cell);
  });

  test("cuts what a cell cannot hold, says so, and never through a character", () => {
    const whole = "x".repeat(MAX_CELL);
    expect(toSpreadsheetText(whole)).toBe(whole);
    const cut = toSpreadsheetText("👍".repeat(MAX_CELL));
    expect(cut.length).toBeLessThanOrEqual(MAX_CELL);
    expect(cut).toMatch(/ \[cut: 65534 characters\]$/);
    expect(cut).not.toMatch(HALF);
  });
});

test("a list is one text in one cell, and nothing is an empty cell", () => {
  const columns: readonly CsvColumn<null>[] = [
    { name: "tags", kind: "text", of: () => ["a", "=b"] },
    { name: "none", kind: "text", of: () => null },
    { name: "empty", kind: "text", of: () => [] },
  ];
  expect(csvLine(columns, null, "spreadsheet")).toBe('"a;\' =b",,\r\n');
  expect(csvLine(columns, null, "machine")).toBe("a; =b,,\r\n");
});
