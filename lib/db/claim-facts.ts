import type { Checkable } from "@/lib/core/claim/claim";
import { type ClaimContent, canonicalContent } from "@/lib/core/claim/content";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import type { ClaimType } from "@/lib/core/extract/claim-type";
import {
  checkPolicy,
  DEFAULT_POLICY,
  type EvidencePolicy,
  type PolicyEvidence,
  type PolicyOutcome,
} from "@/lib/core/source/evidence-policy";
import { Prisma } from "@/lib/db/generated/client";
import { fromTx, type Reader } from "@/lib/db/rows";
import type { Tx } from "@/lib/db/transaction";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/hash";

/** SHA-256 of what a sign-off vouches for, as lower-case hex. */
export function contentHash(content: ClaimContent): string {
  return sha256(canonicalContent(content));
}

/** What changed when a claim was settled. `lapsedFrom` is the status that it lost, or null. */
export type Settled = { readonly lapsedFrom: ClaimStatus | null; readonly outcome: PolicyOutcome };

type Evidence = PolicyEvidence & ClaimContent["evidence"][number];

/** What the checklist of a claim is made from: its own columns, its live evidence, and the newsroom's rules. */
export type PolicyFacts = {
  readonly types: readonly ClaimType[];
  readonly checkable: Checkable;
  readonly verdict: string | null;
  readonly verdictCounts: boolean;
  readonly replySought: string | null;
  readonly evidence: readonly PolicyEvidence[];
  readonly rules: readonly (EvidencePolicy["other"] & { readonly claimType: string })[];
};

/** The evidence rules of the newsroom of a claim `c`, as a column. */
export const RULES: Prisma.Sql = Prisma.sql`
  COALESCE((SELECT jsonb_agg(jsonb_build_object('claimType', p.claim_type, 'primary', p."primary",
      'independent', p.independent, 'records', p.records, 'replySought', p.reply_sought))
    FROM evidence_rule p WHERE p.newsroom_id = c.newsroom_id), '[]')`;

type Facts = PolicyFacts & {
  status: ClaimStatus;
  text: string;
  quote: string;
  attributionVerdict: string | null;
  verdictNote: string | null;
  correction: string | null;
  contentHash: string;
  evidence: Evidence[];
  openThreads: number;
  openQuestions: number;
  openBlockingThreads: number;
};

async function readFacts(reader: Reader, claimId: string): Promise<Facts> {
  const [facts] = await reader.rows<Facts>(Prisma.sql`
    SELECT c.status::text AS status, c.text, c.quote, c.types, c.checkable::text AS checkable, c.verdict,
      COALESCE(vl.counts_as_verified, false) AS "verdictCounts", c.attribution_verdict AS "attributionVerdict",
      c.verdict_note AS "verdictNote", c.correction, c.reply_sought AS "replySought", c.content_hash AS "contentHash",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'sourceId', e.source_id, 'facet', e.facet, 'stance', e.stance,
          'excerpt', e.excerpt, 'locator', e.locator, 'grade', s.grade, 'sourceType', s.type,
          'independenceGroup', s.independence_group, 'url', s.url, 'excerptCheck', e.excerpt_check, 'answered', e.answer IS NOT NULL))
        FROM evidence e JOIN source s ON s.id = e.source_id
        WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL), '[]') AS evidence,
      ${RULES} AS rules,
      (SELECT count(*)::int FROM thread t WHERE t.claim_id = c.id AND t.state = 'open') AS "openThreads",
      (SELECT count(*)::int FROM thread t WHERE t.claim_id = c.id AND t.state = 'open' AND t.kind = 'question') AS "openQuestions",
      (SELECT count(*)::int FROM thread t WHERE t.claim_id = c.id AND t.state = 'open' AND t.kind = 'blocking') AS "openBlockingThreads"
    FROM claim c LEFT JOIN verdict_label vl ON vl.newsroom_id = c.newsroom_id AND vl.key = c.verdict
    WHERE c.id = ${claimId}::uuid`);
  if (!facts) throw new RangeError("A claim vanished within its own transaction.");
  return facts;
}

/** The checklist of a claim as it stands. */
export function outcomeOf(facts: PolicyFacts): PolicyOutcome {
  const policy: EvidencePolicy = {
    ...DEFAULT_POLICY,
    ...Object.fromEntries(facts.rules.map(({ claimType, ...rule }) => [claimType, rule])),
  };
  const claim = {
    types: facts.types,
    checkable: facts.checkable,
    verdict: facts.verdict,
    verdictCountsAsVerified: facts.verdictCounts,
    replySought: facts.replySought !== null,
  };
  return checkPolicy(policy, claim, facts.evidence);
}

/** The content of a claim as it stands, in its canonical form, for a sign-off to keep. */
export async function readCanonicalContent(tx: Tx, claimId: string): Promise<string> {
  return canonicalContent(await readFacts(fromTx(tx), claimId));
}

/**
 * Brings everything derived of a claim in line with its evidence, threads, wording and verdict. Called in the
 * transaction of every change to those. A submitted or signed-off claim whose content is no longer what was submitted
 * lapses here, and nowhere else.
 */
export async function settleClaim(tx: Tx, claimId: string): Promise<Settled> {
  const facts = await readFacts(fromTx(tx), claimId);
  const outcome = outcomeOf(facts);
  const hash = contentHash(facts);
  const lapses = hash !== facts.contentHash && LAPSING_STATUSES.includes(facts.status);
  await tx.claim.update({
    where: { id: claimId },
    data: {
      contentHash: hash,
      policyMet: outcome.met,
      evidenceCount: facts.evidence.length,
      contradictionCount: facts.evidence.filter((e) => e.stance === "contradicts").length,
      unansweredCount: outcome.unansweredContradictions,
      independentSources: new Set(facts.evidence.map((e) => e.independenceGroup ?? e.sourceId)).size,
      openThreads: facts.openThreads,
      openQuestions: facts.openQuestions,
      openBlockingThreads: facts.openBlockingThreads,
      ...(lapses ? { status: "lapsed" as const, statusSince: now() } : {}),
    },
    select: { id: true },
  });
  return { lapsedFrom: lapses ? facts.status : null, outcome };
}
