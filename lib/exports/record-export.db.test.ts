import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "@/lib/boundary/execute";
import { readCsv } from "@/lib/core/export/__fixtures__/read-csv";
import { connectDatabase, disconnectDatabase, pool, prisma } from "@/lib/db/client";
import { type Desk, importCompanies, openDesk, readAll, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { document, listed, sha256, table } from "@/lib/exports/__fixtures__/read-export";
import { openExport } from "@/lib/exports/export-claims";
import { getExportManifest, listExports } from "@/lib/exports/queries";
import { testDatabase } from "@/tests/support/database";

let desk: Desk;
let article: string;

beforeAll(async () => {
  connectDatabase(await testDatabase());
  desk = await openDesk();
  article = (await importCompanies(desk, 3)).id;
  const [claim] = await listed(desk.checker, { article });
  await signOffClaim(desk, claim ?? { id: "", version: 0 });
});

afterAll(disconnectDatabase);

describe("rights", () => {
  test("who may not export is told so before anything is read", async () => {
    await expect(openExport(desk.admin, {})).rejects.toMatchObject({ code: "forbidden" });
  });

  test("a wrong filter is refused and named", async () => {
    await expect(openExport(desk.viewer, { statos: "open" })).rejects.toMatchObject({
      code: "invalid",
      fields: { statos: expect.anything() },
    });
    await expect(openExport(desk.viewer, { format: "xls" })).rejects.toMatchObject({ code: "invalid" });
  });

  test("an article of another newsroom does not exist", async () => {
    const other = await openDesk();
    await expect(openExport(other.editor, { article })).rejects.toMatchObject({ code: "not_found" });
    expect(await table(other.editor, {})).toEqual([]);
    expect((await document(other.editor, {})).read.articles).toEqual([]);
  });

  test("a restricted article is in the exports of its members only, and so is the record of such an export", async () => {
    const closed = await openDesk();
    const { id } = await importCompanies(closed, 1, "Secret");
    await prisma().article.update({ where: { id }, data: { restricted: true } });
    await prisma().articleMember.create({
      data: { articleId: id, memberId: closed.editor.memberId, newsroomId: closed.editor.newsroomId },
    });
    expect(await table(closed.second, {})).toEqual([]);
    expect((await document(closed.second, {})).read.articles).toEqual([]);
    await expect(openExport(closed.second, { article: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await table(closed.editor, {})).toHaveLength(1);
    const { items } = await ask(listExports, closed.editor, {});
    const mine = items.find((item) => item.claims === 1);
    expect((await ask(listExports, closed.second, {})).items.map((item) => item.id)).not.toContain(mine?.id);
    await expect(ask(getExportManifest, closed.second, { id: mine?.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the record", () => {
  test("of a file has its hash, its count and its manifest, and a line in the history", async () => {
    const bytes = await readAll(await openExport(desk.checker, { article, verified: "true" }));
    const [latest] = (await ask(listExports, desk.editor, {})).items;
    expect(latest).toMatchObject({
      format: "csv",
      claims: 1,
      sha256: sha256(bytes),
      complete: true,
      articleId: article,
      filter: { article, verified: true },
      madeBy: { name: "Cora" },
    });
    const manifest = await ask(getExportManifest, desk.editor, { id: latest?.id });
    expect(manifest.files).toMatchObject([{ bytes: bytes.length, sha256: sha256(bytes), covers: "whole_file" }]);
    const event = await prisma().event.findFirst({ where: { objectId: latest?.id ?? "", type: "export.made" } });
    expect(event?.payload).toMatchObject({ claims: 1, sha256: sha256(bytes) });
  });

  test("of a file that was broken off says so, with the hash of what went out", async () => {
    const { chunks } = await openExport(desk.checker, { article });
    const first = await chunks.next();
    await chunks.return(undefined);
    const [latest] = (await ask(listExports, desk.checker, {})).items;
    expect(latest).toMatchObject({ complete: false, sha256: sha256(first.value ?? new Uint8Array()) });
  });

  test("nobody runs two exports at once, and a finished one makes room", async () => {
    const running = await openExport(desk.second, {});
    await running.chunks.next();
    await expect(openExport(desk.second, {})).rejects.toMatchObject({ code: "rate_limited" });
    await running.chunks.return(undefined);
    expect((await table(desk.second, { article })).length).toBeGreaterThan(0);
  });
});

describe("a long list", () => {
  test("leaves in pieces of at most 500 claims, and shows one moment whatever changes meanwhile", async () => {
    const long = await importCompanies(desk, 1_300, "Long");
    const stream = await openExport(desk.viewer, { article: long.id, profile: "machine" });
    const pieces: string[] = [];
    for await (const chunk of stream.chunks) {
      if (pieces.length === 0)
        await pool().query("UPDATE claim SET claimant = 'late' WHERE article_id = $1", [long.id]);
      pieces.push(Buffer.from(chunk).toString("utf8"));
    }
    const counts = pieces.map((piece) => piece.split("\r\n").length - 1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(500);
    expect(counts.length).toBeGreaterThanOrEqual(4);
    const lines = readCsv(pieces.join("")).slice(1);
    expect(lines).toHaveLength(1_300);
    expect(lines.filter((cells) => cells.includes("late"))).toEqual([]);
  });
});
