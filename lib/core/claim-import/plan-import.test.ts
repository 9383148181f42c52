import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "@/lib/core/claim-import/__fixtures__/sentences";
import { type ImportGround, planImport } from "@/lib/core/claim-import/plan-import";
import { findColumns, readRow } from "@/lib/core/claim-import/row-fields";
import { toSpreadsheetText } from "@/lib/core/export/csv";

const TEXT = [
  "The ferry carried 1,204 people in May. It was built in 2019.",
  "“It was built in 2019,” the harbour master said.",
  "The fare is 14 dollars — up from 12.",
].join("\n\n");

const ground = (more: Partial<ImportGround> = {}): ImportGround => ({
  revision: { text: TEXT, sentences: sentencesOf(TEXT), segments: [] },
  known: [],
  chosen: [],
  ...more,
});

function plan(head: string, lines: readonly (readonly string[])[], more: Partial<ImportGround> = {}) {
  const rows = lines.map((cells, at) => ({ line: at + 2, cells }));
  return planImport(rows, findColumns(head.split(",")), ground(more));
}

function wordsAt(place: { start: number; end: number } | null | undefined): string | null {
  return place ? TEXT.slice(place.start, place.end) : null;
}

describe("a line of a table", () => {
  test("fits where its quote stands in the text exactly once", () => {
    const [row] = plan("quote", [["The ferry carried 1,204 people in May"]]);
    expect(row).toMatchObject({ state: "fits", reason: null });
    expect(wordsAt(row?.place)).toBe("The ferry carried 1,204 people in May");
  });

  test.each([
    ["the fare is 14 dollars - up from 12.", "The fare is 14 dollars — up from 12."],
    ["The  ferry\ncarried 1,204 people", "The ferry carried 1,204 people"],
    ["'=The fare is 14 dollars", "The fare is 14 dollars"],
  ])("is found by its words whatever a spreadsheet made of them: %s", (quote, words) => {
    const [row] = plan("quote", [[quote]]);
    expect(row?.state).toBe("fits");
    expect(wordsAt(row?.place)).toBe(words);
  });

  test("is ambiguous where its words stand twice, and says where", () => {
    const [row] = plan("quote", [["It was built in 2019"]]);
    expect(row?.state).toBe("ambiguous");
    expect(row?.place).toBeNull();
    expect(row?.candidates.map(({ start }) => start)).toEqual([
      TEXT.indexOf("It was"),
      TEXT.indexOf("It was", TEXT.indexOf("“")),
    ]);
  });

  const second = TEXT.indexOf("It was", TEXT.indexOf("“"));
  test.each([
    ["prefix", "people in May. ", TEXT.indexOf("It was")],
    ["prefix", "n May.", TEXT.indexOf("It was")],
    ["suffix", ",” the harb", second],
    ["start", String(second), second],
  ])("is decided by its %s %j", (column, hint, start) => {
    const [row] = plan(`quote,${column}`, [["It was built in 2019", hint]]);
    expect(row).toMatchObject({ state: "fits", place: { start } });
  });

  test.each([
    ["prefix", "nothing like this"],
    ["start", "3"],
  ])("stays ambiguous where its %s fits no place", (column, hint) => {
    expect(plan(`quote,${column}`, [["It was built in 2019", hint]])[0]?.state).toBe("ambiguous");
  });

  test("whose words are changed is not put anywhere; the nearest place is offered", () => {
    const [row] = plan("quote", [["The ferry carried 1,304 people in the month of May."]]);
    expect(row).toMatchObject({ state: "not_found", place: null });
    expect(wordsAt(row?.candidates[0])).toContain("carried 1,204 people");
  });

  test("whose words have nothing to do with the text has no candidate", () => {
    const [row] = plan("quote", [["Quantum gravity remains an unsolved question of physics."]]);
    expect(row).toMatchObject({ state: "not_found", candidates: [], reason: "Its words are not in the text." });
  });

  test("stands where a person chose, whatever its quote says", () => {
    const place = { start: second, end: second + 20 };
    const [row] = plan("quote", [["It was built in 2019"]], { chosen: [{ line: 2, ...place }] });
    expect(row).toMatchObject({ state: "fits", place });
  });

  test("that repeats a claim of the article, or an earlier line, is a duplicate and says of what", () => {
    const start = TEXT.indexOf("The fare");
    const known = [{ label: "C-003", start, end: start + "The fare is 14 dollars — up from 12.".length }];
    const rows = plan("quote", [["The fare is 14 dollars — up from 12"], ["1,204 people"], ["1,204 people"]], {
      known,
    });
    expect(rows.map((row) => [row.state, row.reason])).toEqual([
      ["duplicate", "C-003 stands on these words already."],
      ["fits", null],
      ["duplicate", "Line 3 stands on these words already."],
    ]);
  });
});

test("a claim takes wording, types, priority and speaker from its line", () => {
  const columns = findColumns(["Quote", "Claim text", "CLAIM_TYPES", "priority", "claimant", "attribution-mode"]);
  const cells = [
    "It was built",
    "The ferry was built in 2019",
    "Number; date time",
    "High",
    "The master",
    "paraphrase",
  ];
  expect(readRow(cells, columns)).toEqual({
    quote: "It was built",
    text: "The ferry was built in 2019",
    types: ["number", "date_time"],
    priority: "high",
    claimant: "The master",
    attributionMode: "paraphrase",
    prefix: "",
    suffix: "",
    start: null,
  });
});

test.each([
  [["", "words", "", "", ""], /quote is empty/],
  [["a", "", "rumour", "", ""], /no claim type "rumour": give number, date_time/],
  [["a", "", "number;age;place;quote", "", ""], /three types/],
  [["a", "", "", "urgent", ""], /no priority "urgent"/],
  [["a", "", "", "", "-4"], /no whole number/],
  [["a\0", "", "", "", ""], /cannot be stored/],
  [["a".repeat(10_001), "", "", "", ""], /10,000/],
])("a bad line says what has to be changed: %#", (cells, sentence) => {
  expect(readRow(cells, findColumns(["quote", "claim_text", "claim_types", "priority", "start"]))).toMatch(sentence);
});

test("any stretch of the text that stands there once is found at its place, also after a spreadsheet's apostrophe", () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 12), fc.integer({ min: 12, max: 60 }), (start, length) => {
      const quote = TEXT.slice(start, start + length).trim();
      fc.pre(TEXT.indexOf(quote) === TEXT.lastIndexOf(quote) && /\p{L}/u.test(quote));
      const [row] = plan("quote", [[toSpreadsheetText(quote)]]);
      expect(row?.state).toBe("fits");
      expect(wordsAt(row?.place)).toBe(quote);
    }),
  );
});
