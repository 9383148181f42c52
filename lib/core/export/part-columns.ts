import type { CsvColumn } from "@/lib/core/export/csv";
import type { SignOffRecord } from "@/lib/core/export/records";
import type {
  AttachmentRecord,
  CommentRecord,
  EvidenceRecord,
  SourceRecord,
  ThreadRecord,
} from "@/lib/core/export/source-records";

/** A row that hangs on a claim, which it names by its label as well. */
type OfClaim = { readonly claim_label: string };

/** Evidence as one line of a table. */
export type EvidenceLine = EvidenceRecord & OfClaim;

/** A remark as one line of a table, with the thread that it stands in. */
export type CommentLine = OfClaim & { readonly thread: ThreadRecord; readonly comment: CommentRecord };

/** A sign-off as one line of a table. */
export type SignOffLine = SignOffRecord & OfClaim;

/** Remarks as lines of a table, thread by thread. A deleted remark keeps its place, without its words. */
export function commentLines(threads: readonly ThreadRecord[], claim_label: string): CommentLine[] {
  return threads.flatMap((thread) => thread.comments.map((comment) => ({ claim_label, thread, comment })));
}

/** The columns of evidence. Of a confidential source nothing is told but that it exists and how it stands. */
export const EVIDENCE_COLUMNS: readonly CsvColumn<EvidenceLine>[] = [
  { name: "claim_label", kind: "text", of: (e) => e.claim_label },
  { name: "source", kind: "text", of: (e) => e.source },
  { name: "facet", kind: "text", of: (e) => e.facet },
  { name: "stance", kind: "text", of: (e) => e.stance },
  { name: "excerpt", kind: "text", of: (e) => (e.confidential ? null : e.excerpt) },
  { name: "excerpt_check", kind: "text", of: (e) => (e.confidential ? null : e.excerpt_check) },
  { name: "excerpt_lacks", kind: "text", of: (e) => (e.confidential ? [] : e.lacks) },
  { name: "locator_label", kind: "text", of: (e) => (e.confidential ? null : e.locator_label) },
  { name: "locator", kind: "text", of: (e) => (e.confidential ? null : e.locator) },
  { name: "note", kind: "text", of: (e) => (e.confidential ? null : e.note) },
  { name: "answer", kind: "text", of: (e) => (e.confidential ? null : e.answer) },
  { name: "url", kind: "text", of: (e) => (e.confidential ? null : e.source_url) },
  { name: "added_by", kind: "text", of: (e) => e.added_by },
  { name: "added_at", kind: "time", of: (e) => e.added_at },
  { name: "withdrawn_at", kind: "time", of: (e) => e.withdrawn_at },
  { name: "evidence_id", kind: "id", of: (e) => e.id },
  { name: "claim_id", kind: "id", of: (e) => e.claim_id },
  { name: "source_id", kind: "id", of: (e) => (e.confidential ? null : e.source_id) },
];

/** The columns of sources. Confidential sources have no line. */
export const SOURCE_COLUMNS: readonly CsvColumn<SourceRecord>[] = [
  { name: "title", kind: "text", of: (s) => s.title },
  { name: "type", kind: "text", of: (s) => s.type },
  { name: "grade", kind: "text", of: (s) => s.grade },
  { name: "creator", kind: "text", of: (s) => s.creator },
  { name: "publisher", kind: "text", of: (s) => s.publisher },
  { name: "published_at", kind: "time", of: (s) => s.published_at },
  { name: "accessed_at", kind: "time", of: (s) => s.accessed_at },
  { name: "url", kind: "text", of: (s) => s.url },
  { name: "archive_url", kind: "text", of: (s) => s.archive_url },
  { name: "independence_group", kind: "text", of: (s) => s.independence_group },
  { name: "attribution_terms", kind: "text", of: (s) => s.terms },
  { name: "note", kind: "text", of: (s) => s.note },
  { name: "added_by", kind: "text", of: (s) => s.created_by },
  { name: "added_at", kind: "time", of: (s) => s.created_at },
  { name: "source_id", kind: "id", of: (s) => s.id },
];

/** The columns of files that are kept with sources. Those of confidential sources have no line. */
export const ATTACHMENT_COLUMNS: readonly CsvColumn<AttachmentRecord>[] = [
  { name: "source", kind: "text", of: (a) => a.source },
  { name: "name", kind: "text", of: (a) => a.name },
  { name: "media_type", kind: "text", of: (a) => a.media_type },
  { name: "size", kind: "number", of: (a) => a.size },
  { name: "sha256", kind: "id", of: (a) => a.sha256 },
  { name: "added_by", kind: "text", of: (a) => a.created_by },
  { name: "added_at", kind: "time", of: (a) => a.created_at },
  { name: "removed_at", kind: "time", of: (a) => a.removed_at },
  { name: "attachment_id", kind: "id", of: (a) => a.id },
  { name: "source_id", kind: "id", of: (a) => a.source_id },
];

/** The columns of remarks. */
export const COMMENT_COLUMNS: readonly CsvColumn<CommentLine>[] = [
  { name: "claim_label", kind: "text", of: (c) => c.claim_label },
  { name: "kind", kind: "text", of: (c) => c.thread.kind },
  { name: "state", kind: "text", of: (c) => c.thread.state },
  { name: "author", kind: "text", of: (c) => c.comment.author },
  { name: "body", kind: "text", of: (c) => c.comment.body },
  { name: "created_at", kind: "time", of: (c) => c.comment.created_at },
  { name: "edited_at", kind: "time", of: (c) => c.comment.edited_at },
  { name: "deleted", kind: "boolean", of: (c) => c.comment.deleted },
  { name: "assignee", kind: "text", of: (c) => c.thread.assignee },
  { name: "resolved_by", kind: "text", of: (c) => c.thread.resolved_by },
  { name: "resolved_at", kind: "time", of: (c) => c.thread.resolved_at },
  { name: "comment_id", kind: "id", of: (c) => c.comment.id },
  { name: "thread_id", kind: "id", of: (c) => c.thread.id },
  { name: "claim_id", kind: "id", of: (c) => c.thread.claim_id },
];

/** The columns of sign-offs: one that does not hold has lapsed, or was taken back. */
export const SIGN_OFF_COLUMNS: readonly CsvColumn<SignOffLine>[] = [
  { name: "claim_label", kind: "text", of: (s) => s.claim_label },
  { name: "signed_by", kind: "text", of: (s) => s.signed_by },
  { name: "signed_at", kind: "time", of: (s) => s.signed_at },
  { name: "holds", kind: "boolean", of: (s) => s.holds },
  { name: "content_hash", kind: "id", of: (s) => s.content_hash },
  { name: "sign_off_id", kind: "id", of: (s) => s.id },
  { name: "claim_id", kind: "id", of: (s) => s.claim_id },
];
