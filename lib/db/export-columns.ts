import type { ClaimLine } from "@/lib/core/export/claim-columns";
import { Prisma } from "@/lib/db/generated/client";
import { VERIFIED } from "@/lib/db/verified";

/** What a line of the table of claims shows of the claim itself; the label and the texts of other tables are made of it. */
export type LineFields = Omit<ClaimLine, "label" | "sources" | "comments" | "url" | "source_count">;

/** Where each field of a line comes from, for a statement that starts from `CLAIM_FROM` and `PEOPLE`. */
export const LINE_FIELDS: Readonly<Record<keyof LineFields, Prisma.Sql>> = {
  id: Prisma.sql`c.id`,
  article_id: Prisma.sql`c.article_id`,
  article_title: Prisma.sql`a.title`,
  revision_id: Prisma.sql`r.id`,
  revision: Prisma.sql`r.ordinal`,
  revision_sha256: Prisma.sql`r.sha256`,
  number: Prisma.sql`c.number`,
  status: Prisma.sql`c.status::text`,
  status_since: Prisma.sql`c.status_since`,
  text: Prisma.sql`c.text`,
  quote: Prisma.sql`c.quote`,
  start: Prisma.sql`c.start`,
  end: Prisma.sql`c."end"`,
  anchor_state: Prisma.sql`c.anchor_state::text`,
  types: Prisma.sql`c.types`,
  checkable: Prisma.sql`c.checkable::text`,
  attribution_mode: Prisma.sql`c.attribution_mode`,
  claimant: Prisma.sql`c.claimant`,
  cue: Prisma.sql`c.cue`,
  check_worthiness: Prisma.sql`c.check_worthiness`,
  priority: Prisma.sql`c.priority::text`,
  tags: Prisma.sql`COALESCE(c.tags, '{}')`,
  as_of: Prisma.sql`c.as_of`,
  recheck_by: Prisma.sql`c.recheck_by`,
  due_at: Prisma.sql`c.due_at`,
  assignee: Prisma.sql`asg.name`,
  origin_kind: Prisma.sql`c.origin_kind::text`,
  origin_name: Prisma.sql`c.origin_name`,
  verdict: Prisma.sql`c.verdict`,
  verdict_label: Prisma.sql`vl.label`,
  verdict_note: Prisma.sql`c.verdict_note`,
  correction: Prisma.sql`c.correction`,
  verdict_by: Prisma.sql`vm.name`,
  verdict_at: Prisma.sql`c.verdict_at`,
  attribution_verdict: Prisma.sql`c.attribution_verdict`,
  submitted_by: Prisma.sql`sm.name`,
  submitted_at: Prisma.sql`c.submitted_at`,
  approved_by: Prisma.sql`ap.name`,
  approved_at: Prisma.sql`ap.signed_at`,
  is_verified: Prisma.sql`COALESCE(${VERIFIED}, false)`,
  dismissal_reason: Prisma.sql`c.dismissal_reason::text`,
  reply_sought: Prisma.sql`c.reply_sought`,
  policy_met: Prisma.sql`c.policy_met`,
  policy_override: Prisma.sql`c.policy_override`,
  policy_override_by: Prisma.sql`pom.name`,
  content_hash: Prisma.sql`c.content_hash`,
  evidence_count: Prisma.sql`c.evidence_count`,
  independent_source_count: Prisma.sql`c.independent_sources`,
  contradiction_count: Prisma.sql`c.contradiction_count`,
  unanswered_count: Prisma.sql`c.unanswered_count`,
  open_threads: Prisma.sql`c.open_threads`,
  open_questions: Prisma.sql`c.open_questions`,
  open_blocking_threads: Prisma.sql`c.open_blocking_threads`,
  created_at: Prisma.sql`c.created_at`,
  updated_at: Prisma.sql`c.updated_at`,
};

/** Everything of a claim's record but its label. */
export const RECORD_COLUMNS: Prisma.Sql = Prisma.sql`
  ${Prisma.join(
    // Names of our own, written in this file: nothing that a person typed stands in the statement.
    Object.entries(LINE_FIELDS).map(([name, from]) => Prisma.sql`${from} AS ${Prisma.raw(`"${name}"`)}`),
  )},
  c.version, COALESCE(c.reasons, '{}') AS reasons, COALESCE(c.passes, '{}') AS passes, c.assignee_id, c.verdict_by_id,
  c.attribution_verdict_by_id, avm.name AS attribution_verdict_by, c.submitted_by_id, ap.signed_by_id AS approved_by_id,
  c.dismissed_by_id, c.policy_override_by_id, c.duplicate_of_id, c.signed_hash, c.bound_quote, c.suggested_text,
  (SELECT count(DISTINCT e.source_id)::int FROM evidence e
    WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL) AS source_count,
  c.second_check, c.created_by_id`;

/** The people of a claim, and the approval that holds: of a signed-off claim, on exactly its present content. */
export const PEOPLE: Prisma.Sql = Prisma.sql`
  LEFT JOIN member vm ON vm.id = c.verdict_by_id
  LEFT JOIN member avm ON avm.id = c.attribution_verdict_by_id
  LEFT JOIN member sm ON sm.id = c.submitted_by_id
  LEFT JOIN member asg ON asg.id = c.assignee_id
  LEFT JOIN LATERAL (SELECT so.signed_by_id, so.signed_at, som.name FROM sign_off so
    JOIN member som ON som.id = so.signed_by_id
    WHERE so.claim_id = c.id AND c.status = 'signed_off' AND so.content_hash = c.content_hash
    ORDER BY so.signed_at DESC LIMIT 1) ap ON true
  LEFT JOIN member pom ON pom.id = c.policy_override_by_id`;
