import { describe, expect, test } from "vitest";
import { importArticle } from "@/lib/articles/import-article";
import { execute } from "@/lib/boundary/execute";
import { importClaims } from "@/lib/claims/import-claims";
import { readClaimTable } from "@/lib/claims/read-claim-table";
import { pool } from "@/lib/db/client";
import { codeOf, testDesk } from "@/tests/support/desk";

const desk = testDesk();

const TEXT = "The pier was rebuilt. Nobody asked why.\n\nThe pier was rebuilt. The mayor paid for it.";

async function newArticle(): Promise<string> {
  return (await execute(importArticle, desk().checker, { text: TEXT })).id;
}

async function claimsOf(articleId: string) {
  const { rows } = await pool().query(
    `SELECT number, quote, text, status::text, origin_kind::text AS kind, origin_name AS name, start, "end" FROM claim
     WHERE article_id = $1 AND origin_kind = 'import' ORDER BY number`,
    [articleId],
  );
  return rows;
}

describe("a table of claims", () => {
  test("is shown before anything is written, then what fits is added and the rest comes back with its reason", async () => {
    const articleId = await newArticle();
    const csv =
      "quote;claim_text;priority\nThe mayor paid;The mayor paid for the pier;high\nThe pier was rebuilt;;\nNobody knew;;\n;;\n";
    const input = { articleId, csv, filename: "old.csv" };
    const before = await claimsOf(articleId);
    const plan = await execute(importClaims, desk().checker, { ...input, preview: "true" });
    expect(await claimsOf(articleId)).toEqual(before);
    expect(plan.counts).toEqual({ fits: 1, ambiguous: 1, not_found: 1, duplicate: 0, bad: 1 });
    const done = await execute(importClaims, desk().checker, input);
    expect(done.rows.map((row) => [row.line, row.state, row.label !== null])).toEqual([
      [2, "fits", true],
      [3, "ambiguous", false],
      [4, "not_found", false],
      [5, "bad", false],
    ]);
    const start = TEXT.indexOf("The mayor paid");
    expect(await claimsOf(articleId)).toEqual([
      {
        number: expect.any(Number),
        quote: "The mayor paid",
        text: "The mayor paid for the pier",
        status: "open",
        kind: "import",
        name: "old.csv",
        start,
        end: start + "The mayor paid".length,
      },
    ]);
    const { rows } = await pool().query(
      "SELECT payload FROM event WHERE article_id = $1 AND type = 'article.claims_imported'",
      [articleId],
    );
    expect(rows).toEqual([{ payload: { added: 1, left: 3, from: "old.csv" } }]);
  });

  test("brought twice adds nothing the second time", async () => {
    const articleId = await newArticle();
    const input = { articleId, csv: "quote\nThe mayor paid" };
    await execute(importClaims, desk().checker, input);
    const again = await execute(importClaims, desk().checker, input);
    expect(again.counts).toMatchObject({ fits: 0, duplicate: 1 });
    expect(await claimsOf(articleId)).toHaveLength(1);
  });

  test("brought by two people at once is added once", async () => {
    const articleId = await newArticle();
    const input = { articleId, csv: "quote\nThe mayor paid\nNobody asked" };
    await Promise.all([execute(importClaims, desk().checker, input), execute(importClaims, desk().colleague, input)]);
    expect(await claimsOf(articleId)).toHaveLength(2);
  });

  test("puts an ambiguous line where a person chose, and refuses a place of another text", async () => {
    const articleId = await newArticle();
    const start = TEXT.lastIndexOf("The pier");
    const places = [{ line: 2, start, end: start + 20 }];
    const input = { articleId, csv: "quote\nThe pier was rebuilt", places };
    expect(await codeOf(execute(importClaims, desk().checker, { ...input, revision: 7 }))).toBe("stale");
    expect(
      await codeOf(execute(importClaims, desk().checker, { ...input, places: [{ line: 2, start: 5, end: 9_999 }] })),
    ).toBe("invalid");
    const done = await execute(importClaims, desk().checker, { ...input, revision: 1 });
    expect(done.counts.fits + done.counts.duplicate).toBe(1);
  });

  test("is refused to those who may not add claims, and for an article that they do not know", async () => {
    const articleId = await newArticle();
    const input = { articleId, csv: "quote\nThe mayor paid" };
    expect(await codeOf(execute(importClaims, desk().viewer, input))).toBe("forbidden");
    const other = { ...input, articleId: desk().viewer.memberId };
    expect(await codeOf(execute(importClaims, desk().checker, other))).toBe("not_found");
    expect(await codeOf(execute(importClaims, desk().checker, { ...input, csv: "name\nThe mayor" }))).toBe("invalid");
  });
});

describe("what spreadsheets write", () => {
  test.each([
    ["commas", 'quote,claim_text\n"a, b",c\n'],
    ["semicolons and a byte order mark", '\ufeffquote;claim_text\r\n"a, b";c\r\n'],
    ["tabs", "quote\tclaim_text\r\na, b\tc"],
  ])("with %s is read alike", (_name, csv) => {
    expect(readClaimTable(csv)).toEqual({ head: ["quote", "claim_text"], rows: [{ line: 2, cells: ["a, b", "c"] }] });
  });

  test("keeps count of its lines where cells have line breaks and where lines are empty", () => {
    const { rows } = readClaimTable('quote\n"one\ntwo"\n\nthree\n');
    expect(rows.map((row) => row.line)).toEqual([2, 5]);
  });

  test.each([
    ["", /empty/],
    ["words,text\na,b", /No column is called quote/],
    ["quote\n", /no line below/],
    ['quote\n"a', /quotation mark/],
    [`quote\n${"a\n".repeat(2_001)}`, /at most 2,000/],
  ])("that is no table is refused in words: %#", (csv, words) => {
    expect(() => readClaimTable(csv)).toThrow(words);
  });
});
