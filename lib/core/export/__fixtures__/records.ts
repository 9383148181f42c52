import type { CitedClaim } from "@/lib/core/export/cited-claim";
import type { ArticleRecord } from "@/lib/core/export/records";
import type { EvidenceRecord, SourceRecord, ThreadRecord } from "@/lib/core/export/source-records";

const AT = "2026-11-22T09:30:00.000Z";

/** An id for tests, ending in the number. */
export const idOf = (number: number) => `5c2f2a52-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Text that breaks writers that are not careful: formulas, markup, controls, directions, halves of pairs, astral letters. */
export const HOSTILE =
  '=HYPERLINK("http://evil.example") </script><script>alert(1)</script> <!-- ]]> & "quoted" \u0000\u0007\u001b \ud800 _x000D_ \u202egpj.exe\u202c שלום مرحبا 👩‍👩‍👧 🇬🇧 | *bold* [x](javascript:alert(1)) `tick` {brace} \\back %$#_~^ line\r\nnext';

/** A signed-off claim of somebody else's, verified, without evidence or talk. */
export function citedClaim(changes: Partial<CitedClaim> = {}): CitedClaim {
  return {
    id: idOf(12),
    article_id: idOf(1),
    article_title: "Attack in Westminster",
    revision_id: idOf(2),
    revision: 1,
    revision_sha256: "a".repeat(64),
    number: 12,
    label: "C-012",
    version: 3,
    status: "signed_off",
    status_since: AT,
    text: "At least 40 people were hurt in the Westminster attack.",
    quote: "at least 40 people were hurt",
    start: 12,
    end: 40,
    anchor_state: "anchored",
    types: ["number"],
    checkable: "claim",
    attribution_mode: "paraphrase",
    claimant: "Metropolitan Police",
    cue: "said",
    check_worthiness: 0.9,
    reasons: ["figure"],
    passes: ["figures"],
    priority: "high",
    tags: ["casualties"],
    as_of: null,
    recheck_by: null,
    due_at: null,
    assignee_id: null,
    assignee: null,
    origin_kind: "engine",
    origin_name: "linecheck 1",
    verdict: "confirmed",
    verdict_label: "Confirmed",
    verdict_note: "It stands in the statement.",
    correction: null,
    verdict_by_id: idOf(21),
    verdict_by: "Cora",
    verdict_at: AT,
    attribution_verdict: "confirmed",
    attribution_verdict_by_id: idOf(21),
    attribution_verdict_by: "Cora",
    submitted_by_id: idOf(21),
    submitted_by: "Cora",
    submitted_at: AT,
    approved_by_id: idOf(22),
    approved_by: "Edna",
    approved_at: AT,
    is_verified: true,
    dismissal_reason: null,
    dismissed_by_id: null,
    reply_sought: null,
    policy_met: true,
    policy_override: null,
    policy_override_by_id: null,
    policy_override_by: null,
    duplicate_of_id: null,
    content_hash: "b".repeat(64),
    signed_hash: "b".repeat(64),
    bound_quote: null,
    suggested_text: null,
    evidence_count: 0,
    source_count: 0,
    independent_source_count: 0,
    contradiction_count: 0,
    unanswered_count: 0,
    open_threads: 0,
    open_questions: 0,
    open_blocking_threads: 0,
    second_check: "none",
    second_check_required: false,
    created_by_id: idOf(21),
    created_at: AT,
    updated_at: AT,
    evidence: [],
    threads: [],
    sign_offs: [],
    url: `https://desk.example/articles/${idOf(1)}?claim=12`,
    ...changes,
  };
}

/** An article, checked and open to all of the desk. */
export function articleRecord(changes: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: idOf(1),
    version: 1,
    title: "Attack in Westminster",
    byline: "Ana Reporter",
    outlet: "Other Paper",
    source_url: "https://paper.example/westminster",
    published_at: "2017-03-22T20:00:00.000Z",
    language: "en",
    status: "checking",
    deadline_at: null,
    embargo_until: null,
    restricted: false,
    writers: [],
    members: [],
    revision: 1,
    revision_sha256: "a".repeat(64),
    released_revision: null,
    next_claim_number: 13,
    created_by_id: idOf(21),
    created_by: "Cora",
    created_at: AT,
    updated_at: AT,
    ...changes,
  };
}

/** Evidence from a source that may be named. */
export function openEvidence(changes: Partial<Extract<EvidenceRecord, { confidential: false }>> = {}): EvidenceRecord {
  return {
    id: idOf(31),
    claim_id: idOf(12),
    facet: "content",
    stance: "supports",
    source: "Statement of 22 March",
    added_by_id: idOf(21),
    added_by: "Cora",
    added_at: AT,
    withdrawn_by_id: null,
    withdrawn_at: null,
    confidential: false,
    version: 1,
    source_id: idOf(41),
    source_url: "https://police.example/statement",
    excerpt: "At least 40 were injured",
    excerpt_check: "found",
    lacks: [],
    locator_label: "page",
    locator: "2",
    note: null,
    answer: null,
    ...changes,
  };
}

/** Evidence from a source that no export names. */
export function hiddenEvidence(): EvidenceRecord {
  return {
    id: idOf(32),
    claim_id: idOf(12),
    facet: "content",
    stance: "supports",
    source: "confidential source #1",
    added_by_id: idOf(21),
    added_by: "Cora",
    added_at: AT,
    withdrawn_by_id: null,
    withdrawn_at: null,
    confidential: true,
  };
}

/** A source on the record. */
export function sourceRecord(changes: Partial<SourceRecord> = {}): SourceRecord {
  return {
    id: idOf(41),
    version: 1,
    type: "official_statement",
    grade: "primary",
    title: "Statement of 22 March",
    creator: "Metropolitan Police",
    publisher: "Metropolitan Police",
    url: "https://police.example/statement",
    archive_url: null,
    published_at: "2017-03-22T00:00:00.000Z",
    accessed_at: "2026-11-20T00:00:00.000Z",
    independence_group: null,
    terms: "on_record",
    note: null,
    merged_into_id: null,
    created_by_id: idOf(21),
    created_by: "Cora",
    created_at: AT,
    updated_at: AT,
    ...changes,
  };
}

/** A thread of one remark. */
export function thread(body: string, changes: Partial<ThreadRecord> = {}): ThreadRecord {
  return {
    id: idOf(51),
    version: 1,
    claim_id: idOf(12),
    evidence_id: null,
    kind: "question",
    state: "open",
    assignee_id: null,
    assignee: null,
    due_at: null,
    opened_by_id: idOf(21),
    opened_by: "Cora",
    opened_at: AT,
    resolved_by_id: null,
    resolved_by: null,
    resolved_at: null,
    comments: [
      {
        ...{ id: idOf(52), author_id: idOf(21), author: "Cora", body, created_at: AT, edited_at: null, deleted: false },
        ...{ version: 1, deleted_at: null, mentions: [] },
      },
    ],
    ...changes,
  };
}
