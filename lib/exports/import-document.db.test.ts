import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getArticle } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import { editClaim } from "@/lib/claims/edit-claim";
import { moveClaim } from "@/lib/claims/move-claim";
import { setVerdict } from "@/lib/claims/set-verdict";
import { splitClaim } from "@/lib/claims/split-claim";
import { type ExportDocument, ExportDocumentSchema } from "@/lib/core/export/json";
import type { ClaimView } from "@/lib/core/view/claim-view";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { sealAllHistories } from "@/lib/db/seals";
import { type Desk, importCompanies, openDesk, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { elsewhere } from "@/lib/exports/__fixtures__/elsewhere";
import { normalised } from "@/lib/exports/__fixtures__/normalised";
import { document, listed } from "@/lib/exports/__fixtures__/read-export";
import { importDocument } from "@/lib/exports/import-document";
import { importDocumentFile } from "@/lib/exports/import-document-file";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { configureFiles } from "@/lib/platform/files/file-store";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";
import { askSecondCheck } from "@/lib/reviews/ask-second-check";
import { editComment } from "@/lib/reviews/change-comment";
import { decideSecondCheck } from "@/lib/reviews/decide-second-check";
import { giveSecondVerdict } from "@/lib/reviews/give-second-verdict";
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
  await disagree(claims.slice(5, 7));
  const { version: seen } = await ask(getArticle, desk.checker, { id: article });
  const text = claims.map((_, i) => `Company ${i + 1} earned ${i + 10} million dollars in 2019.`).slice(0, 7);
  await execute(reviseArticle, desk.checker, { id: article, version: seen, text: text.join("\n\n") });
}

/** One claim that two people found something else about and a third decided, one that is split, and one that waits. */
async function disagree([judged, split]: readonly ClaimView[]): Promise<void> {
  if (!judged || !split) throw new RangeError("There are eight claims.");
  const { checker, editor, second } = desk;
  let at = await execute(moveClaim, checker, { id: judged.id, version: judged.version, move: "start" });
  const found = { verdict: "confirmed", note: "It stands in the report." };
  at = await execute(setVerdict, checker, { id: at.id, version: at.version, ...found });
  at = await execute(askSecondCheck, checker, { id: at.id, version: at.version, checkerId: second.memberId });
  const check = { id: at.check?.id, version: 1, verdict: "incorrect", note: "The report says otherwise." };
  const given = await execute(giveSecondVerdict, second, check);
  const decision = { id: given.id, version: given.version, verdict: "confirmed", note: "Both read it; it does." };
  await execute(decideSecondCheck, editor, decision);
  const half = split.anchor.start + 12;
  const parts = [
    { start: split.anchor.start, end: half },
    { start: half, end: split.anchor.end },
  ];
  at = await execute(splitClaim, checker, { id: split.id, version: split.version, parts });
  at = await execute(moveClaim, checker, { id: at.id, version: at.version, move: "start" });
  at = await execute(setVerdict, checker, { id: at.id, version: at.version, ...found });
  await execute(askSecondCheck, checker, { id: at.id, version: at.version });
}

/** Members that a document of before does not have. */
const LATER = [
  ...["second_checks", "lineage", "second_check", "edits", "released_revision", "second_check_required", "same_as"],
  ...["segment_changes", "dismissals", "hints", "replies", "evidence_rules", "mentions", "merged_into_id"],
];

