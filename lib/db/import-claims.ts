import type { FullClaim } from "@/lib/core/export/json";
import type { SignOffRecord } from "@/lib/core/export/records";
import { Prisma } from "@/lib/db/generated/client";
import { inBatches } from "@/lib/db/import-articles";
import type { Tx } from "@/lib/db/transaction";

/**
 * Claims with their anchors, with the ids and numbers that they had. Those with approvals wait for these, which are
 * written one after the other, as they were given, each checked by the database; then every claim takes the state that
 * it had. A claim that others repeat comes before them, because all are written before any refers to another.
 */
export async function insertDocumentClaims(tx: Tx, newsroomId: string, claims: readonly FullClaim[]): Promise<void> {
  const rows = claims.map(({ anchors: _a, evidence: _e, threads: _t, events: _h, ...one }) => {
    const { sign_offs, second_checks: _s, lineage: _l, same_as: _o, ...claim } = one;
    return {
      ...claim,
      bound_quote: claim.bound_quote ?? claim.quote,
      independent_sources: claim.independent_source_count,
      first_status: sign_offs.length > 0 ? "awaiting_sign_off" : claim.status,
    };
  });
  await inBatches(rows, (json) => insertRows(tx, newsroomId, json));
  await inBatches(
    claims.flatMap((claim) => claim.anchors),
    (json) =>
      tx.$executeRaw(Prisma.sql`
        INSERT INTO anchor (claim_id, revision_id, newsroom_id, start, "end", spans, quote, prefix, suffix, state, reason,
          changes, candidates, edited)
        SELECT claim_id, revision_id, ${newsroomId}::uuid, start, "end", spans, quote, prefix, suffix, state, reason,
          changes, candidates, edited
        FROM jsonb_populate_recordset(NULL::anchor, ${json}::jsonb)`),
  );
  await insertApprovals(tx, newsroomId, claims);
  await insertSecondChecks(tx, newsroomId, claims);
  await insertLineage(tx, newsroomId, claims);
  await insertSameClaims(tx, newsroomId, claims);
  await inBatches(rows, (json) => settleRows(tx, json));
}

function insertSecondChecks(tx: Tx, newsroomId: string, claims: readonly FullClaim[]): Promise<void> {
  const checks = claims.flatMap((claim) => claim.second_checks);
  return inBatches(checks, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO second_check (id, newsroom_id, claim_id, state, version, checker_id, asked_by_id, asked_at, due_at,
        verdict, attribution_verdict, note, given_at, first_verdict, first_attribution_verdict, first_by_id,
        decided_verdict, decided_attribution_verdict, decision_note, decided_by_id, decided_at, withdrawn_by_id,
        withdrawn_reason)
      SELECT id, ${newsroomId}::uuid, claim_id, state, version, checker_id, asked_by_id, asked_at, due_at, verdict,
        attribution_verdict, note, given_at, first_verdict, first_attribution_verdict, first_by_id, decided_verdict,
        decided_attribution_verdict, decision_note, decided_by_id, decided_at, withdrawn_by_id, withdrawn_reason
      FROM jsonb_populate_recordset(NULL::second_check, ${json}::jsonb)`),
  );
}

/** A narrowed document may hold a claim without what was split off it. */
function insertLineage(tx: Tx, newsroomId: string, claims: readonly FullClaim[]): Promise<void> {
  const known = new Set(claims.map((claim) => claim.id));
  const lines = claims.flatMap((claim) => claim.lineage.filter((line) => known.has(line.to_id)));
  return inBatches(lines, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO claim_lineage (from_id, to_id, newsroom_id, kind, created_at)
      SELECT from_id, to_id, ${newsroomId}::uuid, kind, created_at
      FROM jsonb_populate_recordset(NULL::claim_lineage, ${json}::jsonb)`),
  );
}

/** A document of some articles may name claims of others. */
function insertSameClaims(tx: Tx, newsroomId: string, claims: readonly FullClaim[]): Promise<void> {
  const known = new Set(claims.map((claim) => claim.id));
  const pairs = claims.flatMap((claim) => claim.same_as.filter((pair) => known.has(pair.other_id)));
  return inBatches(pairs, (json) =>
    tx.$executeRaw(Prisma.sql`
      INSERT INTO same_claim (claim_id, other_id, newsroom_id, linked_by_id, linked_at)
      SELECT claim_id, other_id, ${newsroomId}::uuid, linked_by_id, linked_at
      FROM jsonb_populate_recordset(NULL::same_claim, ${json}::jsonb)`),
  );
}

