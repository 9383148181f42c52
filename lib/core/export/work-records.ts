import { z } from "zod";
import { DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { count, maybe, when, who, words } from "@/lib/core/export/record-fields";
import { ReplyChannelSchema, ReplyStateSchema } from "@/lib/core/review/reply";
import { SECOND_CHECK_STATES } from "@/lib/core/review/second-check";
import { TimeSchema, UuidSchema } from "@/lib/core/view/primitives";

/** What became of a claim: what was split off it, or what it went up in. */
export const LineageRecordSchema = z.strictObject({
  from_id: UuidSchema,
  to_id: UuidSchema,
  kind: words,
  created_at: TimeSchema,
});
/** What became of a claim. */
export type LineageRecord = z.infer<typeof LineageRecordSchema>;

/** A second verdict that was asked for: what was found without sight of the first, and what came of the two. */
export const SecondCheckRecordSchema = z.strictObject({
  id: UuidSchema,
  claim_id: UuidSchema,
  state: z.enum(SECOND_CHECK_STATES),
  version: count,
  checker_id: who,
  checker: maybe,
  asked_by_id: UuidSchema,
  asked_by: words,
  asked_at: TimeSchema,
  due_at: when,
  verdict: maybe,
  attribution_verdict: maybe,
  note: maybe,
  given_at: when,
  first_verdict: maybe,
  first_attribution_verdict: maybe,
  first_by_id: who,
  first_by: maybe,
  decided_verdict: maybe,
  decided_attribution_verdict: maybe,
  decision_note: maybe,
  decided_by_id: who,
  decided_by: maybe,
  decided_at: when,
  withdrawn_by_id: who,
  withdrawn_by: maybe,
  withdrawn_reason: maybe,
});
/** A second verdict that was asked for. */
export type SecondCheckRecord = z.infer<typeof SecondCheckRecordSchema>;

/** A claim of another article that a person said is the same. Each pair stands once, with the claim of the lesser id. */
export const SameClaimRecordSchema = z.strictObject({
  claim_id: UuidSchema,
  other_id: UuidSchema,
  linked_by_id: UuidSchema,
  linked_by: words,
  linked_at: TimeSchema,
});
/** A claim of another article that a person said is the same. */
export type SameClaimRecord = z.infer<typeof SameClaimRecordSchema>;

/** A person's word on what a segment of a text is; of several on one segment the last counts. */
export const SegmentChangeRecordSchema = z.strictObject({
  id: UuidSchema,
  revision_id: UuidSchema,
  ordinal: count,
  kind: words,
  changed_by_id: UuidSchema,
  changed_by: words,
  changed_at: TimeSchema,
});
/** A person's word on what a segment of a text is. */
export type SegmentChangeRecord = z.infer<typeof SegmentChangeRecordSchema>;

/** Words that were looked at and hold nothing to check, with where they stand in each text that still has them. */
export const DismissalRecordSchema = z.strictObject({
  id: UuidSchema,
  reason: DismissalReasonSchema,
  note: maybe,
  version: count,
  created_by_id: UuidSchema,
  created_by: words,
  created_at: TimeSchema,
  withdrawn_by_id: who,
  withdrawn_at: when,
  places: z.array(z.strictObject({ revision_id: UuidSchema, start: count, end: count, quote: words })),
});
/** Words that were looked at and hold nothing to check. */
export type DismissalRecord = z.infer<typeof DismissalRecordSchema>;

/** A hint of the consistency pass that a person put aside. */
export const HintRecordSchema = z.strictObject({
  key: words,
  reason: words,
  dismissed_by_id: UuidSchema,
  dismissed_by: words,
  dismissed_at: TimeSchema,
});
/** A hint of the consistency pass that a person put aside. */
export type HintRecord = z.infer<typeof HintRecordSchema>;

/** Claims that were put to the person or body that they concern, every attempt to reach them, and what came back. */
export const ReplyRecordSchema = z.strictObject({
  id: UuidSchema,
  party: words,
  deadline: when,
  state: ReplyStateSchema,
  answer: maybe,
  used_where: maybe,
  reason: maybe,
  version: count,
  opened_by_id: UuidSchema,
  opened_by: words,
  opened_at: TimeSchema,
  closed_by_id: who,
  closed_by: maybe,
  closed_at: when,
  claim_ids: z.array(UuidSchema),
  attempts: z.array(
    z.strictObject({
      id: UuidSchema,
      channel: ReplyChannelSchema,
      at: TimeSchema,
      note: maybe,
      by_id: UuidSchema,
      by: words,
    }),
  ),
});
/** Claims that were put to the person or body that they concern. */
export type ReplyRecord = z.infer<typeof ReplyRecordSchema>;

/** What the newsroom asks of one kind of claim before it may be signed off. */
export const RuleRecordSchema = z.strictObject({
  claim_type: words,
  primary: count,
  independent: count,
  records: count,
  reply_sought: z.boolean(),
  second_check: words,
});
/** What the newsroom asks of one kind of claim before it may be signed off. */
export type RuleRecord = z.infer<typeof RuleRecordSchema>;
