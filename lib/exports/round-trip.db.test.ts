import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { sealAllHistories } from "@/lib/db/seals";
import { type Desk, openDesk, readAll } from "@/lib/exports/__fixtures__/desk";
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from "@/lib/exports/__fixtures__/left-out";
import { normalised } from "@/lib/exports/__fixtures__/normalised";
import { type Step, stepArbitrary, take } from "@/lib/exports/__fixtures__/random-work";
import { document } from "@/lib/exports/__fixtures__/read-export";
import { openExport } from "@/lib/exports/export-claims";
import { importDocument } from "@/lib/exports/import-document";
import { withScratchDatabase } from "@/lib/platform/backup/scratch-database";
import { setExtractionRunner } from "@/lib/platform/extraction";
import { configureFiles } from "@/lib/platform/files/file-store";
import { silentLog } from "@/lib/platform/log";
import type { ConnectionFields } from "@/lib/platform/postgres/connection";
import { migrate } from "@/lib/platform/postgres/migrate";
import { testDatabase } from "@/tests/support/database";
import { plainExtraction } from "@/tests/support/plain-extraction";

/** How many newsrooms are tried: few by themselves, many by `ROUND_TRIPS=300 npx vitest run --project db round-trip`. */
const RUNS = Number(process.env.ROUND_TRIPS ?? 3);
const STEPS = 45;

const folder = mkdtempSync(join(tmpdir(), "linecheck-round-trip-"));
let fields: ConnectionFields;

beforeAll(async () => {
  fields = await testDatabase();
  connectDatabase(fields);
  configureFiles(folder, 1_024);
  setExtractionRunner(plainExtraction);
});

afterAll(async () => {
  await disconnectDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** Works in the other database, and comes back. */
async function inside<Value>(other: ConnectionFields, work: () => Promise<Value>): Promise<Value> {
  await disconnectDatabase();
  connectDatabase(other);
  try {
    return await work();
  } finally {
    await disconnectDatabase();
    connectDatabase(fields);
  }
}

/** Every row of the newsroom that a document brings along, table by table, without what it leaves out. */
async function rowsOf(newsroomId: string): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await pool().query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'newsroom_id' AND table_schema = 'public' ORDER BY 1",
  );
  const found: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    if (name in LEFT_OUT_TABLES || name === "session") continue;
    const without = [...Object.keys(LEFT_OUT_COLUMNS["*"] ?? {}), ...Object.keys(LEFT_OUT_COLUMNS[name] ?? {})];
    const { rows } = await pool().query(
      `SELECT to_jsonb(t) - $2::text[] || ${WORDS_OF[name] ?? "'{}'"}::jsonb AS row FROM ${name} t
       WHERE newsroom_id = $1 AND ${ONLY[name] ?? "true"} ORDER BY to_jsonb(t) - $2::text[]`,
      [newsroomId, without],
    );
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

/** The words of a deleted remark, and what it said before, stay where they were written. */
const WORDS_OF: Readonly<Record<string, string>> = {
  comment: "CASE WHEN t.deleted_at IS NULL THEN '{}' ELSE '{\"body\": \"\"}' END",
};
/** Lines of articles and claims; those of the newsroom itself stay. */
const ONLY: Readonly<Record<string, string>> = {
  event: "t.article_id IS NOT NULL",
  comment_edit: "EXISTS (SELECT 1 FROM comment k WHERE k.id = t.comment_id AND k.deleted_at IS NULL)",
};

async function picture(desk: Desk) {
  const csv = await readAll(await openExport(desk.editor, { format: "csv", profile: "machine" }));
  const { read } = await document(desk.editor, {});
  return { read, json: normalised(read), csv: csv.toString("utf8"), rows: await rowsOf(desk.editor.newsroomId) };
}

test("F-24: whatever was done in a newsroom, its document makes the same of an empty one", {
  timeout: RUNS * 120_000,
}, async () => {
  const taken = new Map<string, number>();
  await withScratchDatabase(fields, async (scratch) => {
    await migrate({ fields: scratch, log: silentLog });
    const property = fc.asyncProperty(
      fc.array(stepArbitrary, { minLength: STEPS, maxLength: STEPS, size: "max" }),
      async (steps: Step[]) => {
        const desk = await openDesk();
        for (const step of [{ ...FIRST, words: steps[0]?.words ?? "" }, ...steps]) {
          if (await take(desk, step)) taken.set(step.what, (taken.get(step.what) ?? 0) + 1);
        }
        const here = await picture(desk);
        const broken = await inside(scratch, async () => {
          const there = await openDesk();
          await execute(importDocument, there.admin, { document: here.read });
          const again = await picture(there);
          expect(again.rows).toEqual(here.rows);
          expect(again.json).toBe(here.json);
          expect(again.csv).toBe(here.csv);
          await sealAllHistories();
          return (await fsck()).filter((finding) => finding.broken.length > 0);
        });
        expect(broken).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: RUNS, endOnFailure: process.env.SHRINK === undefined });
  });
  // A property that only ever saw empty newsrooms would hold, and say nothing.
  expect(taken.size).toBeGreaterThan(12);
  if (RUNS > 20) process.stdout.write(`${JSON.stringify(Object.fromEntries([...taken].sort()))}\n`);
});

const FIRST: Step = { what: "import", who: "checker", pick: 1, other: 2, words: "" };
