import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getArticle } from "@/lib/articles/queries";
import { reviseArticle } from "@/lib/articles/revise-article";
import { ask, execute } from "@/lib/boundary/execute";
import type { Manifest } from "@/lib/core/export/manifest";
import { verifyFile } from "@/lib/core/export/verify-file";
import { overall, type VerifyReport } from "@/lib/core/export/verify-report";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { type Desk, importCompanies, openDesk, readAll, signOffClaim, tamper } from "@/lib/exports/__fixtures__/desk";
import { document as documentOf, listed, sha256 } from "@/lib/exports/__fixtures__/read-export";
import { checkExport } from "@/lib/exports/check-export";
import { openExport } from "@/lib/exports/export-claims";
import { getExportManifest, listExports } from "@/lib/exports/queries";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { testDatabase } from "@/tests/support/database";
import { plainExtraction } from "@/tests/support/plain-extraction";

let desk: Desk;
let document: Buffer;

beforeAll(async () => {
  connectDatabase(await testDatabase());
  desk = await openDesk();
  const { id } = await importCompanies(desk, 4);
  const [claim] = await listed(desk.checker, { article: id });
  if (claim) await signOffClaim(desk, claim);
  document = await readAll(await openExport(desk.editor, { format: "json" }));
});

afterAll(disconnectDatabase);

async function verify(bytes: Uint8Array, beside?: unknown, piece = 1_000): Promise<VerifyReport> {
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
  }
  return verifyFile(pieces(), beside);
}

async function lastManifest(): Promise<Manifest> {
  const { items } = await ask(listExports, desk.editor, { limit: 1 });
  return ask(getExportManifest, desk.editor, { id: items[0]?.id });
}

test("a JSON export holds in everything that it says of itself, in whatever pieces it comes", async () => {
  for (const piece of [1, 7, 100_000]) {
    const report = await verify(document, undefined, piece);
    expect(report.checks.map(({ id, state }) => [id, state])).toEqual(
      ["manifest", "complete", "files", "counts", "texts", "quotes", "sign_offs"].map((id) => [id, "holds"]),
    );
    expect(report.sha256).toBe(sha256(document));
  }
});

test("a JSON export in which a single byte before the manifest was changed does not hold", async () => {
  const end = document.indexOf('\n"manifest":');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: end - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(document);
      changed[at] = ((changed[at] ?? 0) + by) % 256;
      expect(overall(await verify(changed))).not.toBe("holds");
    }),
    { numRuns: 60 },
  );
});

test("who changes a claim and its hash in the manifest is found by the count, and by the record of the export", async () => {
  const text = document.toString("utf8").replace('"is_verified":true', '"is_verified":false');
  const cut = text.indexOf('\n"manifest":') + 1;
  const before = Buffer.from(text.slice(0, cut));
  const forged = `${text.slice(0, cut)}${text
    .slice(cut)
    .replace(/"sha256":"[0-9a-f]{64}","covers"/, `"sha256":"${sha256(before)}","covers"`)
    .replace(/"bytes":\d+/, `"bytes":${before.length}`)}`;
  const report = await verify(Buffer.from(forged));
  expect(report.checks.filter((one) => one.state === "fails").map((one) => one.id)).toEqual(["counts"]);
  const { checks } = await ask(checkExport, desk.editor, { sha256: report.sha256 });
  expect(checks).toMatchObject([{ id: "record", state: "fails" }]);
});

test("a file without a manifest proves nothing by itself, and everything with the one that was kept beside it", async () => {
  const csv = await readAll(await openExport(desk.editor, { format: "csv" }));
  const manifest = await lastManifest();
  expect(overall(await verify(csv))).toBe("unknown");
  expect(overall(await verify(csv, manifest))).toBe("holds");
  expect(overall(await verify(Buffer.concat([csv, Buffer.from("x")]), manifest))).toBe("fails");
  expect(overall(await verify(csv, { manifest: "of somebody else" }))).toBe("fails");
});

test("the record tells of a file by its fingerprint alone, and tells only those who may know of it", async () => {
  const { checks, manifest } = await ask(checkExport, desk.second, { sha256: sha256(document) });
  expect(checks.map(({ id, state }) => [id, state])).toEqual([
    ["record", "holds"],
    ["history", "holds"],
  ]);
  expect(manifest).toMatchObject({ format: "json", made_by: { name: "Edna" } });
  const outside = await ask(checkExport, desk.viewer, { sha256: sha256(document) });
  expect(outside).toMatchObject({ checks: [{ id: "record", state: "fails" }], manifest: null });
});

test("a history that was written anew, with all its hashes, is found out by the head that a file carries", async () => {
  const manifest = (await verify(document)).manifest;
  const { seq, hash } = manifest?.history ?? { seq: 0, hash: "" };
  const asked = { sha256: sha256(document), seq, hash };
  await tamper("event_seal", "UPDATE event_seal SET hash = repeat('0', 64) WHERE seq = $1", [seq]);
  expect((await ask(checkExport, desk.editor, asked)).checks.at(-1)).toMatchObject({ id: "history", state: "fails" });
  await tamper("event_seal", "UPDATE event_seal SET hash = $2 WHERE seq = $1", [seq, hash]);
  expect((await ask(checkExport, desk.editor, asked)).checks.at(-1)).toMatchObject({ id: "history", state: "holds" });
});

test("after a later text without a claim's words, the export still reads back by its schema and holds", async () => {
  setExtractionRunner(plainExtraction);
  const { id } = await importCompanies(desk, 3, "Revised");
  const text = "Company 1 earned 10 million dollars in 2019.\n\nNothing else is left of it.";
  const { version } = await ask(getArticle, desk.checker, { id });
  await execute(reviseArticle, desk.checker, { id, version, text });
  const { bytes, read } = await documentOf(desk.editor, { article: id });
  const lost = read.articles[0]?.claims.filter((claim) => claim.anchor_state === "detached") ?? [];
  expect(lost.length).toBeGreaterThan(0);
  expect(lost[0]?.anchors.at(-1)).toMatchObject({ start: null, end: null, state: "detached" });
  expect(overall(await verify(bytes))).toBe("holds");
});
