import { Prisma } from "@/lib/db/generated/client";
import { VERIFIED } from "@/lib/db/verified";

/** What the table of claims shows of a claim itself, for a statement that starts from `CLAIM_FROM` and `PEOPLE`. */
export const LINE_COLUMNS: Prisma.Sql = Prisma.sql`
  c.id, c.article_id, a.title AS article_title, r.id AS revision_id, r.ordinal AS revision,
  r.sha256 AS revision_sha256, c.number, c.status::text AS status, c.status_since, c.text, c.quote, c.start, c."end",
  c.anchor_state::text AS anchor_state, c.types, c.checkable::text AS checkable, c.attribution_mode, c.claimant,
  c.cue, c.check_worthiness, c.priority::text AS priority, COALESCE(c.tags, '{}') AS tags, c.as_of, c.recheck_by,
  c.due_at, asg.name AS assignee, c.origin_kind::text AS origin_kind, c.origin_name, c.verdict,
  vl.label AS verdict_label, c.verdict_note, c.correction, vm.name AS verdict_by, c.verdict_at,
  c.attribution_verdict, sm.name AS submitted_by, c.submitted_at, ap.name AS approved_by,
  ap.signed_at AS approved_at, COALESCE(${VERIFIED}, false) AS is_verified,
  c.dismissal_reason::text AS dismissal_reason, c.reply_sought, c.policy_met, c.policy_override,
  pom.name AS policy_override_by, c.content_hash, c.evidence_count,
  c.independent_sources AS independent_source_count, c.contradiction_count, c.unanswered_count, c.open_threads,
  c.open_questions, c.open_blocking_threads, c.created_at, c.updated_at`;

/** Everything of a claim's record but its label. */
export const RECORD_COLUMNS: Prisma.Sql = Prisma.sql`
  ${LINE_COLUMNS},
  c.version, COALESCE(c.reasons, '{}') AS reasons, COALESCE(c.passes, '{}') AS passes, c.assignee_id, c.verdict_by_id,
  c.attribution_verdict_by_id, avm.name AS attribution_verdict_by, c.submitted_by_id, ap.signed_by_id AS approved_by_id,
  c.dismissed_by_id, c.policy_override_by_id, c.duplicate_of_id, c.signed_hash, c.bound_quote, c.suggested_text,
  (SELECT count(DISTINCT e.source_id)::int FROM evidence e
    WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL) AS source_count,
  c.second_check, c.second_check_required, c.created_by_id`;

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
