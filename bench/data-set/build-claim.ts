import { type BuiltEvidence, buildEvidence, type SourceRow } from "@/bench/data-set/build-evidence";
import { type BuiltThreads, buildThreads } from "@/bench/data-set/build-threads";
import { chooseStatus } from "@/bench/data-set/claim-state";
import type { Random } from "@/bench/data-set/random";
import type { Staff } from "@/bench/data-set/staff";
import type { WrittenArticle, WrittenClaim } from "@/bench/data-set/write-article";
import { describeAnchor } from "@/lib/core/anchor/describe";
import { canonicalContent } from "@/lib/core/claim/content";
import type { ClaimStatus } from "@/lib/core/claim/status";
import { checkPolicy, DEFAULT_POLICY } from "@/lib/core/source/evidence-policy";
import { sha256 } from "@/lib/platform/hash";
import { newId } from "@/lib/platform/ids";

/** Where a claim is put. */
export type ClaimPlace = {
  readonly staff: Staff;
  readonly sources: readonly SourceRow[];
  readonly article: WrittenArticle;
  readonly articleId: string;
  readonly revisionId: string;
};

/** A claim with everything that hangs on it, as rows. */
export type BuiltClaim = BuiltThreads & {
  readonly claim: ReturnType<typeof claimRow>;
  readonly anchor: Readonly<Record<string, unknown>>;
  readonly evidence: readonly BuiltEvidence["row"][];
  /** The approval of a signed-off claim, to be put in while the claim still waits for it. */
  readonly signOff: Readonly<Record<string, unknown>> | null;
};

type Judgement = ReturnType<typeof judge>;

const DAY = 86_400_000;

/** Makes the claim on one sentence, standing somewhere in the process, with its derived columns as the app has them. */
export function buildClaim(random: Random, place: ClaimPlace, written: WrittenClaim, number: number): BuiltClaim {
  const id = newId();
  const status = chooseStatus(random);
  const words = place.article.text.slice(written.start, written.end);
  const evidence = buildEvidence(random, place, { id, written, words, status });
  const talk = buildThreads(random, place.staff, { id, articleId: place.articleId, status });
  const judgement = judge(random, place.staff, written, status);
  const content = canonicalContent({
    text: words,
    quote: words,
    verdict: judgement.verdict,
    attributionVerdict: judgement.attribution_verdict,
    verdictNote: judgement.verdict_note,
    correction: judgement.correction,
    evidence: evidence.map(({ row, policy }) => ({ ...row, ...policy })),
  });
  const claim = claimRow(random, place, { id, number, status, words, written, judgement, hash: sha256(content) });
  return {
    ...talk,
    claim: { ...claim, ...derived(evidence, talk, { written, judgement }) },
    anchor: {
      ...describeAnchor(place.article.text, written.start, written.end),
      claim_id: id,
      revision_id: place.revisionId,
      newsroom_id: place.staff.newsroomId,
      spans: [],
      state: "anchored",
      edited: false,
      changes: [],
      candidates: [],
    },
    evidence: evidence.map(({ row }) => row),
    signOff: status === "signed_off" ? approval(random, place, claim, content) : null,
  };
}

const JUDGED: readonly ClaimStatus[] = ["awaiting_sign_off", "signed_off", "lapsed"];
const NO_JUDGEMENT = { verdict: null, attribution_verdict: null, verdict_note: null, correction: null, by: null };

function judge(random: Random, staff: Staff, written: WrittenClaim, status: ClaimStatus) {
  if (!JUDGED.includes(status)) return NO_JUDGEMENT;
  const verdict = random.pick(["confirmed", "confirmed", "confirmed", "confirmed_after_correction", "incorrect"]);
  return {
    verdict,
    attribution_verdict: written.claimant === null ? null : "confirmed",
    verdict_note: "The accounts of the year give this figure; the office confirmed it on the phone.",
    correction: verdict === "confirmed_after_correction" ? "The figure is for the whole district." : null,
    by: random.pick(staff.checkers),
  };
}

