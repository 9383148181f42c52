import { z } from "zod";
import { AnchorStateSchema, CheckableSchema, OriginKindSchema, PrioritySchema } from "@/lib/core/claim/claim-schema";
import { ClaimMoveSchema, ClaimStatusSchema, DismissalReasonSchema } from "@/lib/core/claim/status-schema";
import { ClaimTypeSchema } from "@/lib/core/extract/claim-type-schema";
import { SecondCheckStandingSchema } from "@/lib/core/review/second-check-schema";
import { ThreadKindSchema, ThreadStateSchema } from "@/lib/core/review/thread";
import {
  ExcerptCheckSchema,
  FacetSchema,
  SourceGradeSchema,
  SourceTypeSchema,
  StanceSchema,
} from "@/lib/core/source/source";
import { AppearanceSchema } from "@/lib/core/view/appearance-view";
import { LapseViewSchema, PlaceViewSchema } from "@/lib/core/view/lapse-view";
import { PersonSchema, TimeSchema, UuidSchema } from "@/lib/core/view/primitives";
import { ReplyViewSchema } from "@/lib/core/view/reply-view";
import { SecondCheckViewSchema } from "@/lib/core/view/second-check-view";

/** Where a claim stands in the current revision. UTF-16, half-open. */
export const AnchorViewSchema = z
  .object({
    revision: z.number().int().describe("ordinal of the revision"),
    start: z.number().int().describe("UTF-16, inclusive"),
    end: z.number().int().describe("UTF-16, exclusive"),
    spans: z.array(z.tuple([z.number().int(), z.number().int()])).describe("parts, where the words are not contiguous"),
    quote: z.string(),
    state: AnchorStateSchema,
    reason: z.string().nullable(),
  })
  .meta({ id: "Anchor" });

/** A claim as screens, API and exports see it. */
export const ClaimViewSchema = z
  .object({
    id: UuidSchema,
    number: z.number().int(),
    label: z.string().describe("C-012"),
    version: z.number().int(),
    articleId: UuidSchema,
    articleTitle: z.string(),
    status: ClaimStatusSchema,
    statusSince: TimeSchema,
    verdict: z.string().nullable(),
    attributionVerdict: z.string().nullable(),
    verdictNote: z.string().nullable(),
    correction: z.string().nullable(),
    verdictBy: PersonSchema.nullable(),
    submittedBy: PersonSchema.nullable(),
    verified: z.boolean(),
    text: z.string(),
    quote: z.string(),
    types: z.array(ClaimTypeSchema),
    checkable: CheckableSchema,
    attribution: z.object({ mode: z.string(), claimant: z.string().nullable(), cue: z.string().nullable() }),
    priority: PrioritySchema,
    checkWorthiness: z.number(),
    reasons: z.array(z.string()),
    tags: z.array(z.string()),
    assigneeId: UuidSchema.nullable(),
    assignee: PersonSchema.nullable(),
    asOf: TimeSchema.nullable(),
    recheckBy: TimeSchema.nullable(),
    dueAt: TimeSchema.nullable(),
    origin: z.object({ kind: OriginKindSchema, name: z.string() }),
    dismissalReason: DismissalReasonSchema.nullable(),
    replySought: z.string().nullable(),
    policyMet: z.boolean(),
    policyOverride: z.string().nullable(),
    anchor: AnchorViewSchema,
    openMoves: z.array(ClaimMoveSchema),
    evidenceCount: z.number().int(),
    openThreads: z.number().int(),
    openQuestions: z.number().int(),
    openBlockingThreads: z.number().int(),
    secondCheck: SecondCheckStandingSchema,
    secondCheckRequired: z.boolean().describe("whether the newsroom's policy asks for a second check"),
    blind: z.boolean().describe("the caller owes a second verdict: the first one and the talk about it are left out"),
    createdAt: TimeSchema,
    updatedAt: TimeSchema,
  })
  .meta({ id: "Claim" });
/** A claim as screens, API and exports see it. */
export type ClaimView = z.infer<typeof ClaimViewSchema>;

