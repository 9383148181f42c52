import type { Actor } from "@/lib/core/access/roles";
import { claimLabel } from "@/lib/core/claim/claim";
import type { ClaimFilter } from "@/lib/core/claim/claim-filter";
import type { ClaimRecord } from "@/lib/core/export/records";
import { exportFilter } from "@/lib/db/claim-filter";
import { CLAIM_FROM } from "@/lib/db/claim-rows";
import type { Snapshot } from "@/lib/db/export-snapshot";
import { Prisma } from "@/lib/db/generated/client";
import type { Reader } from "@/lib/db/rows";
import { VERIFIED } from "@/lib/db/verified";

const READING_ORDER = Prisma.sql`c.article_id, c.start, c."end", c.number`;

const COLUMNS = Prisma.sql`
  c.id, c.article_id, a.title AS article_title, r.id AS revision_id, r.ordinal AS revision, r.sha256 AS revision_sha256,
  c.number, c.version, c.status::text AS status, c.status_since, c.text, c.quote, c.start, c."end",
  c.anchor_state::text AS anchor_state, c.types, c.checkable::text AS checkable, c.attribution_mode, c.claimant, c.cue,
  c.check_worthiness, COALESCE(c.reasons, '{}') AS reasons, COALESCE(c.passes, '{}') AS passes,
  c.priority::text AS priority, COALESCE(c.tags, '{}') AS tags, c.as_of, c.recheck_by, c.due_at,
  c.assignee_id, asg.name AS assignee, c.origin_kind::text AS origin_kind, c.origin_name, c.verdict,
  vl.label AS verdict_label, c.verdict_note, c.correction, c.verdict_by_id, vm.name AS verdict_by, c.verdict_at,
  c.attribution_verdict, c.attribution_verdict_by_id, avm.name AS attribution_verdict_by, c.submitted_by_id,
  sm.name AS submitted_by, c.submitted_at, ap.signed_by_id AS approved_by_id, ap.name AS approved_by,
  ap.signed_at AS approved_at, COALESCE(${VERIFIED}, false) AS is_verified, c.dismissal_reason::text AS dismissal_reason,
  c.dismissed_by_id, c.reply_sought, c.policy_met, c.policy_override, c.policy_override_by_id,
  pom.name AS policy_override_by, c.duplicate_of_id, c.content_hash, c.signed_hash, c.bound_quote, c.suggested_text,
  c.evidence_count,
  (SELECT count(DISTINCT e.source_id)::int FROM evidence e
    WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL) AS source_count,
  c.independent_sources AS independent_source_count, c.contradiction_count, c.unanswered_count, c.open_threads,
  c.open_questions, c.open_blocking_threads, c.second_check, c.created_by_id, c.created_at, c.updated_at`;

/** The people of a claim, and the approval that holds: of a signed-off claim, on exactly its present content. */
const PEOPLE = Prisma.sql`
  LEFT JOIN member vm ON vm.id = c.verdict_by_id
  LEFT JOIN member avm ON avm.id = c.attribution_verdict_by_id
  LEFT JOIN member sm ON sm.id = c.submitted_by_id
  LEFT JOIN member asg ON asg.id = c.assignee_id
  LEFT JOIN LATERAL (SELECT so.signed_by_id, so.signed_at, som.name FROM sign_off so
    JOIN member som ON som.id = so.signed_by_id
    WHERE so.claim_id = c.id AND c.status = 'signed_off' AND so.content_hash = c.content_hash
    ORDER BY so.signed_at DESC LIMIT 1) ap ON true
  LEFT JOIN member pom ON pom.id = c.policy_override_by_id`;

/**
 * The claims of a list, article by article in reading order, some at a time. The order is settled over ids alone, so
 * that sorting never moves texts about; the filter is the one of the screen.
 */
export async function* readClaimRecords(
  snapshot: Snapshot,
  actor: Actor,
  filter: ClaimFilter,
  size: number,
): AsyncGenerator<ClaimRecord[]> {
  const ids = Prisma.sql`SELECT c.id ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)} ORDER BY ${READING_ORDER}`;
  for await (const batch of snapshot.batches<{ id: string }>(ids, size)) {
    const rows = await snapshot.rows<Omit<ClaimRecord, "label">>(Prisma.sql`
      SELECT ${COLUMNS} ${CLAIM_FROM} ${PEOPLE}
      WHERE c.id = ANY (${batch.map((row) => row.id)}::uuid[]) ORDER BY ${READING_ORDER}`);
    yield rows.map((row) => Object.assign(row, { label: claimLabel(row.number) }));
  }
}

/** One claim that may leave the house with this person, or null. */
export async function findClaimRecord(snapshot: Snapshot, actor: Actor, id: string): Promise<ClaimRecord | null> {
  const [row] = await snapshot.rows<Omit<ClaimRecord, "label">>(Prisma.sql`
    SELECT ${COLUMNS} ${CLAIM_FROM} ${PEOPLE} WHERE c.id = ${id}::uuid AND ${exportFilter(actor, {})}`);
  return row ? Object.assign(row, { label: claimLabel(row.number) }) : null;
}

/** A claim of a list by its id and its label. */
export type ClaimKey = { readonly id: string; readonly label: string };

/** The claims of a list by id and label alone, in the same order, some at a time. */
export async function* readClaimKeys(
  snapshot: Snapshot,
  actor: Actor,
  filter: ClaimFilter,
  size: number,
): AsyncGenerator<ClaimKey[]> {
  const keys = Prisma.sql`
    SELECT c.id, c.number ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)} ORDER BY ${READING_ORDER}`;
  for await (const batch of snapshot.batches<{ id: string; number: number }>(keys, size)) {
    yield batch.map(({ id, number }) => ({ id, label: claimLabel(number) }));
  }
}

/** How many claims a list holds, and how many of them are verified. */
export async function countRecords(
  reader: Reader,
  actor: Actor,
  filter: ClaimFilter,
): Promise<{ claims: number; verified: number }> {
  const [row] = await reader.rows<{ claims: number; verified: number }>(Prisma.sql`
    SELECT count(*)::int AS claims, (count(*) FILTER (WHERE ${VERIFIED}))::int AS verified
    ${CLAIM_FROM} WHERE ${exportFilter(actor, filter)}`);
  return row ?? { claims: 0, verified: 0 };
}
