import { expect, test } from "vitest";
import { CLAIM_COLUMNS, EDITOR_COLUMNS } from "@/lib/core/export/claim-columns";

/** What scripts of newsrooms rest on. A column may be added at the end; nothing else may change. */
const PROMISED = [
  "article_title,claim_label,claim_number,quote,claim_text,claim_types,checkable,claimant,attribution_mode,cue,start,end",
  "offset_unit,anchor_state,status,status_since,verdict,verdict_label,attribution_verdict,verdict_note,correction,priority",
  "check_worthiness,as_of,recheck_by,due_at,assignee,checked_by,checked_at,submitted_by,submitted_at,approved_by,approved_at",
  "is_verified,policy_met,policy_override,policy_override_by,dismissal_reason,reply_sought,evidence_count,source_count",
  "independent_source_count,contradiction_count,unanswered_count,open_threads,open_questions,open_blocking_threads,tags",
  "sources,comments,origin_kind,origin_name,created_at,updated_at,url,claim_id,article_id,revision_id,revision",
  "revision_sha256,content_hash",
]
  .join(",")
  .split(",");

test("the columns that were promised keep their names and their order", () => {
  expect(CLAIM_COLUMNS.slice(0, PROMISED.length).map((column) => column.name)).toEqual(PROMISED);
});

test("no two columns share a name, and every name is snake_case", () => {
  const names = CLAIM_COLUMNS.map((column) => column.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
});

test("the short table is made of the columns of the whole one", () => {
  expect(EDITOR_COLUMNS.length).toBe(21);
  for (const column of EDITOR_COLUMNS) expect(CLAIM_COLUMNS).toContain(column);
});

test("only figures, times, yes or no, and our own ids and hashes go without protection from formulas", () => {
  const open = CLAIM_COLUMNS.filter((column) => column.kind === "id").map((column) => column.name);
  expect(open).toEqual(["claim_id", "article_id", "revision_id", "revision_sha256", "content_hash"]);
});
