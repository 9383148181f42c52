import { mkdtempSync, renameSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "@/lib/boundary/execute";
import { sweepFiles } from "@/lib/db/attachments";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { fsck } from "@/lib/db/fsck";
import { sealAllHistories } from "@/lib/db/seals";
import { type Desk, importCompanies, openDesk, signOffClaim } from "@/lib/exports/__fixtures__/desk";
import { listed } from "@/lib/exports/__fixtures__/read-export";
import { askExport } from "@/lib/exports/ask-export";
import { ExportRunner } from "@/lib/exports/export-runner";
import { configureFiles, keepFile } from "@/lib/platform/files/file-store";
import { silentLog } from "@/lib/platform/log";
import { configureRecordKey } from "@/lib/platform/record-cipher";
import { addSource } from "@/lib/sources/add-source";
import { attachFile } from "@/lib/sources/attach-file";
import { confideSource } from "@/lib/sources/confidential";
import { testDatabase } from "@/tests/support/database";
import { TEST_SECRET } from "@/tests/support/desk";
import { givenFile } from "@/tests/support/given-file";

const folder = mkdtempSync(join(tmpdir(), "linecheck-fsck-test-"));
let desk: Desk;

beforeAll(async () => {
  connectDatabase(await testDatabase());
  configureFiles(folder, 1_024);
  configureRecordKey(TEST_SECRET);
  desk = await openDesk();
  const { id } = await importCompanies(desk, 3, "Zahlen – 数字 👩‍🚒");
  const [claim] = await listed(desk.checker, { article: id });
  if (claim) await signOffClaim(desk, claim);
  await execute(confideSource, desk.checker, { type: "interview", name: "The clerk" });
  for (const actor of [desk.viewer, desk.checker]) await execute(askExport, actor, { article: id });
  const runner = new ExportRunner({ dataDir: folder, log: silentLog });
  await runner.turn();
  await runner.turn();
  await sealAllHistories();
});

afterAll(async () => {
  await disconnectDatabase();
  rmSync(folder, { recursive: true, force: true });
});

/** Breaks something past every rule, looks, and puts it back. */
async function findingsWith(table: string, statement: string): Promise<{ id: string; rule: string; broken: number }[]> {
  const client = await pool().connect();
  try {
    await client.query(`CREATE TABLE kept AS TABLE "${table}"`);
    await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    await client.query(statement);
    const findings = await fsck();
    return findings.flatMap(({ id, rule, broken }) => (broken.length > 0 ? [{ id, rule, broken: broken.length }] : []));
  } finally {
    const { rows } = await client.query<{ columns: string; key: string }>(
      `SELECT string_agg(format('%1$I = k.%1$I', a.attname), ', ') AS columns,
        (SELECT string_agg(format('t.%1$I = k.%1$I', pa.attname), ' AND ') FROM pg_index i
          JOIN pg_attribute pa ON pa.attrelid = i.indrelid AND pa.attnum = ANY (i.indkey)
          WHERE i.indrelid = $1::regclass AND i.indisprimary) AS key
       FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped`,
      [`"${table}"`],
    );
    await client.query(`UPDATE "${table}" t SET ${rows[0]?.columns} FROM kept k WHERE ${rows[0]?.key}`);
    await client.query(`DROP TABLE kept`);
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    client.release();
  }
}

test("finds nothing where nothing is wrong, and says which rules it looked at", async () => {
  const findings = await fsck();
  expect(findings.filter((finding) => finding.broken.length > 0)).toEqual([]);
  const ids = new Set(findings.map((finding) => finding.id));
  expect([...ids].sort()).toEqual([
    "I-01",
    "I-02",
    "I-03",
    "I-04",
    "I-05",
    "I-06",
    "I-07",
    "I-08",
    "I-09",
    "I-10",
    "I-11",
    "I-12",
  ]);
});

describe("finds what was broken behind the application's back:", () => {
  test.each([
    ["I-01", "claim", "UPDATE claim SET status = 'signed_off' WHERE number = 2", /second person/],
    ["I-01", "claim", "UPDATE claim SET content_hash = 'x', signed_hash = 'x' WHERE number = 1", /second person/],
    ["I-01", "sign_off", "UPDATE sign_off SET content = content || ' '", /hash that was signed/],
    ["I-01", "sign_off", "UPDATE sign_off SET signed_by_id = submitted_by_id", /second person/],
    ["I-02", "article", "UPDATE article SET next_claim_number = 3", /next number/],
    ["I-02", "revision", "UPDATE revision SET ordinal = 2", /without a gap/],
    ["I-02", "claim", "UPDATE claim SET evidence_count = 7 WHERE number = 1", /evidence_count/],
    ["I-02", "claim", "UPDATE claim SET open_threads = 1 WHERE number = 2", /open_threads/],
    ["I-02", "claim", "UPDATE claim SET verdict_by_id = NULL WHERE number = 1", /names who did it/],
    [
      "I-03",
      "event",
      "UPDATE event SET payload = payload || '{\"title\": \"another\"}' WHERE type = 'article.imported'",
      /history/,
    ],
    ["I-03", "event_seal", "UPDATE event_seal SET prev_hash = hash WHERE seq = 2", /history/],
    ["I-05", "revision", "UPDATE revision SET text = replace(text, 'Company 2', 'Company 7')", /SHA-256/],
    ["I-06", "anchor", "UPDATE anchor SET start = start + 1", /stands? .*anchor|words of an anchor/],
    ["I-06", "claim", "UPDATE claim SET quote = 'other words' WHERE number = 3", /stands where its anchor/],
    ["I-04", "outbox", "UPDATE outbox SET topic = 'claim.edited' WHERE topic = 'claim.moved'", /told, once/],
    ["I-04", "outbox", "UPDATE outbox SET xact = '99999999999'", /told, once/],
    [
      "I-07",
      "export_job",
      "UPDATE export_job SET export_id = (SELECT min(export_id::text)::uuid FROM export_job)",
      /one job/,
    ],
    ["I-09", "source", "UPDATE source SET url = 'https://example.org/' WHERE confidential", /nothing is in the open/],
    ["I-09", "source", "UPDATE source SET title = 'The clerk' WHERE confidential", /nothing is in the open/],
    ["I-10", "export_job", "UPDATE export_job SET state = 'running', beat_at = now() - interval '2 minutes'", /heard/],
    ["I-10", "export_job", "UPDATE export_job SET sha256 = repeat('0', 64)", /on record/],
  ])("%s, %s: %s", async (id, table, statement, rule) => {
    const findings = await findingsWith(table, statement);
    expect(findings).toContainEqual({ id, rule: expect.stringMatching(rule), broken: expect.any(Number) });
  });

  test("I-07: an index that forbids doubles and is gone", async () => {
    await pool().query("DROP INDEX claim_article_id_number_key");
    const findings = (await fsck()).filter((finding) => finding.broken.length > 0);
    expect(findings).toEqual([{ id: "I-07", rule: expect.any(String), broken: ["claim (article_id, number)"] }]);
    await pool().query("CREATE UNIQUE INDEX claim_article_id_number_key ON claim (article_id, number)");
  });

  test("and nothing was left of it", async () => {
    expect((await fsck()).filter((finding) => finding.broken.length > 0)).toEqual([]);
  });
});

test("I-05: names a row whose file is gone, and a file that is old and that no row names", async () => {
  const source = await execute(addSource, desk.checker, { type: "report", title: "Minutes" });
  const given = await givenFile("40 were hurt.");
  const kept = await execute(attachFile, desk.checker, { id: source.id, name: "minutes.txt", file: given });
  const place = join(folder, "files", given.sha256.slice(0, 2), given.sha256);
  renameSync(place, `${place}.away`);
  const orphan = await givenFile("Nobody's.");
  await keepFile(orphan);
  expect(await findingsOnFiles()).toEqual([[`attachment ${kept.id}`], []]);
  const anHourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(join(folder, "files", orphan.sha256.slice(0, 2), orphan.sha256), anHourAgo, anHourAgo);
  renameSync(`${place}.away`, place);
  utimesSync(place, anHourAgo, anHourAgo);
  expect(await findingsOnFiles()).toEqual([[], [`file ${orphan.sha256}`]]);
  await sweepFiles();
  expect(await findingsOnFiles()).toEqual([[], []]);
});

async function findingsOnFiles(): Promise<(readonly string[])[]> {
  return (await fsck()).filter(({ rule }) => /\bfile\b/.test(rule)).map((finding) => finding.broken);
}
