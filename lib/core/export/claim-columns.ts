import type { CsvColumn } from "@/lib/core/export/csv";
import type { ClaimRecord } from "@/lib/core/export/records";

/** What a record of a claim holds and no column of the table shows. */
type Unshown =
  | ("version" | "reasons" | "passes" | "assignee_id" | "verdict_by_id" | "submitted_by_id" | "approved_by_id")
  | ("attribution_verdict_by_id" | "attribution_verdict_by" | "dismissed_by_id" | "policy_override_by_id")
  | (
      | "duplicate_of_id"
      | "signed_hash"
      | "bound_quote"
      | "suggested_text"
      | "second_check"
      | "second_check_required"
      | "created_by_id"
    );

/** A claim as one line of a table: its columns, and its sources, talk and address as texts. */
export type ClaimLine = Omit<ClaimRecord, Unshown> & {
  readonly sources: string;
  readonly comments: string;
  readonly url: string;
};

/** A column of the table of claims. */
export type ClaimColumn = CsvColumn<ClaimLine>;

/**
 * The columns of claims.csv. Scripts of newsrooms rest on names and order: a new column goes to the end, and none is
 * renamed or taken away without a new major version.
 */
export const CLAIM_COLUMNS = [
  { name: "article_title", kind: "text", of: (c) => c.article_title },
  { name: "claim_label", kind: "text", of: (c) => c.label },
  { name: "claim_number", kind: "number", of: (c) => c.number },
  { name: "quote", kind: "text", of: (c) => c.quote },
  { name: "claim_text", kind: "text", of: (c) => c.text },
  { name: "claim_types", kind: "text", of: (c) => c.types },
  { name: "checkable", kind: "text", of: (c) => c.checkable },
  { name: "claimant", kind: "text", of: (c) => c.claimant },
  { name: "attribution_mode", kind: "text", of: (c) => c.attribution_mode },
  { name: "cue", kind: "text", of: (c) => c.cue },
  { name: "start", kind: "number", of: (c) => c.start },
  { name: "end", kind: "number", of: (c) => c.end },
  { name: "offset_unit", kind: "text", of: () => "utf16" },
  { name: "anchor_state", kind: "text", of: (c) => c.anchor_state },
  { name: "status", kind: "text", of: (c) => c.status },
  { name: "status_since", kind: "time", of: (c) => c.status_since },
  { name: "verdict", kind: "text", of: (c) => c.verdict },
  { name: "verdict_label", kind: "text", of: (c) => c.verdict_label },
  { name: "attribution_verdict", kind: "text", of: (c) => c.attribution_verdict },
  { name: "verdict_note", kind: "text", of: (c) => c.verdict_note },
  { name: "correction", kind: "text", of: (c) => c.correction },
  { name: "priority", kind: "text", of: (c) => c.priority },
  { name: "check_worthiness", kind: "number", of: (c) => c.check_worthiness },
  { name: "as_of", kind: "time", of: (c) => c.as_of },
  { name: "recheck_by", kind: "time", of: (c) => c.recheck_by },
  { name: "due_at", kind: "time", of: (c) => c.due_at },
  { name: "assignee", kind: "text", of: (c) => c.assignee },
  { name: "checked_by", kind: "text", of: (c) => c.verdict_by },
  { name: "checked_at", kind: "time", of: (c) => c.verdict_at },
  { name: "submitted_by", kind: "text", of: (c) => c.submitted_by },
  { name: "submitted_at", kind: "time", of: (c) => c.submitted_at },
  { name: "approved_by", kind: "text", of: (c) => c.approved_by },
  { name: "approved_at", kind: "time", of: (c) => c.approved_at },
  { name: "is_verified", kind: "boolean", of: (c) => c.is_verified },
  { name: "policy_met", kind: "boolean", of: (c) => c.policy_met },
  { name: "policy_override", kind: "text", of: (c) => c.policy_override },
  { name: "policy_override_by", kind: "text", of: (c) => c.policy_override_by },
  { name: "dismissal_reason", kind: "text", of: (c) => c.dismissal_reason },
  { name: "reply_sought", kind: "text", of: (c) => c.reply_sought },
  { name: "evidence_count", kind: "number", of: (c) => c.evidence_count },
  { name: "source_count", kind: "number", of: (c) => c.source_count },
  { name: "independent_source_count", kind: "number", of: (c) => c.independent_source_count },
  { name: "contradiction_count", kind: "number", of: (c) => c.contradiction_count },
  { name: "unanswered_count", kind: "number", of: (c) => c.unanswered_count },
  { name: "open_threads", kind: "number", of: (c) => c.open_threads },
  { name: "open_questions", kind: "number", of: (c) => c.open_questions },
  { name: "open_blocking_threads", kind: "number", of: (c) => c.open_blocking_threads },
  { name: "tags", kind: "text", of: (c) => c.tags },
  { name: "sources", kind: "text", of: (c) => c.sources },
  { name: "comments", kind: "text", of: (c) => c.comments },
  { name: "origin_kind", kind: "text", of: (c) => c.origin_kind },
  { name: "origin_name", kind: "text", of: (c) => c.origin_name },
  { name: "created_at", kind: "time", of: (c) => c.created_at },
  { name: "updated_at", kind: "time", of: (c) => c.updated_at },
  { name: "url", kind: "text", of: (c) => c.url },
  { name: "claim_id", kind: "id", of: (c) => c.id },
  { name: "article_id", kind: "id", of: (c) => c.article_id },
  { name: "revision_id", kind: "id", of: (c) => c.revision_id },
  { name: "revision", kind: "number", of: (c) => c.revision },
  { name: "revision_sha256", kind: "id", of: (c) => c.revision_sha256 },
  { name: "content_hash", kind: "id", of: (c) => c.content_hash },
] as const satisfies readonly ClaimColumn[];

/** The name of a column of claims.csv. */
type ClaimColumnName = (typeof CLAIM_COLUMNS)[number]["name"];

/** What an editor reads on one sheet, in the order of reading. */
const EDITOR_NAMES: readonly ClaimColumnName[] = [
  "claim_label",
  "article_title",
  "quote",
  "claim_text",
  "claimant",
  "status",
  "verdict_label",
  "is_verified",
  "verdict_note",
  "correction",
  "sources",
  "comments",
  "policy_override",
  "assignee",
  "checked_by",
  "approved_by",
  "approved_at",
  "as_of",
  "recheck_by",
  "url",
  "claim_id",
];

/** The short table for reading on one sheet; `CLAIM_COLUMNS` is the whole. */
export const EDITOR_COLUMNS: readonly ClaimColumn[] = EDITOR_NAMES.flatMap((name) =>
  CLAIM_COLUMNS.filter((column) => column.name === name),
);