describe("a whole document, taken into an empty newsroom", () => {
  test("gives the same again, byte for byte, and everything is as it must be", async () => {
    expect(new Set(kept.articles[0]?.claims.map((claim) => claim.status))).toEqual(
      new Set(["signed_off", "lapsed", "dismissed", "proposed", "in_review"]),
    );
    expect(kept.articles[0]?.revisions).toHaveLength(2);
    const all = kept.articles.flatMap((article) => article.claims);
    const checks = all.flatMap((claim) => claim.second_checks.map((check) => check.state));
    expect(checks.sort()).toEqual(["adjudicated", "waiting"]);
    expect(all.flatMap((claim) => claim.lineage)).toHaveLength(1);
    const remarks = all.flatMap((claim) => claim.threads).flatMap((thread) => thread.comments);
    expect(remarks.flatMap((remark) => remark.edits ?? []).map((edit) => edit.body)).toEqual(["Who says so?"]);
    await elsewhere(fields, async (there) => {
      const taken = await execute(importDocument, there.admin, { document: kept });
      expect(taken).toEqual({ articles: 2, claims: 11, sources: 5 });
      const { read } = await document(there.editor, {});
      expect(normalised(read)).toBe(normalised(kept));
      expect(read.manifest).toMatchObject({ claims: 11, verified: kept.manifest.verified });
      await sealAllHistories();
      expect((await fsck()).filter((finding) => finding.broken.length > 0)).toEqual([]);
    });
  });

  test("keeps what remarks said before from those who may not read the history", async () => {
    const { read } = await document(desk.viewer, {});
    expect(JSON.stringify(read)).toContain("Who says that?");
    expect(JSON.stringify(read.articles.map((article) => article.claims.map((claim) => claim.threads)))).not.toContain(
      "Who says so?",
    );
  });

  test("of an older making, without the members that came later, still reads", () => {
    const older: unknown = JSON.parse(JSON.stringify(kept), (name, value) =>
      LATER.includes(name) ? undefined : value,
    );
    const read = ExportDocumentSchema.parse(older);
    expect(read.articles[0]?.claims[0]).toMatchObject({ second_checks: [], lineage: [], second_check: "none" });
  });

  test("brings its people as members who are switched off and may do nothing", async () => {
    await elsewhere(fields, async (there) => {
      await execute(importDocument, there.admin, { document: kept });
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
    expect(await codeOf(execute(importDocument, desk.admin, { document: kept }))).toBe("conflict");
    await elsewhere(fields, async (there) => {
      await execute(importDocument, there.admin, { document: kept });
      expect(await codeOf(execute(importDocument, there.admin, { document: kept }))).toBe("conflict");
    });
  });

  test("as a file is held against its manifest first, and is an admin's to take in", async () => {
    const { bytes } = await document(desk.editor, {});
    const text = bytes.toString("utf8");
    await elsewhere(fields, async (there) => {
      expect(await codeOf(execute(importDocumentFile, there.editor, { text }))).toBe("forbidden");
      const changed = text.replace("earned 10 million", "earned 90 million");
      await expect(execute(importDocumentFile, there.admin, { text: changed })).rejects.toThrow(/Nothing was taken in/);
      expect(await codeOf(execute(importDocumentFile, there.admin, { text: "no JSON" }))).toBe("invalid");
      expect((await execute(importDocumentFile, there.admin, { text })).claims).toBe(11);
      expect(await codeOf(execute(importDocumentFile, there.admin, { text }))).toBe("conflict");
    });
  });

  test("with an approval that breaks the two-person rule is refused whole by the database", async () => {
    const forged: ExportDocument = structuredClone(kept);
    for (const claim of forged.articles[0]?.claims ?? []) {
      for (const approval of claim.sign_offs) approval.signed_by_id = approval.verdict_by_id;
    }
    await elsewhere(fields, async (there) => {
      expect(await codeOf(execute(importDocument, there.admin, { document: forged }))).toBe("four_eyes");
      expect((await pool().query("SELECT 1 FROM article")).rowCount).toBe(0);
    });
  });

  test("that leaves confidential sources out is refused with a sentence that names the claims", async () => {
    await pool().query("UPDATE source SET confidential = true WHERE title = 'Annual report'");
    const { read } = await document(desk.editor, {});
    await pool().query("UPDATE source SET confidential = false WHERE title = 'Annual report'");
    await elsewhere(fields, async (there) => {
      await expect(execute(importDocument, there.admin, { document: read })).rejects.toThrow(/C-001 of .*backup/);
    });
  });
});
