import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask, execute } from "@/lib/boundary/execute";
import { readCsv } from "@/lib/core/export/__fixtures__/read-csv";
import { CLAIM_COLUMNS } from "@/lib/core/export/claim-columns";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { type Desk, importCompanies, openDesk, readAll, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { document, listed, sha256, table } from "@/lib/exports/__fixtures__/read-export";
import { openExport } from "@/lib/exports/export-claims";
import { countExport } from "@/lib/exports/queries";
import { citeSource } from "@/lib/sources/cite-source";
import { testDatabase } from "@/tests/support/database";

let desk: Desk;
let article: string;

beforeAll(async () => {
  connectDatabase(await testDatabase());
  desk = await openDesk();
  const imported = await importCompanies(desk, 6);
  article = imported.id;
  const claims = await listed(desk.checker, { article });
  for (const claim of claims.slice(0, 2)) await signOffClaim(desk, claim);
  // What was signed off lapses when its re-check time comes: it is no longer verified, though it was.
  await pool().query("UPDATE claim SET recheck_by = now() - interval '1 day' WHERE id = $1", [claims[1]?.id]);
});

afterAll(disconnectDatabase);

describe("a CSV export", () => {
  test("says of every claim what the list says", async () => {
    const lines = await table(desk.viewer, { article });
    const claims = await listed(desk.viewer, { article });
    expect(lines).toHaveLength(6);
    expect(Object.keys(lines[0] ?? {})).toEqual(CLAIM_COLUMNS.map((column) => column.name));
    const byId = new Map(lines.map((line) => [line.claim_id, line]));
    for (const claim of claims) {
      expect(byId.get(claim.id)).toMatchObject({
        claim_label: claim.label,
        claim_text: claim.text,
        quote: claim.quote,
        status: claim.status,
        verdict: claim.verdict ?? "",
        is_verified: String(claim.verified),
        start: String(claim.anchor.start),
        end: String(claim.anchor.end),
        evidence_count: String(claim.evidenceCount),
        checked_by: claim.verdictBy?.name ?? "",
        updated_at: claim.updatedAt,
        url: `http://localhost:3000/articles/${article}?claim=${claim.number}`,
      });
    }
    expect(lines.map((line) => Number(line.start))).toEqual(claims.map((c) => c.anchor.start).sort((a, b) => a - b));
  });

  test("names who checked, who approved, and the sources with their places", async () => {
    const [line] = await table(desk.viewer, { article, verified: "true" });
    expect(line).toMatchObject({ checked_by: "Cora", submitted_by: "Cora", approved_by: "Edna", source_count: "2" });
    expect(line?.sources).toContain("Annual report <https://example.org/report> [supports, page 12]");
  });

  test.each([
    [{ verified: "true" }, 1],
    [{ verified: "false" }, undefined],
    [{ status: "signed_off" }, 2],
    [{ status: "proposed,open" }, undefined],
    [{ verdict: "none" }, undefined],
    [{ q: "Company 3" }, undefined],
    [{ risk: "unsourced" }, undefined],
    [{ risk: "recheck_overdue" }, 1],
    [{ assignee: "none" }, undefined],
  ])("with the filter %j holds the claims of the list and of the count", async (filter, known) => {
    const claims = await listed(desk.viewer, filter);
    const lines = await table(desk.viewer, filter);
    expect(lines.map((line) => line.claim_id).sort()).toEqual(claims.map((claim) => claim.id).sort());
    expect(await ask(countExport, desk.viewer, filter)).toMatchObject({
      claims: claims.length,
      verified: claims.filter((claim) => claim.verified).length,
    });
    if (known !== undefined) expect(claims).toHaveLength(known);
  });

  test("for a spreadsheet neutralises an article called like a formula", async () => {
    const { id } = await importCompanies(desk, 1, '=HYPERLINK("http://example.org")');
    const text = (await readAll(await openExport(desk.viewer, { article: id, columns: "editors" }))).toString("utf8");
    expect(text.startsWith("\ufeffclaim_label,article_title,")).toBe(true);
    expect(readCsv(text)[1]?.[1]).toBe('\'=HYPERLINK("http://example.org")');
  });
});

describe("a JSON export", () => {
  test("holds the article whole, and every claim stands on its words", async () => {
    const { read } = await document(desk.editor, { article });
    const [whole] = read.articles;
    expect(read.articles).toHaveLength(1);
    expect(whole?.claims.map((c) => c.id).sort()).toEqual(
      (await listed(desk.editor, { article })).map((c) => c.id).sort(),
    );
    const text = whole?.revisions[0]?.text ?? "";
    for (const claim of whole?.claims ?? []) {
      expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      expect(claim.anchors).toHaveLength(1);
    }
    expect(sha256(Buffer.from(text))).toBe(whole?.revision_sha256);
    expect(whole?.events.map((event) => event.type)).toContain("article.imported");
  });

  test("holds evidence, sign-offs and history of a claim, and the sources behind it", async () => {
    const { read } = await document(desk.editor, { verified: "true" });
    const claim = read.articles[0]?.claims[0];
    expect(claim?.sign_offs).toMatchObject([{ signed_by: "Edna", holds: true, content_hash: claim?.content_hash }]);
    expect(claim?.evidence).toHaveLength(2);
    expect(claim?.events.map((event) => event.type)).toContain("claim.verdict_set");
    expect(read.sources.map((source) => source.title).sort()).toEqual(["Annual report", "Minutes of the meeting"]);
  });

  test("proves itself: counts, hash of all bytes before the manifest, and the head of the history", async () => {
    const { bytes, read } = await document(desk.editor, { article });
    const { manifest } = read;
    const cut = bytes.indexOf('\n"manifest":') + 1;
    expect(manifest.files).toMatchObject([
      { bytes: cut, sha256: sha256(bytes.subarray(0, cut)), covers: "before_manifest" },
    ]);
    expect(manifest).toMatchObject({ claims: read.articles[0]?.claims.length, verified: 1, complete: true });
    expect(manifest.by_status.signed_off).toBe(2);
    expect(manifest.history?.seq).toBeGreaterThan(0);
  });

  test("keeps the history of the article from those who may not read the history", async () => {
    const { read } = await document(desk.viewer, { article });
    expect(read.articles[0]?.events).toEqual([]);
  });
});

describe("a confidential source", () => {
  test("is a number in every format, and nothing that names it leaves the house", async () => {
    const { id } = await importCompanies(desk, 2, "Leaks");
    const [claim] = await listed(desk.checker, { article: id });
    const cited = await execute(citeSource, desk.checker, {
      claimId: claim?.id,
      source: { type: "interview", grade: "primary", title: "Talk with Whistler", creator: "Wilma Whistler" },
      excerpt: "I saw the ledger",
      locator: "00:12:30",
      note: "Whistler works in the cellar",
    });
    await signOffClaim(desk, cited);
    await pool().query("UPDATE source SET confidential = true WHERE title = 'Talk with Whistler'");
    const csv = await readAll(await openExport(desk.editor, { article: id, profile: "machine" }));
    const { bytes, read } = await document(desk.editor, { article: id });
    for (const text of [csv.toString("utf8"), bytes.toString("utf8")]) {
      expect(text).not.toMatch(/Whistler|ledger|cellar/);
      expect(text).toContain("confidential source #1");
    }
    expect(read.sources.map((source) => source.title)).not.toContain("Talk with Whistler");
    expect(read.articles[0]?.claims[0]?.sign_offs).toMatchObject([{ signed_by: "Edna", content: null }]);
  });
});