function insertRows(tx: Tx, newsroomId: string, json: string): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    INSERT INTO claim (id, newsroom_id, article_id, number, version, status, text, quote, types, checkable,
      attribution_mode, claimant, cue, check_worthiness, reasons, passes, priority, tags, as_of, recheck_by, due_at,
      assignee_id, origin_kind, origin_name, verdict, verdict_note, correction, verdict_at, attribution_verdict,
      submitted_at, dismissal_reason, dismissed_by_id, reply_sought, policy_override, policy_override_by_id, anchor_state,
      start, "end", bound_quote, suggested_text, content_hash, policy_met, evidence_count, contradiction_count,
      unanswered_count, independent_sources, open_threads, open_questions, open_blocking_threads, status_since,
      created_by_id, created_at, updated_at)
    SELECT c.id, ${newsroomId}::uuid, c.article_id, c.number, c.version, f.first_status::claim_status, c.text, c.quote,
      c.types, c.checkable, c.attribution_mode, c.claimant, c.cue, c.check_worthiness, c.reasons, c.passes, c.priority,
      c.tags, c.as_of, c.recheck_by, c.due_at, c.assignee_id, c.origin_kind, c.origin_name, c.verdict, c.verdict_note,
      c.correction, c.verdict_at, c.attribution_verdict, c.submitted_at, c.dismissal_reason, c.dismissed_by_id,
      c.reply_sought, c.policy_override, c.policy_override_by_id, c.anchor_state, c.start, c."end", c.bound_quote,
      c.suggested_text, c.content_hash, c.policy_met, c.evidence_count, c.contradiction_count, c.unanswered_count,
      c.independent_sources, c.open_threads, c.open_questions, c.open_blocking_threads, c.status_since, c.created_by_id,
      c.created_at, c.updated_at
    FROM jsonb_array_elements(${json}::jsonb) AS one(value)
    CROSS JOIN LATERAL jsonb_populate_record(NULL::claim, one.value) AS c
    CROSS JOIN LATERAL (SELECT one.value ->> 'first_status') AS f(first_status)`);
}

/** Approvals in the order in which each claim got them: all first ones, then all second ones, and so on. */
async function insertApprovals(tx: Tx, newsroomId: string, claims: readonly FullClaim[]): Promise<void> {
  const most = Math.max(0, ...claims.map((claim) => claim.sign_offs.length));
  for (let turn = 0; turn < most; turn += 1) {
    const approvals = claims.flatMap((claim): SignOffRecord[] => claim.sign_offs.slice(turn, turn + 1));
    await inBatches(approvals, async (json) => {
      // What the claim was when it was approved.
      await tx.$executeRaw(Prisma.sql`
        UPDATE claim c SET content_hash = s.content_hash, verdict_by_id = s.verdict_by_id, submitted_by_id = s.submitted_by_id
        FROM jsonb_populate_recordset(NULL::sign_off, ${json}::jsonb) AS s WHERE c.id = s.claim_id`);
      await tx.$executeRaw(Prisma.sql`
        INSERT INTO sign_off (id, newsroom_id, claim_id, revision_id, content_hash, content, verdict_by_id, submitted_by_id,
          signed_by_id, signed_at)
        SELECT id, ${newsroomId}::uuid, claim_id, revision_id, content_hash, content, verdict_by_id, submitted_by_id,
          signed_by_id, signed_at
        FROM jsonb_populate_recordset(NULL::sign_off, ${json}::jsonb)`);
    });
  }
}

/** The state that every claim had when it was exported. */
function settleRows(tx: Tx, json: string): Promise<number> {
  return tx.$executeRaw(Prisma.sql`
    UPDATE claim c SET status = x.status, content_hash = x.content_hash, signed_hash = x.signed_hash,
      verdict_by_id = x.verdict_by_id, attribution_verdict_by_id = x.attribution_verdict_by_id,
      submitted_by_id = x.submitted_by_id, duplicate_of_id = x.duplicate_of_id, second_check = x.second_check,
      second_check_required = x.second_check_required
    FROM jsonb_populate_recordset(NULL::claim, ${json}::jsonb) AS x WHERE c.id = x.id`);
}