/** One live or withdrawn evidence link with the source it rests on. */
export const EvidenceViewSchema = z
  .object({
    id: UuidSchema,
    version: z.number().int(),
    claimId: UuidSchema,
    facet: FacetSchema,
    stance: StanceSchema,
    excerpt: z.string().nullable(),
    excerptCheck: ExcerptCheckSchema,
    lacks: z.array(z.string()).describe("numbers, dates and names of the claim that the excerpt lacks"),
    locatorLabel: z.string().nullable(),
    locator: z.string().nullable(),
    note: z.string().nullable(),
    answer: z.string().nullable().describe("answer to contradicting evidence"),
    addedBy: PersonSchema,
    addedAt: TimeSchema,
    withdrawnAt: TimeSchema.nullable(),
    proofRemoved: z
      .object({ file: z.string().nullable(), by: z.string(), at: TimeSchema, reason: z.string() })
      .nullable()
      .describe("the removed file in which the excerpt was found, and in no other text"),
    source: z.object({
      id: UuidSchema,
      type: SourceTypeSchema,
      grade: SourceGradeSchema,
      title: z.string(),
      creator: z.string().nullable(),
      publisher: z.string().nullable(),
      url: z.string().nullable(),
      archiveUrl: z.string().nullable(),
      independenceGroup: z.string().nullable(),
      hasCapture: z.boolean(),
    }),
  })
  .meta({ id: "Evidence" });
/** One live or withdrawn evidence link with the source it rests on. */
export type EvidenceView = z.infer<typeof EvidenceViewSchema>;

/** One remark in a thread. A deleted one keeps its place without its words. */
export const CommentViewSchema = z
  .object({
    id: UuidSchema,
    version: z.number().int(),
    author: PersonSchema,
    body: z.string(),
    createdAt: TimeSchema,
    editedAt: TimeSchema.nullable(),
    edits: z.number().int().describe("how often its words were changed; 0 for one that was taken back"),
    deleted: z.boolean(),
  })
  .meta({ id: "Comment" });

/** A thread with all its comments, oldest first. */
export const ThreadViewSchema = z
  .object({
    id: UuidSchema,
    version: z.number().int(),
    articleId: UuidSchema,
    claimId: UuidSchema.nullable(),
    evidenceId: UuidSchema.nullable(),
    kind: ThreadKindSchema,
    state: ThreadStateSchema,
    assignee: PersonSchema.nullable(),
    dueAt: TimeSchema.nullable(),
    overdue: z.boolean().describe("open, and its time is over"),
    openedBy: PersonSchema,
    openedAt: TimeSchema,
    resolvedBy: PersonSchema.nullable(),
    resolvedAt: TimeSchema.nullable(),
    comments: z.array(CommentViewSchema),
  })
  .meta({ id: "Thread" });
/** A thread with all its comments, oldest first. */
export type ThreadView = z.infer<typeof ThreadViewSchema>;

/** One line of the evidence checklist. */
export const PolicyItemSchema = z.object({
  label: z.string(),
  done: z.boolean(),
  have: z.number().int(),
  need: z.number().int(),
});

/** One sign-off of a claim, with whether it still holds. */
export const SignOffViewSchema = z.object({
  id: UuidSchema,
  signedBy: PersonSchema,
  signedAt: TimeSchema,
  holds: z.boolean(),
});

/** All that the panel beside the text shows of one claim. */
export const ClaimDetailSchema = ClaimViewSchema.extend({
  evidence: z.array(EvidenceViewSchema),
  threads: z.array(ThreadViewSchema),
  policy: z.object({ met: z.boolean(), items: z.array(PolicyItemSchema), unansweredContradictions: z.number().int() }),
  signOffs: z.array(SignOffViewSchema),
  passes: z.array(z.string()),
  lapse: LapseViewSchema.nullable(),
  place: PlaceViewSchema,
  duplicateOfId: UuidSchema.nullable().describe("the claim of the article that it repeats"),
  appearances: z.array(AppearanceSchema).describe("the same claim in other places of the article"),
  replies: z.array(ReplyViewSchema).describe("whom this claim was put to, and what came back"),
  check: SecondCheckViewSchema.nullable().describe("the latest second check that was not called off"),
}).meta({ id: "ClaimDetail" });
/** All that the panel beside the text shows of one claim. */
export type ClaimDetail = z.infer<typeof ClaimDetailSchema>;
