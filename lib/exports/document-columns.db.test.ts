import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { ExportDocumentSchema } from "@/lib/core/export/json";
import { connectDatabase, disconnectDatabase, pool } from "@/lib/db/client";
import { ELSEWHERE, LEFT_OUT_COLUMNS, LEFT_OUT_TABLES } from "@/lib/exports/__fixtures__/left-out";
import { testDatabase } from "@/tests/support/database";

beforeAll(async () => connectDatabase(await testDatabase()));
afterAll(disconnectDatabase);

const { articles, sources, captures, attachments, verdict_scale, evidence_rules } = ExportDocumentSchema.shape;
const article = articles.element.shape;
const claim = article.claims.element.shape;
const comment = article.threads.element.shape.comments.element.shape;
const revision = article.revisions.element.shape;
const dismissal = article.dismissals.unwrap().element.shape;
const reply = article.replies.unwrap().element.shape;
const [openEvidence] = claim.evidence.element.options;

/** What a record of each table looks like in a document. */
const RECORDS: Readonly<Record<string, z.core.$ZodShape>> = {
  article,
  article_writer: {},
  article_member: {},
  article_sign_off: article.sign_offs.element.shape,
  revision,
  segment: revision.segments.element.shape,
  segment_change: article.segment_changes.unwrap().element.shape,
  text_dismissal: dismissal,
  text_dismissal_place: dismissal.places.element.shape,
  hint_dismissal: article.hints.unwrap().element.shape,
  claim,
  anchor: claim.anchors.element.shape,
  claim_lineage: claim.lineage.unwrap().element.shape,
  same_claim: claim.same_as.unwrap().element.shape,
  sign_off: claim.sign_offs.element.shape,
  second_check: claim.second_checks.unwrap().element.shape,
  evidence: openEvidence.shape,
  thread: article.threads.element.shape,
  comment,
  mention: {},
  comment_edit: comment.edits.unwrap().element.shape,
  reply_request: reply,
  reply_claim: {},
  reply_attempt: reply.attempts.element.shape,
  source: sources.element.shape,
  capture: captures.element.shape,
  attachment: attachments.unwrap().element.shape,
  event: claim.events.element.shape,
  verdict_label: verdict_scale.element.shape,
  evidence_rule: evidence_rules.unwrap().element.shape,
};

async function columns(): Promise<{ table: string; column: string }[]> {
  const { rows } = await pool().query(`
    SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
    WHERE c.table_schema = 'public' AND (c.table_name = 'newsroom' OR EXISTS (SELECT 1 FROM information_schema.columns n
      WHERE n.table_schema = 'public' AND n.table_name = c.table_name AND n.column_name = 'newsroom_id'))
      AND NOT (c.table_name = 'session') ORDER BY 1, 2`);
  return rows;
}

const leftOut = (table: string, column: string): boolean =>
  LEFT_OUT_COLUMNS["*"]?.[column] !== undefined || LEFT_OUT_COLUMNS[table]?.[column] !== undefined;

test("every column of a newsroom's tables is in a document, or on the list of what is left out and why", async () => {
  const missing = (await columns()).filter(({ table, column }) => {
    if (table in LEFT_OUT_TABLES || leftOut(table, column)) return false;
    return !(column in (RECORDS[table] ?? {})) && !ELSEWHERE[table]?.includes(column);
  });
  expect(missing).toEqual([]);
});

test("the list names nothing that is not there, and nothing that is in a document after all", async () => {
  const there = await columns();
  const has = (table: string, column?: string) =>
    there.some((one) => one.table === table && (column === undefined || one.column === column));
  for (const table of Object.keys(LEFT_OUT_TABLES)) {
    expect(has(table), table).toBe(true);
    expect(table in RECORDS, table).toBe(false);
  }
  for (const [table, names] of Object.entries(LEFT_OUT_COLUMNS)) {
    if (table === "*") continue;
    for (const name of Object.keys(names)) {
      expect(has(table, name), `${table}.${name}`).toBe(true);
      // A line of the history keeps the number that it had there, to be told apart.
      if (`${table}.${name}` !== "event.id") expect(name in (RECORDS[table] ?? {}), `${table}.${name}`).toBe(false);
    }
  }
  for (const [table, names] of Object.entries(ELSEWHERE)) {
    for (const name of names) expect(has(table, name), `${table}.${name}`).toBe(true);
  }
});
