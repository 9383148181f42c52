import type { AnchorState, Checkable, OriginKind, Priority } from "@/lib/core/claim/claim";
import type { ClaimStatus, DismissalReason } from "@/lib/core/claim/status";
import type { ClaimType } from "@/lib/core/extract/claim-type";
import type { SecondCheckStanding } from "@/lib/core/review/second-check";
import { blindTo } from "@/lib/db/blind";
import { Prisma } from "@/lib/db/generated/client";
import type { NewsroomScope } from "@/lib/db/scope";
import { VERIFIED } from "@/lib/db/verified";

/** A claim as read from the database, with all that its view and its moves are decided from. */
export type ClaimRow = {
  id: string;
  number: number;
  version: number;
  articleId: string;
  articleTitle: string;
  status: ClaimStatus;
  statusSince: Date;
  verdict: string | null;
  verdictCounts: boolean;
  attributionVerdict: string | null;
  verdictNote: string | null;
  correction: string | null;
  verdictById: string | null;
  verdictByName: string | null;
  submittedById: string | null;
  submittedByName: string | null;
  assigneeId: string | null;
  assigneeName: string | null;
  verified: boolean;
  text: string;
  quote: string;
  types: ClaimType[];
  checkable: Checkable;
  attributionMode: string;
  claimant: string | null;
  cue: string | null;
  priority: Priority;
  checkWorthiness: number;
  reasons: string[];
  passes: string[];
  tags: string[];
  asOf: Date | null;
  recheckBy: Date | null;
  dueAt: Date | null;
  originKind: OriginKind;
  originName: string;
  dismissalReason: DismissalReason | null;
  duplicateOfId: string | null;
  replySought: string | null;
  policyMet: boolean;
  policyOverride: string | null;
  boundQuote: string;
  contentHash: string;
  signedHash: string | null;
  revisionId: string;
  /** Number of the revision that `start` and `end` are offsets of: the current one unless the place was lost. */
  revision: number;
  start: number;
  end: number;
  spans: number[];
  anchorState: AnchorState;
  anchorReason: string | null;
  evidenceCount: number;
  unansweredCount: number;
  openThreads: number;
  openQuestions: number;
  openBlockingThreads: number;
  secondCheck: SecondCheckStanding;
  secondCheckRequired: boolean;
  createdAt: Date;
  updatedAt: Date;
  /** Whether the reader, or a key that he made, set a verdict on it or submitted it. */
  ownWork: boolean;
  /** Whether the reader is a writer of the article. */
  ownArticle: boolean;
  /** Whether the reader is asked for a second verdict, and must not see the first one. */
  blind: boolean;
};

/** The name of the member that a column refers to. Looked up row by row, because joins of members cost more to plan. */
function nameOf(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT m.name FROM member m WHERE m.id = ${column})`;
}

const VERDICT_BY = nameOf(Prisma.sql`c.verdict_by_id`);
const SUBMITTED_BY = nameOf(Prisma.sql`c.submitted_by_id`);
const ASSIGNEE = nameOf(Prisma.sql`c.assignee_id`);

/** Looked up only for the few claims that lost their place. */
const PLACED_IN = Prisma.sql`CASE WHEN c.anchor_state IN ('ambiguous', 'detached') THEN (
  SELECT max(pr.ordinal) FROM anchor pa JOIN revision pr ON pr.id = pa.revision_id
  WHERE pa.claim_id = c.id AND pa.start IS NOT NULL) ELSE r.ordinal END`;

/** The columns of a `ClaimRow`, for a statement that starts from `CLAIM_FROM`. */
export function claimColumns(scope: NewsroomScope): Prisma.Sql {
  return Prisma.sql`
    c.id, c.number, c.version, c.article_id AS "articleId", a.title AS "articleTitle", c.status::text AS status,
    c.status_since AS "statusSince", c.verdict, COALESCE(vl.counts_as_verified, false) AS "verdictCounts",
    c.attribution_verdict AS "attributionVerdict", c.verdict_note AS "verdictNote", c.correction,
    c.verdict_by_id AS "verdictById", ${VERDICT_BY} AS "verdictByName", c.submitted_by_id AS "submittedById",
    ${SUBMITTED_BY} AS "submittedByName", c.assignee_id AS "assigneeId", ${ASSIGNEE} AS "assigneeName",
    ${VERIFIED} AS verified,
    c.text, c.quote, c.types, c.checkable::text AS checkable, c.attribution_mode AS "attributionMode", c.claimant, c.cue,
    c.priority::text AS priority, c.check_worthiness AS "checkWorthiness", c.reasons, c.passes, c.tags, c.as_of AS "asOf",
    c.recheck_by AS "recheckBy", c.due_at AS "dueAt", c.origin_kind::text AS "originKind", c.origin_name AS "originName",
    c.dismissal_reason::text AS "dismissalReason", c.duplicate_of_id AS "duplicateOfId", c.reply_sought AS "replySought", c.policy_met AS "policyMet",
    c.policy_override AS "policyOverride", c.bound_quote AS "boundQuote", c.content_hash AS "contentHash", c.signed_hash AS "signedHash",
    r.id AS "revisionId", ${PLACED_IN} AS revision, c.start, c."end", COALESCE(an.spans, '{}') AS spans,
    c.anchor_state::text AS "anchorState", an.reason AS "anchorReason", c.evidence_count AS "evidenceCount",
    c.unanswered_count AS "unansweredCount", c.open_threads AS "openThreads", c.open_questions AS "openQuestions",
    c.open_blocking_threads AS "openBlockingThreads", c.created_at AS "createdAt", c.updated_at AS "updatedAt",
    EXISTS (SELECT 1 FROM member m WHERE m.id IN (c.verdict_by_id, c.attribution_verdict_by_id, c.submitted_by_id)
      AND ${scope.memberId}::uuid IN (m.id, m.owner_id)) AS "ownWork",
    EXISTS (SELECT 1 FROM article_writer aw WHERE aw.article_id = c.article_id
      AND aw.member_id = ${scope.memberId}::uuid) AS "ownArticle",
    c.second_check AS "secondCheck", c.second_check_required AS "secondCheckRequired", ${blindTo(scope)} AS blind`;
}

/** The tables of a `ClaimRow`: the claim `c`, its article `a`, its label `vl`, its anchor `an` in the current revision `r`. */
export const CLAIM_FROM: Prisma.Sql = Prisma.sql`
  FROM claim c
  JOIN article a ON a.id = c.article_id AND a.newsroom_id = c.newsroom_id
  JOIN revision r ON r.id = a.current_revision_id
  LEFT JOIN anchor an ON an.claim_id = c.id AND an.revision_id = a.current_revision_id
  LEFT JOIN verdict_label vl ON vl.newsroom_id = c.newsroom_id AND vl.key = c.verdict`;
