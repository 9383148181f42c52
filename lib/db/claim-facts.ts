import { type AnchorState, type Checkable, HOLDING_ANCHORS } from "@/lib/core/claim/claim";
import { type ClaimContent, canonicalContent } from "@/lib/core/claim/content";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { LAPSING_STATUSES } from "@/lib/core/claim/status";
import type { ClaimType } from "@/lib/core/extract/claim-type";
import { type Finding, type SecondCheckState, secondCheckAsked, standingOf } from "@/lib/core/review/second-check";
import {
  checkPolicy,
  DEFAULT_POLICY,
  type EvidencePolicy,
  type PolicyEvidence,
  type PolicyOutcome,
  ruleFor,
} from "@/lib/core/source/evidence-policy";
import { Prisma } from "@/lib/db/generated/client";
import { REPLY_TRIED } from "@/lib/db/reply-rows";
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

const BATCH = 500;

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
      'independent', p.independent, 'records', p.records, 'replySought', p.reply_sought, 'secondCheck', p.second_check))
    FROM evidence_rule p WHERE p.newsroom_id = c.newsroom_id), '[]')`;

/** The last second check of a claim `c` that was not called off, with the verdict that it settled on. */
const LATEST_CHECK: Prisma.Sql = Prisma.sql`(SELECT jsonb_build_object('state', sc.state, 'settledOn',
    CASE WHEN sc.state = 'adjudicated'
      THEN jsonb_build_object('verdict', sc.decided_verdict, 'attributionVerdict', sc.decided_attribution_verdict)
      ELSE jsonb_build_object('verdict', sc.verdict, 'attributionVerdict', sc.attribution_verdict) END)
  FROM second_check sc WHERE sc.claim_id = c.id AND sc.state <> 'withdrawn' ORDER BY sc.asked_at DESC, sc.id DESC LIMIT 1)`;

type Facts = PolicyFacts & {
  id: string;
  anchorState: AnchorState;
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
  priority: string;
  latestCheck: { state: SecondCheckState; settledOn: Finding } | null;
};

async function readFacts(reader: Reader, claimIds: readonly string[]): Promise<Facts[]> {
  const facts = await reader.rows<Facts>(Prisma.sql`
    SELECT c.id, c.status::text AS status, c.anchor_state::text AS "anchorState", c.text, c.bound_quote AS quote, c.types, c.checkable::text AS checkable, c.verdict,
      COALESCE(vl.counts_as_verified, false) AS "verdictCounts", c.attribution_verdict AS "attributionVerdict",
      c.verdict_note AS "verdictNote", c.correction, COALESCE(c.reply_sought, CASE WHEN ${REPLY_TRIED} THEN 'in the ledger' END) AS "replySought", c.content_hash AS "contentHash",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('id', e.id, 'sourceId', e.source_id, 'facet', e.facet, 'stance', e.stance,
          'excerpt', e.excerpt, 'locator', e.locator, 'grade', s.grade, 'sourceType', s.type,
          'independenceGroup', s.independence_group, 'url', s.url, 'excerptCheck', e.excerpt_check, 'answered', e.answer IS NOT NULL))
        FROM evidence e JOIN source s ON s.id = e.source_id
        WHERE e.claim_id = c.id AND e.withdrawn_at IS NULL), '[]') AS evidence,
      ${RULES} AS rules, c.priority::text AS priority, ${LATEST_CHECK} AS "latestCheck",
      (SELECT count(*)::int FROM thread t WHERE t.claim_id = c.id AND t.state = 'open') AS "openThreads",
      (SELECT count(*)::int FROM thread t WHERE t.claim_id = c.id AND t.state = 'open' AND t.kind = 'question') AS "openQuestions",
      (SELECT count(*)::int FROM thread t WHERE t.claim_id = c.id AND t.state = 'open' AND t.kind = 'blocking') AS "openBlockingThreads"
    FROM claim c LEFT JOIN verdict_label vl ON vl.newsroom_id = c.newsroom_id AND vl.key = c.verdict
    WHERE c.id = ANY (${[...claimIds]}::uuid[])`);
  if (facts.length !== claimIds.length) throw new RangeError("A claim vanished within its own transaction.");
  return facts;
}

/** The newsroom's policy: its own rules, and the default where it has none. */
function policyOf(rules: PolicyFacts["rules"]): EvidencePolicy {
  return { ...DEFAULT_POLICY, ...Object.fromEntries(rules.map(({ claimType, ...rule }) => [claimType, rule])) };
}

/** The checklist of a claim as it stands. */
export function outcomeOf(facts: PolicyFacts): PolicyOutcome {
  const policy = policyOf(facts.rules);
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
export async function readCanonicalContent(reader: Reader, claimId: string): Promise<string> {
  return canonicalContent(onlyOne(await readFacts(reader, [claimId])));
}

/**
 * Brings everything derived of a claim in line with its evidence, threads, wording and verdict. Called in the
 * transaction of every change to those. A submitted or signed-off claim whose content is no longer what was submitted,
 * or which no longer stands safely on its words, lapses here, and nowhere else.
 */
export async function settleClaim(tx: Tx, claimId: string): Promise<Settled> {
  return onlyOne([...(await settleClaims(tx, [claimId])).values()]);
}

/** Settles many claims at once, each by the same rule. */
export async function settleClaims(tx: Tx, claimIds: readonly string[]): Promise<Map<string, Settled>> {
  const settled = new Map<string, Settled>();
  for (let from = 0; from < claimIds.length; from += BATCH) {
    const facts = await readFacts(fromTx(tx), claimIds.slice(from, from + BATCH));
    const rows = facts.map((one) => ({ ...settledColumns(one), id: one.id }));
    await writeSettled(tx, rows);
    facts.forEach((one, index) => {
      const lapsedFrom = rows[index]?.lapses ? one.status : null;
      settled.set(one.id, { lapsedFrom, outcome: outcomeOf(one) });
    });
  }
  return settled;
}

function settledColumns(facts: Facts) {
  const outcome = outcomeOf(facts);
  const hash = contentHash(facts);
  const differs = hash !== facts.contentHash || !HOLDING_ANCHORS.includes(facts.anchorState);
  return {
    content_hash: hash,
    policy_met: outcome.met,
    evidence_count: facts.evidence.length,
    contradiction_count: facts.evidence.filter((e) => e.stance === "contradicts").length,
    unanswered_count: outcome.unansweredContradictions,
    independent_sources: new Set(facts.evidence.map((e) => e.independenceGroup ?? e.sourceId)).size,
    open_threads: facts.openThreads,
    open_questions: facts.openQuestions,
    open_blocking_threads: facts.openBlockingThreads,
    second_check: standingOf(facts.latestCheck, facts),
    second_check_required: secondCheckAsked(ruleFor(policyOf(facts.rules), facts).secondCheck, facts.priority),
    lapses: differs && LAPSING_STATUSES.includes(facts.status),
  };
}

async function writeSettled(tx: Tx, rows: readonly ReturnType<typeof settledColumns>[]): Promise<void> {
  const at = now();
  await tx.$executeRaw(Prisma.sql`
    UPDATE claim c SET content_hash = s.content_hash, policy_met = s.policy_met, evidence_count = s.evidence_count,
      contradiction_count = s.contradiction_count, unanswered_count = s.unanswered_count,
      independent_sources = s.independent_sources, open_threads = s.open_threads, open_questions = s.open_questions,
      open_blocking_threads = s.open_blocking_threads, second_check = s.second_check,
      second_check_required = s.second_check_required, updated_at = ${at},
      status = CASE WHEN s.lapses THEN 'lapsed'::claim_status ELSE c.status END,
      status_since = CASE WHEN s.lapses THEN ${at} ELSE c.status_since END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id uuid, content_hash text, policy_met boolean,
      evidence_count int, contradiction_count int, unanswered_count int, independent_sources int, open_threads int,
      open_questions int, open_blocking_threads int, second_check text, second_check_required boolean, lapses boolean)
    WHERE c.id = s.id`);
}

function onlyOne<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new RangeError("A claim vanished within its own transaction.");
  return item;
}
