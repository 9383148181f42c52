import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getArticle } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import type { ExportDocument } from "@/lib/core/export/json";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { sealAllHistories } from "@/lib/db/seals";
import { type Desk, importCompanies, openDesk, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { document, listed } from "@/lib/exports/__fixtures__/read-export";
import { importDocument } from "@/lib/exports/import-document";
import { withScratchDatabase } from "@/lib/platform/backup/scratch-database";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { configureFiles } from "@/lib/platform/files/file-store";
import { silentLog } from "@/lib/platform/log";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";
import { migrate } from "@/lib/platform/postgres/migrate";
import { editComment } from "@/lib/reviews/change-comment";
import { openThread } from "@/lib/reviews/open-thread";
import { citeSource } from "@/lib/sources/cite-source";
import { testDatabase } from "@/tests/support/database";
import { codeOf } from "@/tests/support/desk";
import { plainExtraction } from "@/tests/support/plain-extraction";

const folder = mkdtempSync(join(tmpdir(), "linecheck-import-test-"));
let fields: ConnectionFields;
let desk: Desk;
let kept: ExportDocument;

beforeAll(async () => {
  fields = await testDatabase();
  connectDatabase(fields);
  configureFiles(folder, 1_024);
  setExtractionRunner(plainExtraction);
  desk = await openDesk();
  const { id } = await importCompanies(desk, 8, "Zahlen – 数字 👩‍🚒");
  await work(id);
  await importCompanies(desk, 2, "Untouched");
  kept = (await document(desk.editor, {})).read;
});

afterAll(async () => {
  await disconnectDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** One claim in every state that a claim can be in, talks of every kind, and a later text. */
async function work(article: string): Promise<void> {
  const claims = await listed(desk.checker, { article });
  const [signed, lapsed, dismissed, doubted, talked] = claims;
  if (!signed || !lapsed || !dismissed || !doubted || !talked) throw new RangeError("There are eight claims.");
  await signOffClaim(desk, signed);
  const approved = await signOffClaim(desk, lapsed);
  await execute(editClaim, desk.checker, {
    id: approved.id,
    version: approved.version,
    text: "Company 2 earned much.",
  });
  const { id, version } = dismissed;
  await execute(moveClaim, desk.checker, { id, version, move: "dismiss", reason: "opinion" });
  await execute(citeSource, desk.checker, {
    claimId: doubted.id,
    source: { type: "report", grade: "secondary", title: 'A "second" report; with, marks' },
    stance: "contradicts",
    excerpt: "nothing of it",
  });
  const thread = await execute(openThread, desk.second, { kind: "question", body: "Who says so?", claimId: talked.id });
  const [remark] = thread.comments;
  if (remark)
    await execute(editComment, desk.second, { id: remark.id, version: remark.version, body: "Who says that?" });
  await execute(openThread, desk.checker, { kind: "blocking", body: "Wait for the lawyers.", articleId: article });
  const { version: seen } = await ask(getArticle, desk.checker, { id: article });
  const text = claims.map((_, i) => `Company ${i + 1} earned ${i + 10} million dollars in 2019.`).slice(0, 7);
  await execute(reviseArticle, desk.checker, { id: article, version: seen, text: text.join("\n\n") });
}

/** Works in an empty installation, set up by other people. */
function elsewhere<Value>(work: (there: Desk) => Promise<Value>): Promise<Value> {
  return withScratchDatabase(fields, async (scratch) => {
    await migrate({ fields: scratch, log: silentLog });
    await disconnectDatabase();
    connectDatabase(scratch);
    try {
      return await work(await openDesk());
    } finally {
      await disconnectDatabase();
      connectDatabase(fields);
    }
  });
}

/** What a document says but for what is of the export itself: its manifest, and the numbers that a database gives lines. */
function normalised({ manifest: _, ...said }: ExportDocument): string {
  const numbers = said.articles
    .flatMap((article) => [...article.events, ...article.claims.flatMap((claim) => claim.events)])
    .map((line) => line.id)
    .sort((a, b) => a - b);
  const place = new Map(numbers.map((id, index) => [id, index]));
  const lines = <Line extends { id: number }>(events: Line[]) =>
    events.map((line) => ({ ...line, id: place.get(line.id) }));
  return JSON.stringify({
    ...said,
    articles: said.articles.map((article) => ({
      ...article,
      events: lines(article.events),
      claims: article.claims.map((claim) => ({ ...claim, events: lines(claim.events) })),
    })),
  });
}

describe("a whole document, taken into an empty newsroom", () => {
  test("gives the same again, byte for byte, and everything is as it must be", async () => {
    expect(new Set(kept.articles[0]?.claims.map((claim) => claim.status))).toEqual(
      new Set(["signed_off", "lapsed", "dismissed", "proposed"]),
    );
    expect(kept.articles[0]?.revisions).toHaveLength(2);
    await elsewhere(async (there) => {
      const taken = await execute(importDocument, there.editor, { document: kept });
      expect(taken).toEqual({ articles: 2, claims: 10, sources: 5 });
      const { read } = await document(there.editor, {});
      expect(normalised(read)).toBe(normalised(kept));
      expect(read.manifest).toMatchObject({ claims: 10, verified: kept.manifest.verified });
      await sealAllHistories();
      expect((await fsck()).filter((finding) => finding.broken.length > 0)).toEqual([]);
    });
  });

  test("brings its people as members who are switched off and may do nothing", async () => {
    await elsewhere(async (there) => {
      await execute(importDocument, there.editor, { document: kept });
      const { rows } = await pool().query("SELECT roles::text, disabled_at, user_id FROM member WHERE id = ANY ($1)", [
        [desk.editor.memberId, desk.checker.memberId],
      ]);
      expect(rows).toHaveLength(2);
      for (const row of rows) {
        expect(row).toEqual({ roles: "{viewer}", disabled_at: expect.any(Date), user_id: null });
      }
    });
  });

  test("is taken in once, and never beside work that is there already", async () => {
    expect(await codeOf(execute(importDocument, desk.editor, { document: kept }))).toBe("conflict");
    await elsewhere(async (there) => {
      await execute(importDocument, there.editor, { document: kept });
      expect(await codeOf(execute(importDocument, there.editor, { document: kept }))).toBe("conflict");
    });
  });

  test("with an approval that breaks the two-person rule is refused whole by the database", async () => {
    const forged: ExportDocument = structuredClone(kept);
    for (const claim of forged.articles[0]?.claims ?? []) {
      for (const approval of claim.sign_offs) approval.signed_by_id = approval.verdict_by_id;
    }
    await elsewhere(async (there) => {
      expect(await codeOf(execute(importDocument, there.editor, { document: forged }))).toBe("four_eyes");
      expect((await pool().query("SELECT 1 FROM article")).rowCount).toBe(0);
    });
  });

  test("that leaves confidential sources out is refused with a sentence that names the claims", async () => {
    await pool().query("UPDATE source SET confidential = true WHERE title = 'Annual report'");
    const { read } = await document(desk.editor, {});
    await pool().query("UPDATE source SET confidential = false WHERE title = 'Annual report'");
    await elsewhere(async (there) => {
      await expect(execute(importDocument, there.editor, { document: read })).rejects.toThrow(/C-001 of .*backup/);
    });
  });
});
