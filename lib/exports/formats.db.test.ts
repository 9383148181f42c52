import { Ajv2020 } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "@/lib/boundary/execute";
import { EXPORT_OFFERS } from "@/lib/core/export/formats";
import { exportJsonSchema } from "@/lib/core/export/json-schema";
import { verifyFile } from "@/lib/core/export/verify-file";
import { connectDatabase, disconnectDatabase, pool, prisma } from "@/lib/db/client";
import { type Desk, importCompanies, openDesk, readAll, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { listed } from "@/lib/exports/__fixtures__/read-export";
import { openExport } from "@/lib/exports/export-claims";
import { countExport, getExportManifest, listExports } from "@/lib/exports/queries";
import { testDatabase } from "@/tests/support/database";

let desk: Desk;
let article: string;

async function take(input: object): Promise<string> {
  return (await readAll(await openExport(desk.viewer, input))).toString("utf8");
}

beforeAll(async () => {
  connectDatabase(await testDatabase());
  desk = await openDesk();
  article = (await importCompanies(desk, 4, "Companies: <b>=1+1</b>")).id;
  const [first, second] = await listed(desk.checker, { article });
  for (const claim of [first, second]) if (claim) await signOffClaim(desk, claim);
  const set = `UPDATE claim SET attribution_mode = 'paraphrase', claimant = 'The Company',
    attribution_verdict = 'confirmed', attribution_verdict_by_id = verdict_by_id WHERE id = $1`;
  await pool().query(set, [first?.id]);
});

afterAll(disconnectDatabase);

test.each(EXPORT_OFFERS.map((offer) => [offer.key, offer] as const))(
  "%s is made, is on record with its hash, and counts what the screen counted",
  async (_, offer) => {
    const exported = await openExport(desk.viewer, { ...offer.query, article });
    expect((await readAll(exported)).byteLength).toBeGreaterThan(0);
    const { items } = await ask(listExports, desk.viewer, { limit: 1 });
    const manifest = await ask(getExportManifest, desk.viewer, { id: items[0]?.id });
    const count = await ask(countExport, desk.viewer, { article });
    expect(manifest).toMatchObject({ format: offer.format, complete: true });
    expect(manifest.claims).toBe(offer.format === "claim_review" ? 0 : count.claims);
  },
);

describe("checked by what we did not write", () => {
  test("CSV in both profiles is read by another parser, line for line", async () => {
    for (const profile of ["spreadsheet", "machine"]) {
      const rows: string[][] = parse(await take({ article, profile }), { bom: true });
      expect(rows).toHaveLength(5);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }
  });

  test("JSON is valid by its published schema", async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(exportJsonSchema("https://desk.example"));
    const document: unknown = JSON.parse(await take({ format: "json", article }));
    expect(validate(document), ajv.errorsText(validate.errors)).toBe(true);
    expect(validate({ ...Object(document), schema_version: 2 })).toBe(false);
  });
});

describe("T-J06: a ClaimReview", () => {
  const reviewsOf = async () => JSON.parse(await take({ format: "claim_review", article })).dataFeedElement;

  test("is made of a verified claim of others once its article has a public page, and of no other", async () => {
    expect(await reviewsOf()).toEqual([]);
    await prisma().publication.create({
      data: {
        ...{ articleId: article, newsroomId: desk.editor.newsroomId, publishedById: desk.editor.memberId },
        publishedAt: new Date("2026-11-22T10:00:00Z"),
      },
    });
    expect(await reviewsOf()).toMatchObject([
      { item: { "@type": "ClaimReview", itemReviewed: { author: { name: "The Company" } } } },
    ]);
  });

  test.each([
    ["restricted", { restricted: true }, { restricted: false }],
    ["under embargo", { embargoUntil: new Date("2126-01-01") }, { embargoUntil: null }],
  ])("is not made while the article is %s, though its members may export it", async (_, shut, open) => {
    const { newsroomId, memberId } = desk.viewer;
    await prisma().articleMember.upsert({
      where: { articleId_memberId: { articleId: article, memberId } },
      create: { articleId: article, newsroomId, memberId },
      update: {},
    });
    await prisma().article.update({ where: { id: article }, data: shut });
    expect(await reviewsOf()).toEqual([]);
    await prisma().article.update({ where: { id: article }, data: open });
    expect(await reviewsOf()).toHaveLength(1);
  });

  test("is not made of a claim that rests on a confidential source", async () => {
    await prisma().source.updateMany({ where: { title: "Annual report" }, data: { confidential: true } });
    expect(await reviewsOf()).toEqual([]);
    await prisma().source.updateMany({ where: { title: "Annual report" }, data: { confidential: false } });
  });
});

