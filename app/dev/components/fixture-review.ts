import { FIXTURE_CLAIMS, type FixtureClaim } from "@/app/dev/components/fixture-claims";
import { fixtureEvidence, fixtureThreads } from "@/app/dev/components/fixture-evidence";
import { FIXTURE_TEXT } from "@/app/dev/components/fixture-text";
import { claimLabel } from "@/lib/core/claim/claim";
import { movesFrom } from "@/lib/core/claim/status";
import { DEFAULT_VERDICTS } from "@/lib/core/claim/verdict";
import { coverageWith } from "@/lib/core/paint/coverage";
import type { ClaimDetail, ClaimView } from "@/lib/core/view/claim-view";
import type { Person } from "@/lib/core/view/primitives";
import type { ReviewView } from "@/lib/core/view/review-view";

const NOON = "2026-11-20T12:00:00.000Z";

/** An id that is the same at every start. */
export function fixtureId(kind: number, number: number): string {
  return `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

const people: Person[] = [
  { id: fixtureId(1, 1), name: "Checker One" },
  { id: fixtureId(1, 2), name: "Editor Two" },
  { id: fixtureId(1, 3), name: "Writer Three" },
];
const [checker, editor] = people;
const articleId = fixtureId(2, 1);

function claimOf(fixture: FixtureClaim, index: number): ClaimView {
  const start = FIXTURE_TEXT.indexOf(fixture.quote);
  const end = start + fixture.quote.length;
  const number = index + 1;
  const judged = fixture.verdict !== undefined;
  return {
    id: fixtureId(3, number),
    number,
    label: claimLabel(number),
    version: 1,
    articleId,
    articleTitle: "Lanwick reopens its old bridge after a two-year repair",
    status: fixture.status,
    statusSince: NOON,
    verdict: fixture.verdict ?? null,
    attributionVerdict: fixture.claimant && judged ? "confirmed" : null,
    verdictNote: judged ? "Held against the works department's report, page 14." : null,
    correction: fixture.correction ?? null,
    verdictBy: judged && checker ? checker : null,
    submittedBy: fixture.status === "awaiting_sign_off" && checker ? checker : null,
    verified: fixture.status === "signed_off",
    text: fixture.text ?? fixture.quote,
    quote: fixture.quote,
    types: fixture.types ?? ["number"],
    checkable: "claim",
    attribution: {
      mode: fixture.claimant ? "paraphrase" : "outlet_voice",
      claimant: fixture.claimant ?? null,
      cue: fixture.claimant ? "said" : null,
    },
    priority: fixture.priority ?? "normal",
    checkWorthiness: 0.7,
    reasons: ["A figure that readers will repeat"],
    tags: [],
    assigneeId: judged ? (checker?.id ?? null) : null,
    assignee: judged ? (checker ?? null) : null,
    asOf: null,
    recheckBy: null,
    dueAt: null,
    origin: { kind: "engine", name: "linecheck 1" },
    dismissalReason: fixture.status === "dismissed" ? "opinion" : null,
    replySought: null,
    policyMet: judged,
    policyOverride: null,
    anchor: { revision: 1, start, end, spans: [[start, end]], quote: fixture.quote, state: "anchored", reason: null },
    openMoves: movesFrom(fixture.status),
    evidenceCount: judged ? 2 : 0,
    openThreads: fixture.status === "needs_info" ? 1 : 0,
    openQuestions: fixture.status === "needs_info" ? 1 : 0,
    openBlockingThreads: number === 6 ? 1 : 0,
    secondCheck: "none",
    secondCheckRequired: false,
    blind: false,
    createdAt: NOON,
    updatedAt: NOON,
  };
}

const claims = FIXTURE_CLAIMS.map(claimOf).sort((a, b) => a.anchor.start - b.anchor.start);

function segmentsOf(text: string) {
  const kinds = ["headline", "dek", "byline", "caption", "body", "body", "promo", "body", "body", "related_link"];
  const rest = ["body", "body", "footer"];
  let at = 0;
  return text.split("\n\n").map((line, index) => {
    const start = text.indexOf(line, at);
    at = start + line.length;
    return { start, end: at, kind: [...kinds, ...rest][index] ?? "body" };
  });
}

const segments = segmentsOf(FIXTURE_TEXT);
const aside = segments.filter((segment) => ["byline", "promo", "related_link", "footer"].includes(segment.kind));
const spansOf = (claim: ClaimView) => ({ dismissed: claim.status === "dismissed", spans: claim.anchor.spans });
const ground = [{ start: 0, end: FIXTURE_TEXT.length, class: "not_looked_at" as const }];

/** What the review screen would get from the server. */
export const fixtureReview: ReviewView = {
  article: {
    id: articleId,
    version: 1,
    title: "Lanwick reopens its old bridge after a two-year repair",
    byline: "The Lanwick desk",
    outlet: "Lanwick Messenger",
    sourceUrl: null,
    publishedAt: null,
    status: "checking",
    deadlineAt: "2026-11-23T17:00:00.000Z",
    embargoUntil: null,
    restricted: false,
    writers: people.slice(2),
    revision: { number: 1, sha256: "0".repeat(64), length: FIXTURE_TEXT.length, notExtracted: 0 },
    clearance: null,
    released: null,
    openMoves: ["clear", "archive"],
    counts: { total: claims.length, verified: 1, byStatus: countStatuses() },
    createdBy: people[0] ?? { id: fixtureId(1, 1), name: "Checker One" },
    createdAt: NOON,
    updatedAt: NOON,
  },
  revision: 1,
  text: FIXTURE_TEXT,
  segments: segments.map((segment) => ({ ...segment, changedBy: null })),
  dismissals: [],
  claims,
  coverage: coverageWith(ground, claims.map(spansOf)).flatMap((run) => splitByAside(run)),
  verdictScale: DEFAULT_VERDICTS.map((verdict, order) => ({ ...verdict, order, numeric: null })),
  members: people,
  me: { memberId: editor?.id ?? "", roles: ["editor", "checker"] },
};

function countStatuses() {
  const counts = { proposed: 0, open: 0, in_review: 0, needs_info: 0 };
  const all = { ...counts, awaiting_sign_off: 0, signed_off: 0, lapsed: 0, dismissed: 0 };
  for (const claim of claims) all[claim.status] += 1;
  return all;
}

function splitByAside(run: ReviewView["coverage"][number]): ReviewView["coverage"] {
  if (run.class !== "not_looked_at") return [run];
  const inside = aside.filter((segment) => segment.start >= run.start && segment.end <= run.end);
  let at = run.start;
  const parts = inside.flatMap((segment) => {
    const gap = { start: at, end: segment.start, class: "not_looked_at" as const };
    at = segment.end;
    return [gap, { start: segment.start, end: segment.end, class: "set_aside" as const }];
  });
  return [...parts, { ...run, start: at }].filter((part) => part.start < part.end);
}

/** What the server would say of one claim. */
export function fixtureDetail(id: string): ClaimDetail {
  const claim = claims.find((candidate) => candidate.id === id) ?? claims[0];
  if (!claim) throw new Error("There are no claims in the fixture.");
  const evidence = fixtureEvidence(claim, people);
  return {
    ...claim,
    evidence,
    threads: fixtureThreads(claim, people),
    policy: {
      met: claim.policyMet,
      items: [
        {
          label: "1 primary source or 2 independent sources",
          done: claim.policyMet,
          have: claim.policyMet ? 1 : 0,
          need: 1,
        },
      ],
      unansweredContradictions: evidence.filter((one) => one.stance === "contradicts" && one.answer === null).length,
    },
    signOffs: [],
    passes: ["figures"],
    lapse: null,
    place: { changes: [], candidates: [], edited: false, suggestion: null, approvedQuote: null },
    duplicateOfId: null,
    appearances: [],
    check: null,
    replies: [],
  };
}
