import { z } from "zod";
import { ArticleStatusSchema } from "@/lib/core/article/article-schema";
import { AnchorStateSchema, CheckableSchema, OriginKindSchema, PrioritySchema } from "@/lib/core/claim/claim-schema";
import { ClaimStatusSchema, DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { count, maybe, when, who, words } from "@/lib/core/export/record-fields";
import { ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";
import { SECOND_CHECK_STANDINGS } from "@/lib/core/review/second-check";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** The columns of a claim as every export has them, under one name each. Offsets are UTF-16, half-open. */
export const ClaimRecordSchema = z.strictObject({
  id: UuidSchema,
  article_id: UuidSchema,
  article_title: words,
  revision_id: UuidSchema,
  revision: count,
  revision_sha256: words,
  number: count,
  label: words,
  version: count,
  status: ClaimStatusSchema,
  status_since: TimeSchema,
  text: words,
  quote: words,
  start: count,
  end: count,
  anchor_state: AnchorStateSchema,
  types: z.array(ClaimTypeSchema),
  checkable: CheckableSchema,
  attribution_mode: words,
  claimant: maybe,
  cue: maybe,
  check_worthiness: z.number(),
  reasons: z.array(words),
  passes: z.array(words),
  priority: PrioritySchema,
  tags: z.array(words),
  as_of: when,
  recheck_by: when,
  due_at: when,
  assignee_id: who,
  assignee: maybe,
  origin_kind: OriginKindSchema,
  origin_name: words,
  verdict: maybe,
  verdict_label: maybe,
  verdict_note: maybe,
  correction: maybe,
  verdict_by_id: who,
  verdict_by: maybe,
  verdict_at: when,
  attribution_verdict: maybe,
  attribution_verdict_by_id: who,
  attribution_verdict_by: maybe,
  submitted_by_id: who,
  submitted_by: maybe,
  submitted_at: when,
  approved_by_id: who,
  approved_by: maybe,
  approved_at: when,
  is_verified: z.boolean(),
  dismissal_reason: DismissalReasonSchema.nullable(),
  dismissed_by_id: who,
  reply_sought: maybe,
  policy_met: z.boolean(),
  policy_override: maybe,
  policy_override_by_id: who,
  policy_override_by: maybe,
  duplicate_of_id: who,
  content_hash: words,
  signed_hash: maybe,
  bound_quote: maybe.default(null),
  suggested_text: maybe.default(null),
  evidence_count: count,
  source_count: count,
  independent_source_count: count,
  contradiction_count: count,
  unanswered_count: count,
  open_threads: count,
  open_questions: count,
  open_blocking_threads: count,
  second_check: z.enum(SECOND_CHECK_STANDINGS).default("none"),
  second_check_required: z.boolean().default(false),
  created_by_id: UuidSchema,
  created_at: TimeSchema,
  updated_at: TimeSchema,
});
/** The columns of a claim as every export has them. */
export type ClaimRecord = z.infer<typeof ClaimRecordSchema>;

/**
 * Where a claim stands in one revision; `start` and `end` are null where its place is not known. `spans` holds starts and
 * ends in turn where its words are not contiguous, `candidates` those of places that are equally good.
 */
export const AnchorRecordSchema = z.strictObject({
  claim_id: UuidSchema,
  revision_id: UuidSchema,
  revision: count,
  start: count.nullable(),
  end: count.nullable(),
  spans: z.array(count),
  quote: words,
  prefix: words,
  suffix: words,
  state: AnchorStateSchema,
  reason: maybe,
  changes: z.unknown().default([]),
  candidates: z.array(count).default([]),
  edited: z.boolean().default(false),
});
/** Where a claim stands in one revision. */
export type AnchorRecord = z.infer<typeof AnchorRecordSchema>;

/** A person's approval of a fixed content. `content` is null where it would quote a confidential source. */
export const SignOffRecordSchema = z.strictObject({
  id: UuidSchema,
  claim_id: UuidSchema,
  revision_id: UuidSchema,
  content_hash: words,
  content: maybe,
  verdict_by_id: UuidSchema,
  submitted_by_id: UuidSchema,
  signed_by_id: UuidSchema,
  signed_by: words,
  signed_at: TimeSchema,
  holds: z.boolean(),
});
/** A person's approval of a fixed content. */
export type SignOffRecord = z.infer<typeof SignOffRecordSchema>;

/** A line of the history as it was stored. A null actor is the system. */
export const EventRecordSchema = z.strictObject({
  id: count,
  at: TimeSchema,
  actor_id: who,
  actor: maybe,
  type: words,
  article_id: who,
  claim_id: who,
  object_id: who,
  payload: z.record(z.string(), z.unknown()),
  payload_version: count,
});
/** A line of the history as it was stored. */
export type EventRecord = z.infer<typeof EventRecordSchema>;

/** One immutable text of an article with what was found in it. */
export const RevisionRecordSchema = z.strictObject({
  id: UuidSchema,
  ordinal: count,
  sha256: words,
  length: count,
  extractor: words,
  not_extracted: count,
  note: maybe.default(null),
  created_by_id: UuidSchema,
  created_by: words,
  created_at: TimeSchema,
  text: words,
  sentences: z.array(count),
  segments: z.array(z.strictObject({ start: count, end: count, kind: words })),
});
/** One immutable text of an article. */
export type RevisionRecord = z.infer<typeof RevisionRecordSchema>;

/** An article's own sign-off, with what stood in the way if an editor overrode it. */
export const ArticleSignOffRecordSchema = z.strictObject({
  id: UuidSchema,
  revision_id: UuidSchema,
  signed_by_id: UuidSchema,
  signed_by: words,
  signed_at: TimeSchema,
  override_reason: maybe,
  blockers: z.unknown(),
});
/** An article's own sign-off. */
export type ArticleSignOffRecord = z.infer<typeof ArticleSignOffRecordSchema>;

/** The head of an article; its revisions, claims, threads and history follow as lists of their own. */
export const ArticleRecordSchema = z.strictObject({
  id: UuidSchema,
  version: count,
  title: words,
  byline: maybe,
  outlet: maybe,
  source_url: maybe,
  published_at: when,
  language: words,
  status: ArticleStatusSchema,
  deadline_at: when,
  embargo_until: when,
  restricted: z.boolean(),
  writers: z.array(PersonSchema),
  members: z.array(PersonSchema),
  revision: count,
  revision_sha256: words,
  /** Number of the text that is out; null where none is. */
  released_revision: count.nullable().default(null),
  next_claim_number: count,
  created_by_id: UuidSchema,
  created_by: words,
  created_at: TimeSchema,
  updated_at: TimeSchema,
});
/** The head of an article. */
export type ArticleRecord = z.infer<typeof ArticleRecordSchema>;
