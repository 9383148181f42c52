import { z } from "zod";
import { maybe, when, who, words } from "@/lib/core/export/record-fields";
import { ThreadKindSchema, ThreadStateSchema } from "@/lib/core/review/thread";
import {
  AttributionTermsSchema,
  ExcerptCheckSchema,
  FacetSchema,
  SourceGradeSchema,
  SourceTypeSchema,
  StanceSchema,
} from "@/lib/core/source/source";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

const link = {
  id: UuidSchema,
  claim_id: UuidSchema,
  facet: FacetSchema,
  stance: StanceSchema,
  /** The source's title; for a confidential one its number, such as "confidential source #2". */
  source: words,
  added_by_id: UuidSchema,
  added_by: words,
  added_at: TimeSchema,
  withdrawn_by_id: who,
  withdrawn_at: when,
};

/** Evidence from a source that may be named. */
const OpenEvidenceRecordSchema = z.strictObject({
  ...link,
  confidential: z.literal(false),
  version: z.int(),
  source_id: UuidSchema,
  source_url: maybe,
  excerpt: maybe,
  excerpt_check: ExcerptCheckSchema,
  lacks: z.array(words),
  locator_label: maybe,
  locator: maybe,
  note: maybe,
  answer: maybe,
});
/** Evidence from a source that may be named. */
export type OpenEvidenceRecord = z.infer<typeof OpenEvidenceRecordSchema>;

/** Evidence from a confidential source: that it exists and how it stands. Nothing in it says who or what it is. */
const HiddenEvidenceRecordSchema = z.strictObject({ ...link, confidential: z.literal(true) });

/** The link from a claim to a source. */
export const EvidenceRecordSchema = z.discriminatedUnion("confidential", [
  OpenEvidenceRecordSchema,
  HiddenEvidenceRecordSchema,
]);
/** The link from a claim to a source. */
export type EvidenceRecord = z.infer<typeof EvidenceRecordSchema>;

/**
 * A source that exported evidence rests on, or one that was merged into such a source. Confidential ones are not among
 * them. A list that nothing narrows holds all others, cited or not.
 */
export const SourceRecordSchema = z.strictObject({
  id: UuidSchema,
  version: z.int(),
  type: SourceTypeSchema,
  grade: SourceGradeSchema,
  title: words,
  creator: maybe,
  publisher: maybe,
  url: maybe,
  archive_url: maybe,
  published_at: when,
  accessed_at: when,
  independence_group: maybe,
  terms: AttributionTermsSchema,
  note: maybe,
  merged_into_id: who.default(null),
  created_by_id: UuidSchema,
  created_by: words,
  created_at: TimeSchema,
  /** Null in a document of before: it is taken for the time at which it was written down. */
  updated_at: when.default(null),
});
/** A source that exported evidence rests on. */
export type SourceRecord = z.infer<typeof SourceRecordSchema>;

/** The text of a source as somebody had it before him or her. */
export const CaptureRecordSchema = z.strictObject({
  id: UuidSchema,
  source_id: UuidSchema,
  sha256: words,
  method: words,
  created_by_id: UuidSchema,
  created_by: words,
  created_at: TimeSchema,
  text: words,
});
/** The text of a source as somebody had it before him or her. */
export type CaptureRecord = z.infer<typeof CaptureRecordSchema>;

/** A file that is kept with a source, by its hash: the file itself is not in an export. */
export const AttachmentRecordSchema = z.strictObject({
  id: UuidSchema,
  source_id: UuidSchema,
  source: words,
  name: words,
  media_type: words,
  size: z.int(),
  sha256: words,
  created_by_id: UuidSchema,
  created_by: words,
  created_at: TimeSchema,
  /** When its bytes were removed for good, if they were. */
  removed_at: TimeSchema.nullable().default(null),
});
/** A file that is kept with a source. */
export type AttachmentRecord = z.infer<typeof AttachmentRecordSchema>;

/** What a remark said before it was changed. */
const CommentEditRecordSchema = z.strictObject({ id: UuidSchema, body: words, replaced_at: TimeSchema });
/** What a remark said before it was changed, with the remark that it is of. */
export type CommentEditRecord = z.infer<typeof CommentEditRecordSchema> & { readonly comment_id: string };

/**
 * One remark in a thread. The words of a deleted one are gone, its place is not. Earlier words are there for those who may
 * read the history, and absent where there are none.
 */
const CommentRecordSchema = z.strictObject({
  id: UuidSchema,
  author_id: UuidSchema,
  author: words,
  body: words,
  created_at: TimeSchema,
  edited_at: when,
  deleted: z.boolean(),
  version: z.int().default(1),
  deleted_at: when.default(null),
  /** Whom it calls by name. */
  mentions: z.array(PersonSchema).default([]),
  edits: z.array(CommentEditRecordSchema).optional(),
});
/** One remark in a thread. */
export type CommentRecord = z.infer<typeof CommentRecordSchema>;

/** A thread with its comments, oldest first. */
export const ThreadRecordSchema = z.strictObject({
  id: UuidSchema,
  version: z.int(),
  claim_id: who,
  evidence_id: who,
  kind: ThreadKindSchema,
  state: ThreadStateSchema,
  assignee_id: who,
  assignee: maybe,
  due_at: when,
  opened_by_id: UuidSchema,
  opened_by: words,
  opened_at: TimeSchema,
  resolved_by_id: who,
  resolved_by: maybe,
  resolved_at: when,
  comments: z.array(CommentRecordSchema),
});
/** A thread with its comments, oldest first. */
export type ThreadRecord = z.infer<typeof ThreadRecordSchema>;