test("T-J07: lists of references leave out confidential sources and people who did not speak on the record", async () => {
  for (const format of ["csl_json", "bibtex"]) {
    expect(await take({ format, article })).toContain("Minutes of the meeting");
    for (const data of [{ confidential: true }, { terms: "on_background" as const }]) {
      const where = { title: "Minutes of the meeting" };
      await prisma().source.updateMany({ where, data });
      expect(await take({ format, article })).not.toContain("Minutes of the meeting");
      await prisma().source.updateMany({ where, data: { confidential: false, terms: "on_record" } });
    }
  }
});

test("web annotations stand on the words that they quote", async () => {
  const { text } = await prisma().revision.findFirstOrThrow({ where: { articleId: article }, select: { text: true } });
  const { total, first } = JSON.parse(await take({ format: "web_annotation", article }));
  expect(total).toBe(4);
  for (const { target } of first.items) {
    const [quote, position] = target.selector;
    expect([...text].slice(position.start, position.end).join("")).toBe(quote.exact);
  }
});

test("a workbook has a sheet for each table, proves itself, and names overrides and lapses", async () => {
  const exported = await openExport(desk.viewer, { format: "xlsx", article });
  const bytes = await readAll(exported);
  const parts = unzipSync(bytes);
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual([
    ...["claims", "evidence", "sources", "comments", "sign-offs", "manifest"],
  ]);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.endsWith(".json")) expect(XMLValidator.validate(strFromU8(part)), name).toBe(true);
  }
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(5);
  expect(sheet).toContain("policy_override");
  const report = await verifyFile(
    (async function* () {
      yield bytes;
    })(),
  );
  expect(report.checks.map((check) => [check.id, check.state])).toEqual([
    ["manifest", "holds"],
    ["complete", "holds"],
    ["files", "holds"],
  ]);
});

describe("a manuscript", () => {
  test("is of one article: without one it is refused, and says so", async () => {
    await expect(openExport(desk.viewer, { format: "docx" })).rejects.toMatchObject({
      code: "invalid",
      fields: { article: expect.anything() },
    });
  });

  test("keeps the whole text when the filter leaves few claims, or none", async () => {
    for (const status of ["signed_off", "lapsed"]) {
      const html = await take({ format: "html", article, status });
      expect(html.match(/<li id="c-/g)?.length ?? 0).toBe((await listed(desk.viewer, { article, status })).length);
      for (const company of [1, 2, 3, 4]) expect(html).toContain(`Company ${company} earned`);
    }
  });
});

test("what the screen says before is what the files hold: sources, reviews, overrides, what is hidden", async () => {
  const { newsroomId, memberId } = desk.viewer;
  await prisma().article.update({ where: { id: article }, data: { outlet: "The Other Paper", restricted: true } });
  await prisma().articleMember.upsert({
    where: { articleId_memberId: { articleId: article, memberId } },
    create: { articleId: article, newsroomId, memberId },
    update: {},
  });
  await prisma().source.updateMany({ where: { title: "Minutes of the meeting" }, data: { confidential: true } });
  const said = await ask(countExport, desk.viewer, { article });
  expect(said).toMatchObject({ claims: 4, verified: 2, restricted: 4, embargoed: 0, reviews: 0 });
  const count = async () => {
    const { sources, confidential, reviews } = await ask(countExport, desk.viewer, { article });
    const cited: unknown[] = JSON.parse(await take({ format: "csl_json", article }));
    const feed = JSON.parse(await take({ format: "claim_review", article })).dataFeedElement;
    expect({ sources, reviews }).toEqual({ sources: cited.length, reviews: feed.length });
    return { confidential, reviews };
  };
  expect(await count()).toEqual({ confidential: 2, reviews: 0 });
  await prisma().article.update({ where: { id: article }, data: { restricted: false } });
  expect(await count()).toEqual({ confidential: 2, reviews: 0 });
  await prisma().source.updateMany({ where: { title: "Minutes of the meeting" }, data: { confidential: false } });
  expect(await count()).toEqual({ confidential: 0, reviews: 2 });
  await prisma().article.update({ where: { id: article }, data: { outlet: "TEST GAZETTE" } });
  expect(await count()).toEqual({ confidential: 0, reviews: 1 });
});
