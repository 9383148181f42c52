import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document, Packer, Paragraph } from "docx";
import PDFDocument from "pdfkit";
import { afterAll, expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { projectRoot } from "@/lib/platform/project-root";
import { testDatabaseUrl } from "@/tests/support/database";
import { testDesk } from "@/tests/support/desk";

const desk = testDesk();
const folder = mkdtempSync(join(tmpdir(), "linecheck-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function importFiles(...files: string[]): Promise<{ status: number; ids: string[]; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: await testDatabaseUrl(), LOG_LEVEL: "silent" };
  const program = ["node_modules/tsx/dist/cli.mjs", "cli/main.ts", "import", ...files];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, program, { cwd: projectRoot(), env }, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, ids: stdout.split("\n").filter(Boolean), stderr }),
    );
  });
}

function given(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function pdf(words: string): Promise<Buffer> {
  const document = new PDFDocument();
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const done = new Promise<Buffer>((resolve) => document.on("end", () => resolve(Buffer.concat(parts))));
  document.text(words);
  document.end();
  return done;
}

const FERRY = "The ferry carried 412,000 passengers in 2024.";

test("files of every kind that the screen reads come in as articles with the same words", {
  timeout: 120_000,
}, async () => {
  const letter = new Document({ sections: [{ children: [new Paragraph(FERRY)] }] });
  // The command line acts in the name of the first admin, who in this newsroom takes no articles in.
  await pool().query("UPDATE member SET roles = '{admin,editor}' WHERE id = $1", [desk().admin.memberId]);
  const { status, ids, stderr } = await importFiles(
    given("a.txt", FERRY),
    given("b.html", `<!doctype html><script>alert(1)</script><p>${FERRY}`),
    given("c.docx", await Packer.toBuffer(letter)),
    given("d.pdf", await pdf(FERRY)),
  );
  expect([status, stderr.includes("claims proposed")]).toEqual([0, true]);
  const { rows } = await pool().query("SELECT text FROM revision WHERE article_id = ANY ($1::uuid[])", [ids]);
  expect(rows.map(({ text }) => text.trim())).toEqual(Array(4).fill(FERRY));
});

test("a file that is not what its name says, or is not there, is named in the refusal", {
  timeout: 60_000,
}, async () => {
  expect(await importFiles(given("e.pdf", FERRY))).toMatchObject({
    status: 1,
    ids: [],
    stderr: expect.stringContaining(".pdf"),
  });
  const nowhere = join(folder, "nowhere.pdf");
  expect(await importFiles(nowhere)).toMatchObject({ status: 1, stderr: expect.stringContaining(nowhere) });
});
