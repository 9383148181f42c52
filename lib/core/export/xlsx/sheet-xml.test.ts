import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { HOSTILE } from "@/lib/core/export/__fixtures__/records";
import { type CsvColumn, MAX_CELL } from "@/lib/core/export/csv";
import { SheetXml } from "@/lib/core/export/xlsx/sheet-xml";
import { workbookParts } from "@/lib/core/export/xlsx/workbook-xml";

type Row = { readonly words: string; readonly amount: number; readonly url: string };
const columns: CsvColumn<Row>[] = [
  { name: "words", kind: "text", of: (row) => row.words },
  { name: "amount", kind: "number", of: (row) => row.amount },
  { name: "url", kind: "text", of: (row) => row.url },
];

function sheetOf(...rows: Row[]) {
  const sheet = new SheetXml(columns);
  const xml = sheet.head() + rows.map((row) => sheet.row(row)).join("") + sheet.tail();
  expect(XMLValidator.validate(xml)).toBe(true);
  return { xml, relations: sheet.hasLinks() ? [...sheet.relations()].join("") : null };
}

/** The texts of a sheet as an XML parser reads them, decoded as Excel decodes `_x…_`. */
function textsOf(xml: string): string[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => name === "c" || name === "row",
  });
  const rows = parser.parse(xml).worksheet.sheetData.row.slice(1);
  return rows.flatMap((row: { c: { is?: { t: { "#text"?: unknown } } }[] }) =>
    row.c.flatMap((cell) => (cell.is ? [String(cell.is.t["#text"] ?? "").replaceAll("_x005F_", "_")] : [])),
  );
}

describe("T-J02: a cell", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1", '=HYPERLINK("http://evil.example")'])(
    "with %j is typed as text, and there is no formula in the sheet",
    (words) => {
      const { xml } = sheetOf({ words, amount: -3, url: "" });
      expect(xml).toContain('t="inlineStr"');
      expect(xml).not.toMatch(/<f[ >]/);
      expect(textsOf(xml)).toEqual([words]);
    },
  );

  test("of 32,768 characters is cut and says so", () => {
    const [text = ""] = textsOf(sheetOf({ words: "a".repeat(MAX_CELL + 1), amount: 1, url: "" }).xml);
    expect(text).toHaveLength(MAX_CELL);
    expect(text.endsWith("[cut: 32768 characters]")).toBe(true);
  });

  test("with _x000D_ keeps those seven characters", () => {
    expect(sheetOf({ words: "a_x000D_b", amount: 1, url: "" }).xml).toContain("a_x005F_x000D_b");
  });

  test("stays well-formed whatever is in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (words) => {
        expect(XMLValidator.validate(sheetOf({ words: words + HOSTILE, amount: 1, url: words }).xml)).toBe(true);
      }),
    );
  });
});

test("a negative number is a number", () => {
  expect(sheetOf({ words: "", amount: -3.5, url: "" }).xml).toContain('<c r="B2"><v>-3.5</v></c>');
});

test("heads stay in sight and have filters; web addresses are links, and nothing else is", () => {
  const { xml, relations } = sheetOf(
    { words: "a", amount: 1, url: "https://x.example/?a=1&b=2" },
    { words: "b", amount: 2, url: "javascript:alert(1)" },
    { words: "c", amount: 3, url: 'https://x.example/"onclick="' },
  );
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<autoFilter ref="A1:C4"/><hyperlinks><hyperlink ref="C2" r:id="rId1"/></hyperlinks>');
  expect(relations).toContain('Target="https://x.example/?a=1&amp;b=2" TargetMode="External"');
  expect(relations?.match(/<Relationship /g)).toHaveLength(1);
});

test("the parts around the sheets are well-formed and name each sheet", () => {
  const parts = workbookParts(["claims", "sources", "a & b"]);
  for (const [, xml] of parts) expect(XMLValidator.validate(xml)).toBe(true);
  expect(new Map(parts).get("xl/workbook.xml")).toContain('<sheet name="a &amp; b" sheetId="3" r:id="rId3"/>');
});

test("a sheet says when it is full", () => {
  const sheet = new SheetXml(columns);
  expect(sheet.hasRoom(1_048_575)).toBe(true);
  expect(sheet.hasRoom(1_048_576)).toBe(false);
});