type Standing = {
  readonly id: string;
  readonly number: number;
  readonly status: ClaimStatus;
  readonly words: string;
  readonly written: WrittenClaim;
  readonly judgement: Judgement;
  readonly hash: string;
};

function claimRow(random: Random, place: ClaimPlace, standing: Standing) {
  const { id, number, status, words, written, judgement, hash } = standing;
  const { by, ...found } = judgement;
  const created = new Date(Date.now() - random.below(30 * DAY)).toISOString();
  const since = new Date(Date.now() - random.below(12 * DAY)).toISOString();
  return {
    id,
    newsroom_id: place.staff.newsroomId,
    article_id: place.articleId,
    number,
    version: 1,
    status: status === "signed_off" ? ("awaiting_sign_off" as const) : status,
    text: words,
    quote: words,
    bound_quote: words,
    second_check: "none",
    second_check_required: false,
    types: [written.type],
    checkable: "claim",
    attribution_mode: written.claimant === null ? "outlet_voice" : "paraphrase",
    claimant: written.claimant,
    cue: written.claimant === null ? null : "said",
    check_worthiness: 0.4 + random.below(60) / 100,
    reasons: ["figure"],
    passes: ["figures"],
    priority: random.pick(["high", "normal", "normal", "low"]),
    tags: [],
    assignee_id:
      status === "proposed" || status === "open" || status === "dismissed" ? null : random.pick(place.staff.checkers),
    origin_kind: "engine",
    origin_name: "bench 1",
    ...found,
    verdict_by_id: by,
    verdict_at: by === null ? null : since,
    attribution_verdict_by_id: found.attribution_verdict === null ? null : by,
    submitted_by_id: by,
    submitted_at: by === null ? null : since,
    dismissal_reason: status === "dismissed" ? "common_knowledge" : null,
    dismissed_by_id: status === "dismissed" ? random.pick(place.staff.checkers) : null,
    anchor_state: "anchored",
    start: written.start,
    end: written.end,
    content_hash: hash,
    status_since: since,
    created_by_id: random.pick(place.staff.editors),
    created_at: created,
    updated_at: since,
  };
}

/** What lib/db/claim-facts.ts derives; check-sample.ts holds a sample of it against that. */
function derived(
  evidence: readonly BuiltEvidence[],
  talk: BuiltThreads,
  { written, judgement }: { readonly written: WrittenClaim; readonly judgement: Judgement },
) {
  const policy = evidence.map((link) => link.policy);
  const open = talk.threads.filter((thread) => thread.state === "open");
  const counts = judgement.verdict !== null && judgement.verdict !== "incorrect";
  const outcome = checkPolicy(
    DEFAULT_POLICY,
    {
      types: [written.type],
      checkable: "claim",
      verdict: judgement.verdict,
      verdictCountsAsVerified: counts,
      replySought: false,
    },
    policy,
  );
  return {
    policy_met: outcome.met,
    evidence_count: evidence.length,
    contradiction_count: policy.filter((link) => link.stance === "contradicts").length,
    unanswered_count: outcome.unansweredContradictions,
    independent_sources: new Set(policy.map((link) => link.independenceGroup ?? link.sourceId)).size,
    open_threads: open.length,
    open_questions: open.filter((thread) => thread.kind === "question").length,
    open_blocking_threads: open.filter((thread) => thread.kind === "blocking").length,
  };
}

function approval(random: Random, place: ClaimPlace, claim: ReturnType<typeof claimRow>, content: string) {
  return {
    id: newId(),
    newsroom_id: place.staff.newsroomId,
    claim_id: claim.id,
    revision_id: place.revisionId,
    content_hash: claim.content_hash,
    content,
    verdict_by_id: claim.verdict_by_id,
    submitted_by_id: claim.submitted_by_id,
    signed_by_id: random.pick(place.staff.editors),
    signed_at: claim.status_since,
  };
}
