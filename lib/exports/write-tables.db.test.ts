import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { readCsv } from "@/lib/core/export/__fixtures__/read-csv";
import { verifyFile } from "@/lib/core/export/verify-file";
import { overall } from "@/lib/core/export/verify-report";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { type Desk, importCompanies, openDesk, readAll, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { document, listed } from "@/lib/exports/__fixtures__/read-export";
import { openExport } from "@/lib/exports/export-claims";
import { configureFiles } from "@/lib/platform/files/file-store";
import { openThread } from "@/lib/reviews/open-thread";
import { attachFile } from "@/lib/sources/attach-file";
import { citeSource } from "@/lib/sources/cite-source";
import { testDatabase } from "@/tests/support/database";
import { givenFile } from "@/tests/support/given-file";

const folder = mkdtempSync(join(tmpdir(), "linecheck-tables-test-"));
let desk: Desk;
let article: string;

beforeAll(async () => {
  connectDatabase(await testDatabase());
  configureFiles(folder, 1_024);
  desk = await openDesk();
  article = (await importCompanies(desk, 4, "=Companies")).id;
  const [first, second] = await listed(desk.checker, { article });
  if (first) await signOffClaim(desk, first);
  const note = { kind: "question", body: '=cmd|" /C calc"!A0' };
  await execute(openThread, desk.checker, { ...note, articleId: article, claimId: second?.id });
});

afterAll(disconnectDatabase);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function archive(input: object): Promise<Uint8Array> {
  return readAll(await openExport(desk.editor, { format: "csv_zip", ...input }));
}

function tables(bytes: Uint8Array): Record<string, Record<string, string>[]> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith(".csv"));
  return Object.fromEntries(
    files.map(([name, content]) => {
      const [names = [], ...lines] = readCsv(strFromU8(content));
      return [name, lines.map((line) => Object.fromEntries(names.map((column, i) => [column, line[i] ?? ""])))];
    }),
  );
}

test("the archive holds the tables of the JSON document, and each line names its claim", async () => {
  const { read } = await document(desk.editor, { article });
  const found = tables(await archive({ article, profile: "machine" }));
  const claims = read.articles[0]?.claims ?? [];
  expect(found["claims.csv"]?.map((line) => line.claim_id)).toEqual(claims.map((claim) => claim.id));
  const evidence = claims.flatMap((claim) => claim.evidence);
  expect(found["evidence.csv"]?.map((line) => line.evidence_id)).toEqual(evidence.map((link) => link.id));
  expect(found["evidence.csv"]?.[0]).toMatchObject({ claim_label: "C-001", locator: "12", excerpt: "earned" });
  expect(found["sources.csv"]?.map((line) => line.title).sort()).toEqual(["Annual report", "Minutes of the meeting"]);
  expect(found["comments.csv"]).toMatchObject([{ claim_label: "C-002", kind: "question", body: '=cmd|" /C calc"!A0' }]);
  expect(found["sign-offs.csv"]).toMatchObject([{ claim_label: "C-001", signed_by: "Edna", holds: "true" }]);
});

test("files that are kept with a source are listed by name and hash, in the archive and in the JSON document", async () => {
  const { rows } = await pool().query("SELECT id FROM source WHERE title = 'Annual report' AND newsroom_id = $1", [
    desk.editor.newsroomId,
  ]);
  const given = await givenFile("The firm earned 10 million.");
  const kept = await execute(attachFile, desk.checker, { id: rows[0].id, name: "=report.txt", file: given });
  const line = { source: "Annual report", name: "=report.txt", sha256: given.sha256, added_by: "Cora" };
  expect(tables(await archive({ article, profile: "machine" }))["attachments.csv"]).toMatchObject([line]);
  const { read } = await document(desk.editor, { article });
  expect(read.attachments).toMatchObject([{ id: kept.id, source_id: rows[0].id, sha256: given.sha256 }]);
});

test("T-J01: in every table of the archive for spreadsheets, what could begin a formula is made safe", async () => {
  const found = tables(await archive({ article }));
  for (const line of Object.values(found).flat()) {
    for (const [column, cell] of Object.entries(line)) {
      if (!/^(?:start|end|.*_(?:number|count))$/.test(column)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
    }
  }
  expect(found["comments.csv"]?.[0]?.body).toBe(`'=cmd|" /C calc"!A0`);
});

test("the archive proves itself, and its manifest says who set which rule aside", async () => {
  const [, , third] = await listed(desk.checker, { article });
  await pool().query(
    "UPDATE claim SET policy_override = 'the only witness', policy_override_by_id = $2 WHERE id = $1",
    [third?.id, desk.editor.memberId],
  );
  const bytes = await archive({ article });
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += 333) yield bytes.subarray(from, from + 333);
  }
  const report = await verifyFile(pieces());
  expect(overall(report)).toBe("holds");
  expect(report.manifest?.files.map((file) => file.name)).toEqual([
    "claims.csv",
    "evidence.csv",
    "sources.csv",
    "attachments.csv",
    "comments.csv",
    "sign-offs.csv",
  ]);
  expect(report.manifest?.overrides).toEqual([
    { article_id: article, label: "C-003", reason: "the only witness", by: "Edna" },
  ]);
});

test("T-J07: a confidential source is a number in the archive too", async () => {
  const [, , , last] = await listed(desk.checker, { article });
  await execute(citeSource, desk.checker, {
    claimId: last?.id,
    source: { type: "interview", grade: "primary", title: "Talk with Whistler" },
    excerpt: "I saw the ledger",
  });
  await pool().query("UPDATE source SET confidential = true WHERE title = 'Talk with Whistler'");
  const files = Object.values(unzipSync(await archive({ article }))).map((file) => strFromU8(file));
  expect(files.join()).not.toMatch(/Whistler|ledger/);
  expect(files.join()).toContain("confidential source #1");
});
