import { parseBibFile } from "bibtex";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HOSTILE, idOf, sourceRecord } from "@/lib/core/export/__fixtures__/records";
import { BibtexKeys, bibtexEntry, bibtexText } from "@/lib/core/export/bibtex";
import { CSL_TYPES, cslItem, mayBeCited } from "@/lib/core/export/csl-json";
import { SourceTypeSchema } from "@/lib/core/source/source";

test("a source is an item of CSL-JSON: names whole, dates as numbers", () => {
  expect(cslItem(sourceRecord({ archive_url: "https://archive.example/1" }))).toEqual({
    id: idOf(41),
    type: "document",
    title: "Statement of 22 March",
    author: [{ literal: "Metropolitan Police" }],
    publisher: "Metropolitan Police",
    issued: { "date-parts": [[2017, 3, 22]] },
    accessed: { "date-parts": [[2026, 11, 20]] },
    URL: "https://police.example/statement",
    archive_location: "https://archive.example/1",
    genre: "Official statement",
  });
});

test("what a work appeared in is its container, and what is not known is left out", () => {
  const bare = { creator: null, url: null, published_at: null, accessed_at: null };
  expect(cslItem(sourceRecord({ type: "news_article", publisher: "Other Paper", ...bare }))).toEqual({
    id: idOf(41),
    type: "article-newspaper",
    title: "Statement of 22 March",
    "container-title": "Other Paper",
  });
});

/** The item types of the CSL 1.0.2 schema, typed off from it. */
const CSL_ITEM_TYPES =
  "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage".split(
    " ",
  );

test("every kind of source has a CSL type that exists", () => {
  for (const type of SourceTypeSchema.options) expect(CSL_ITEM_TYPES).toContain(CSL_TYPES[type]);
});

test.each([
  ["on_record", true],
  ["on_background", false],
  ["not_for_attribution", false],
  ["off_record", false],
  ["confidential", false],
] as const)("a source %s is cited: %s", (terms, cited) => {
  expect(mayBeCited({ terms })).toBe(cited);
});

test("BibTeX is read back by another parser: keys of their own, plain letters, every entry whole", () => {
  const keys = new BibtexKeys();
  const sources = [
    sourceRecord(),
    sourceRecord({ title: "Statement, again" }),
    sourceRecord({ title: HOSTILE, creator: HOSTILE, publisher: HOSTILE, url: "https://x.example/{a}\\b c%20_#~" }),
    sourceRecord({ title: "Über die Flüsse", creator: "Jörg Müller", type: "news_article" }),
    sourceRecord({ title: "記事", creator: null, publisher: null, published_at: null, url: null }),
  ];
  const file = parseBibFile(sources.map((source) => bibtexEntry(source, keys.keyOf(source))).join(""));
  expect(file.entries_raw.map((entry) => entry._id)).toEqual([
    "police2017statement",
    "police2017statement-2",
    expect.stringMatching(/^[a-z0-9]+$/),
    "muller2017uber",
    "nd",
  ]);
  expect(file.entries_raw.map((entry) => entry.type)).toEqual(["misc", "misc", "misc", "article", "misc"]);
  expect(file.entries_raw[3]?.getFieldAsString("year")).toBe("2017");
  expect(String(file.entries_raw[0]?.getFieldAsString("url"))).toBe("https://police.example/statement");
});

test.each([
  ["100 % & $5 #1 a_b {c}", "100 \\% \\& \\$5 \\#1 a\\_b \\{c\\}"],
  ["~^\\", "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}"],
])("%s is written %s", (text, written) => {
  expect(bibtexText(text)).toBe(written);
});

test("braces always close, whatever a source is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (title) => {
      const entry = bibtexEntry(sourceRecord({ title, creator: title, url: `https://x.example/${title}` }), "key");
      let depth = 0;
      for (const char of entry.replace(/\\[{}]/g, "")) {
        if (char === "{") depth += 1;
        if (char === "}") depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
